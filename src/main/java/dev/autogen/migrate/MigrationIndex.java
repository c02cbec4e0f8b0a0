package dev.autogen.migrate;

import dev.autogen.Migration;
import dev.autogen.Revision;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The compiled migrations of a class path, found by an index that was written when they were built:
 * a line for each with its class, its checksum and its message, separated by tabs.
 */
public final class MigrationIndex implements Migrations {
  /** The name of the index, in the folder of the migrations. */
  public static final String FILE = "autogen.index";

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final RevisionMap map;

  private record Entry(Class<?> type, String checksum) {}

  private MigrationIndex(ClassLoader loader, List<String> lines) {
    List<RevisionNode> nodes = new ArrayList<>();
    for (var line : lines) {
      var parts = line.split("\t", 3);
      var type = type(loader, parts[0]);
      var revision = type.getAnnotation(Revision.class);
      if (revision == null || parts.length < 3) {
        throw broken(line, "it names no class with @Revision");
      }
      entries.put(revision.id(), new Entry(type, parts[1]));
      nodes.add(node(type, revision, parts[2]));
    }
    this.map = RevisionMap.of(nodes);
  }

  /** A line of an index. */
  public static String line(String className, String checksum, String message) {
    return "%s\t%s\t%s".formatted(className, checksum, message.replaceAll("\\s+", " "));
  }

  /**
   * Reads the index of a folder of the class path, such as {@code migrations}.
   *
   * @throws ProblemException if there is none, or it names what is not there
   */
  public static MigrationIndex read(ClassLoader loader, String folder) {
    var name = (folder.isEmpty() ? "" : folder.replaceAll("/$", "") + "/") + FILE;
    URL index =
        Optional.ofNullable(loader.getResource(name))
            .orElseThrow(() ->
                ProblemException.usage(
                    "there are no migrations in %s of the class path".formatted(folder),
                    "%s is not there".formatted(name),
                    "run `autogen compile --to target/classes` when the application is built"));
    try (var stream = index.openStream()) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new MigrationIndex(loader, text.lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The graph that the migrations make. */
  public RevisionMap map() {
    return map;
  }

  @Override
  public Migration migration(String revision) {
    var type = entry(revision).type();
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Migration) constructor.newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw broken(type.getName(), e.toString());
    }
  }

  @Override
  public List<String> replaced(String revision) {
    var annotation = entry(revision).type().getAnnotation(Revision.class);
    return annotation == null ? List.of() : List.of(annotation.replaces());
  }

  @Override
  public String checksum(String revision) {
    return entry(revision).checksum();
  }

  private Entry entry(String revision) {
    return Optional.ofNullable(entries.get(revision)).orElseThrow(unknown(revision));
  }

  private static Supplier<IllegalStateException> unknown(String revision) {
    return () -> new IllegalStateException("no such migration: " + revision);
  }

  private static RevisionNode node(Class<?> type, Revision revision, String message) {
    return new RevisionNode(
        revision.id(),
        List.of(revision.revises()),
        List.of(revision.dependsOn()),
        List.of(revision.branchLabels()),
        message,
        revision.created().isEmpty() ? null : Instant.parse(revision.created()),
        type.getName());
  }

  private static Class<?> type(ClassLoader loader, String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw broken(name, e.toString());
    }
  }

  private static ProblemException broken(String line, String why) {
    return ProblemException.usage(
        "the index of the migrations does not fit: " + line,
        why,
        "build the application again, with `autogen compile --to target/classes`");
  }
}
