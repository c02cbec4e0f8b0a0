import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.source.MigrationFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * How the time to read a folder of migrations and to plan a run grows with their number. What
 * counts is the ratio between one size and half of it, taken in the same run: 2 is linear.
 */
public final class Revisions {
  private static final List<Integer> SIZES = List.of(1_250, 2_500, 5_000);
  private static final int ROUNDS = 15;
  private static final int EVERY = 10;

  private Revisions() {}

  public static void main(String[] arguments) throws IOException {
    // So that the smallest size does not pay for the compiler.
    warmUp();
    for (boolean branchy : List.of(false, true)) {
      System.out.printf("%n%s%n", branchy ? "a branch and a merge each ten" : "one line");
      Map<String, Double> before = new TreeMap<>();
      for (int size : SIZES) {
        measure(size, branchy, before);
      }
    }
  }

  private static void warmUp() {
    for (int i = 0; i < 50; i++) {
      var map = RevisionMap.of(nodes(1_000, i % 2 == 0));
      if (map.upgrade(List.of(), "heads").isEmpty() || map.pending(List.of()).isEmpty()) {
        throw new IllegalStateException("nothing came of it");
      }
    }
  }

  private static void measure(int size, boolean branchy, Map<String, Double> before)
      throws IOException {
    var nodes = nodes(size, branchy);
    var folder = written(nodes);
    try {
      var map = RevisionMap.of(nodes);
      var heads = map.heads().stream().map(RevisionNode::id).toList();
      row("1 read the folder", size, before, () -> MigrationFolder.open(folder, folder, List.of()));
      row("2 make the map", size, before, () -> RevisionMap.of(nodes));
      row("3 plan all up", size, before, () -> map.upgrade(List.of(), "heads"));
      row("4 plan all down", size, before, () -> map.downgrade(heads, "base"));
      row("5 tell what is pending", size, before, () -> map.pending(List.of()));
      row("6 list the history", size, before, () -> map.history(":", List::of));
    } finally {
      delete(folder);
    }
  }

  private static void row(
      String name, int size, Map<String, Double> before, Supplier<Object> work) {
    double millis = shortest(work);
    var half = before.put(name, millis);
    System.out.printf(
        "%-24s %,6d revisions %9.2f ms%s%n",
        name.substring(2),
        size,
        millis,
        half == null ? "" : "   %4.1f times the half".formatted(millis / half));
  }

  /** The shortest of several, which other programs disturb least. */
  private static double shortest(Supplier<Object> work) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      if (work.get() == null) {
        throw new IllegalStateException("nothing came of it");
      }
      shortest = Math.min(shortest, System.nanoTime() - begun);
    }
    return shortest / 1e6;
  }

  private static List<RevisionNode> nodes(int size, boolean branchy) {
    List<RevisionNode> nodes = new ArrayList<>();
    List<String> tips = List.of();
    for (int i = 0; i < size; i++) {
      var id = "%08x".formatted(0x1000_0000 + i);
      nodes.add(node(id, tips));
      // Two revisions on the same one, and the next joins them.
      boolean second = branchy && i % EVERY == EVERY - 2 && i + 2 < size;
      if (second) {
        i++;
        var other = "%08x".formatted(0x1000_0000 + i);
        nodes.add(node(other, tips));
        tips = List.of(id, other);
      } else {
        tips = List.of(id);
      }
    }
    return nodes;
  }

  private static RevisionNode node(String id, List<String> revises) {
    return new RevisionNode(id, revises, List.of(), List.of(), "Number " + id, null, id + ".java");
  }

  private static Path written(List<RevisionNode> nodes) throws IOException {
    var folder = Files.createTempDirectory("autogen-bench");
    for (var node : nodes) {
      var text =
          """
          package migrations;

          import static dev.autogen.Ddl.*;

          import dev.autogen.Migration;
          import dev.autogen.Operations;
          import dev.autogen.Revision;

          /** %s. */
          @Revision(id = "%s"%s, created = "2026-11-21T08:12:45Z")
          public final class M%s implements Migration {

            @Override
            public void upgrade(Operations op) {
              op.addColumn("orders", column("c%s", varchar(20)).notNull().defaultValue("NEW"));
            }

            @Override
            public void downgrade(Operations op) {
              op.dropColumn("orders", "c%s");
            }
          }
          """
              .formatted(
                  node.message(), node.id(), revises(node), node.id(), node.id(), node.id());
      Files.writeString(folder.resolve("M" + node.id() + ".java"), text);
    }
    return folder;
  }

  private static String revises(RevisionNode node) {
    var quoted = node.downRevisions().stream().map(id -> '"' + id + '"').toList();
    return node.isBase() ? "" : ", revises = {%s}".formatted(String.join(", ", quoted));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
