package dev.autogen.revision;

import static dev.autogen.revision.Graphs.BR;
import static dev.autogen.revision.Graphs.LIN;
import static dev.autogen.revision.Graphs.MRG;
import static dev.autogen.revision.Graphs.map;
import static dev.autogen.revision.RevisionCase.refused;
import static dev.autogen.revision.RevisionCase.same;
import static dev.autogen.revision.RevisionCase.stamp;
import static dev.autogen.revision.RevisionCase.told;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The conformance cases that only write the version table, and the rows that single steps write.
 */
class StampConformanceTest {
  private static final RevisionMap LIBS =
      map("a1#lib1 b1:a1 c1:b1 a2 b2:a2 c2:b2~c1 d1:c1 e1:d1 f1:e1");
  private static final RevisionMap FORK = map("a#all b:a c1:b d1:c1 c2:b d2:c2");
  private static final RevisionMap FOREST = map("a1 b1:a1 a2 b2:a2");

  static Stream<RevisionCase> cases() {
    return Stream.of(
        stamp("R10 base deletes the row", LIN, "d", "base", "-d", ""),
        stamp("R10 up from none inserts", LIN, "", "c", "+c", "c"),
        stamp("R10 the same again writes nothing", LIN, "c", "c", "", "c"),
        stamp("R10 counted from the row", LIN, "c", "-1", "c>b", "b"),
        stamp("R31 down to a branch point", BR, "d1 c2", "b", "-d1 c2>b", "b"),
        stamp(
            "R31 label@base deletes that branch's row", BR, "d1 c2", "c1branch@base", "-d1", "c2"),
        stamp(
            "R31 label@head leaves the other branch",
            BR,
            "d1 c2",
            "c2branch@head",
            "c2>d2",
            "d1 d2"),
        stamp(
            "R31 a label below the fork keeps the other side",
            FORK,
            "d1 d2",
            "all@c1",
            "d1>c1",
            "c1 d2"),
        stamp("R31 without a label the other side stays", FORK, "d1 d2", "c1", "d1>c1", "c1 d2"),
        stamp("R31 heads where one side is there", FORK, "d1 c2", "heads", "c2>d2", "d1 d2"),
        stamp("R34 down across a merge to one side", MRG, "e", "c2", "e>c2", "c2"),
        stamp("R34 down across a merge and its branch point", MRG, "e", "a", "e>a", "a"),
        stamp("R34 up across a merge from one side", MRG, "c2", "e", "c2>e", "e"),
        stamp("R34 up across a merge from both sides", MRG, "d1 c2", "e", "-d1 c2>e", "e"),
        stamp("R34 label@head across a merge", MRG, "d1 c2", "c2branch@head", "-d1 c2>f", "f"),
        stamp("R34 up across a merge from its branch point", MRG, "b", "e", "b>e", "e"),
        stamp("R34 both sides at once", MRG, "e", "c1 d2", "e>c1 +d2", "c1 d2"),
        stamp(
            "R40 what depends on a later revision goes too",
            LIBS,
            "e1 c2",
            "b1",
            "-c2 e1>b1",
            "b1"),
        stamp(
            "R40 what the target depends on needs no row", LIBS, "c1 b2", "c2", "-c1 b2>c2", "c2"),
        stamp("R47 heads of a forest", FOREST, "", "heads", "+b1 +b2", "b1 b2"),
        stamp("R47 again", FOREST, "b1 b2", "heads", "", "b1 b2"),
        refused(
            "R57 targets that stand on each other",
            () -> LIN.stamp(List.of(), "a", "c"),
            "Requested revision c overlaps with other requested revisions a"),
        refused(
            "R22 counted from two heads",
            () -> BR.stamp(List.of("c1", "c2"), "-1"),
            "stamp -1 from multiple heads is ambiguous",
            "type `c1-1` or `c2-1`"),
        refused(
            "R70 a row that no file has (graph part)",
            () -> LIN.stamp(List.of("gone"), "c"),
            "Can't locate revision identified by 'gone'",
            "stamp --purge"),
        same(
            "R70 purge takes a row that no file has (graph part)",
            () -> told(LIN.purge(List.of("gone", "b"), "c")),
            "-b gone>c"),
        same(
            "R70 purge keeps a row that is right (graph part)",
            () -> told(LIN.purge(List.of("gone", "c"), "c")),
            "-gone"),
        same(
            "R70 purge to base (graph part)",
            () -> told(LIN.purge(List.of("gone"), "base")),
            "-gone"),
        refused(
            "R70 purge does not count from rows it cannot read",
            () -> LIN.purge(List.of("gone"), "+9"),
            "didn't produce"),
        same(
            "R32 a merge deletes one row and updates the other",
            () -> rows(MRG.upgrade(List.of("b"), "f")),
            List.of("b>c2", "c2>d2", "+c1", "c1>d1", "-d1 d2>e", "e>f")),
        same(
            "R33 undoing a merge updates one row and inserts the other",
            () -> rows(MRG.downgrade(List.of("f"), "b")),
            List.of("f>e", "e>d1 +d2", "d1>c1", "-c1", "d2>c2", "c2>b")),
        same(
            "R72 each step expects the row that the step before left (graph part)",
            () -> rows(LIN.upgrade(List.of(), "c")),
            List.of("+a", "a>b", "b>c")));
  }

  private static List<String> rows(List<RevisionStep> steps) {
    return steps.stream().map(step -> told(step.rows())).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void writesTheRowsThatAlembicWrites(RevisionCase example) {
    example.check().run();
  }
}
