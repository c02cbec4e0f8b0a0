package dev.autogen.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cases as they are written down in {@code src/test/resources/cases}. A line begins with what
 * it says: {@code #} a case's name, {@code #*} the same for one that every build tries, a blank
 * text of both models, {@code -} of the first alone, {@code +} of the second alone, {@code @} the
 * one database it is for, {@code $} what somebody does by hand in between, {@code =} an operation
 * of the difference, {@code &} an option of the command line, {@code %} a setting of Hibernate,
 * {@code !} what the upgrade says that cannot be made, {@code ~} that none is tried, and why.
 */
final class CaseTable {
  static final Path FOLDER = Path.of("src/test/resources/cases");

  private final List<Case> cases = new ArrayList<>();
  private String name = "";
  private boolean brief;
  private String only = "";
  private String refusal = "";
  private boolean onlyTold;
  private final StringBuilder before = new StringBuilder();
  private final StringBuilder after = new StringBuilder();
  private final List<String> byHand = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> settings = new TreeMap<>();

  private CaseTable() {}

  static List<Case> all() {
    return in(FOLDER);
  }

  /** All cases of a folder, in the order of the files' names. */
  static List<Case> in(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d.*\\.txt"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Case> read(Path file) {
    var table = new CaseTable();
    try {
      Files.readAllLines(file).stream().filter(line -> !line.isBlank()).forEach(table::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    table.finish();
    return table.cases;
  }

  private void line(String line) {
    var text = line.substring(1).strip();
    switch (line.charAt(0)) {
      case '#' -> begin(text);
      case ' ' -> both(text);
      case '-' -> before.append(text).append('\n');
      case '+' -> after.append(text).append('\n');
      case '@' -> only = text;
      case '$' -> byHand.add(text);
      case '=' -> expected.add(text);
      case '&' -> options.add(text);
      case '%' -> settings.put(text.replaceFirst("=.*", ""), text.replaceFirst("^[^=]*=", ""));
      case '!' -> refusal = text;
      case '~' -> onlyTold = true;
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void both(String text) {
    before.append(text).append('\n');
    after.append(text).append('\n');
  }

  private void begin(String text) {
    finish();
    brief = text.startsWith("*");
    name = brief ? text.substring(1).strip() : text;
  }

  private void finish() {
    if (!before.isEmpty()) {
      cases.add(
          new Case(
              name,
              brief,
              only,
              before.toString(),
              after.toString(),
              List.copyOf(byHand),
              List.copyOf(expected),
              List.copyOf(options),
              Map.copyOf(settings),
              refusal,
              onlyTold));
    }
    before.setLength(0);
    after.setLength(0);
    byHand.clear();
    expected.clear();
    options.clear();
    settings.clear();
    only = "";
    refusal = "";
    onlyTold = false;
  }
}
