package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One line of the conformance tables: a sentence and the check that it holds. */
record RevisionCase(String name, Runnable check) {
  @Override
  public String toString() {
    return name;
  }

  /** Steps and rows are separated by blanks; targets too. */
  static RevisionCase up(
      String name, RevisionMap map, String rows, String targets, String steps, String after) {
    return plan(name, rows, () -> map.upgrade(Graphs.words(rows), targets(targets)), steps, after);
  }

  static RevisionCase down(
      String name, RevisionMap map, String rows, String target, String steps, String after) {
    return plan(name, rows, () -> map.downgrade(Graphs.words(rows), target), steps, after);
  }

  private static RevisionCase plan(
      String name, String rows, Supplier<List<RevisionStep>> plan, String steps, String after) {
    return new RevisionCase(
        name,
        () -> {
          var made = plan.get();
          assertThat(made.stream().map(step -> step.revision().id()))
              .containsExactlyElementsOf(Graphs.words(steps));
          Set<String> table = new TreeSet<>(Graphs.words(rows));
          made.forEach(step -> apply(step.rows(), table));
          assertThat(table).containsExactlyInAnyOrderElementsOf(Graphs.words(after));
        });
  }

  /** The change is written {@code -deleted from>to +inserted}. */
  static RevisionCase stamp(
      String name, RevisionMap map, String rows, String targets, String change, String after) {
    return new RevisionCase(
        name,
        () -> {
          var made = map.stamp(Graphs.words(rows), targets(targets));
          assertThat(told(made)).isEqualTo(change);
          Set<String> table = new TreeSet<>(Graphs.words(rows));
          apply(made, table);
          assertThat(table).containsExactlyInAnyOrderElementsOf(Graphs.words(after));
        });
  }

  static RevisionCase history(String name, RevisionMap map, String range, String newestFirst) {
    return history(name, map, range, "", newestFirst);
  }

  static RevisionCase history(
      String name, RevisionMap map, String range, String rows, String newestFirst) {
    return new RevisionCase(
        name,
        () ->
            assertThat(ids(map.history(range, () -> Graphs.words(rows))))
                .containsExactlyElementsOf(Graphs.words(newestFirst)));
  }

  static RevisionCase gives(
      String name, Supplier<? extends Collection<RevisionNode>> found, String ids) {
    return new RevisionCase(
        name, () -> assertThat(ids(found.get())).containsExactlyElementsOf(Graphs.words(ids)));
  }

  static RevisionCase same(String name, Supplier<?> found, Object expected) {
    return new RevisionCase(name, () -> assertThat(found.get()).isEqualTo(expected));
  }

  /**
   * Each of {@code parts} stands in the text that the user reads; the last is in what to do next.
   */
  static RevisionCase refused(String name, Runnable action, String... parts) {
    return new RevisionCase(
        name,
        () -> {
          var refusal = catchThrowableOfType(ProblemException.class, action::run);
          assertThat(refusal).as("the refusal").isNotNull();
          assertThat(refusal.kind()).isEqualTo(ProblemException.Kind.USAGE);
          assertThat(refusal.getMessage()).contains(parts);
          assertThat(refusal.problem().next()).isNotBlank();
        });
  }

  static List<String> ids(Collection<RevisionNode> revisions) {
    return revisions.stream().map(RevisionNode::id).toList();
  }

  static String told(RowChange change) {
    var text = new StringBuilder();
    change.deletes().forEach(row -> text.append(" -").append(row));
    change
        .updates()
        .forEach(row -> text.append(' ').append(row.from()).append('>').append(row.to()));
    change.inserts().forEach(row -> text.append(" +").append(row));
    return text.toString().trim();
  }

  /** As a database would: each delete and update meets its row, and no row is there twice. */
  static void apply(RowChange change, Set<String> table) {
    change.deletes().forEach(row -> assertThat(table.remove(row)).as("deletes %s", row).isTrue());
    change
        .updates()
        .forEach(row -> {
          assertThat(table.remove(row.from())).as("updates %s", row.from()).isTrue();
          assertThat(table.add(row.to())).as("updates to %s", row.to()).isTrue();
        });
    change.inserts().forEach(row -> assertThat(table.add(row)).as("inserts %s", row).isTrue());
  }

  private static String[] targets(String text) {
    return Graphs.words(text).toArray(String[]::new);
  }
}
