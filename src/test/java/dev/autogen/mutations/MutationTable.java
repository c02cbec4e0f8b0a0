package dev.autogen.mutations;

import dev.autogen.mutations.Mutation.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes as they are written down in {@code src/test/resources/mutations}. A line begins with
 * what it says: {@code #} a change's name, {@code #*} the same for one that every build tries,
 * {@code -} a text of the model and {@code +} what comes in its place, {@code @} the one database
 * it is for, {@code =} an operation of the difference, {@code %} a backfill, {@code !} the refusal
 * where rows are in the way, {@code ~} the downgrade's.
 */
final class MutationTable {
  static final Path FOLDER = Path.of("src/test/resources/mutations");

  private final List<Mutation> mutations = new ArrayList<>();
  private String name = "";
  private boolean brief;
  private String from = "";
  private String only = "";
  private String refusal = "";
  private String lost = "";
  private final List<Edit> edits = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final List<String> backfills = new ArrayList<>();

  private MutationTable() {}

  /** All changes, in the order of the files' names. */
  static List<Mutation> all() {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Mutation> brief() {
    return all().stream().filter(Mutation::brief).toList();
  }

  private static List<Mutation> read(Path file) {
    var table = new MutationTable();
    try {
      Files.readAllLines(file).forEach(table::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    table.finish();
    return table.mutations;
  }

  private void line(String line) {
    if (line.isBlank()) {
      return;
    }
    var text = line.substring(1).strip();
    switch (line.charAt(0)) {
      case '#' -> begin(text);
      case '-' -> from = text;
      case '+' -> edits.add(new Edit(from, text));
      case '=' -> expected.add(text);
      case '@' -> only = text;
      case '%' -> backfills.add(text);
      case '!' -> refusal = text;
      case '~' -> lost = text;
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void begin(String text) {
    finish();
    brief = text.startsWith("*");
    name = brief ? text.substring(1).strip() : text;
  }

  private void finish() {
    if (!edits.isEmpty()) {
      mutations.add(
          new Mutation(
              name,
              brief,
              only,
              List.copyOf(edits),
              List.copyOf(expected),
              List.copyOf(backfills),
              refusal,
              lost));
    }
    edits.clear();
    expected.clear();
    backfills.clear();
    only = "";
    refusal = "";
    lost = "";
  }
}
