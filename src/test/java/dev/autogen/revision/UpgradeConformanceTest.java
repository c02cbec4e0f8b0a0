package dev.autogen.revision;

import static dev.autogen.revision.Graphs.BR;
import static dev.autogen.revision.Graphs.LAB;
import static dev.autogen.revision.Graphs.LIN;
import static dev.autogen.revision.Graphs.MRG;
import static dev.autogen.revision.Graphs.map;
import static dev.autogen.revision.RevisionCase.refused;
import static dev.autogen.revision.RevisionCase.up;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases that go up. */
class UpgradeConformanceTest {
  private static final RevisionMap MERGED_TIPS =
      map("a1 b1:a1 c1:b1 a2 b2:a2 c2:b2 d1:c1,c2 d2:c2");
  private static final RevisionMap THREE_WAYS =
      map("a1 b1:a1 c1:b1 a2 b2:a2 c2:b2 a3 b3:a3 c3:b3 d1:c1,c2,c3 d2:c2 d3:c3");
  private static final RevisionMap TWINS =
      map("a b1:a b2:a b3:a c1:b1,b2,b3 c2:b1,b2,b3 d1:c1 d2:c2");
  private static final RevisionMap TRAVEL =
      map(
          "a1 a2:a1 a3:a2 b1:a3 b2:a3 cb1:b1 cb2:b2 db1:cb1 db2:cb2 e1b1:db1 fe1b1:e1b1 e2b1:db1"
              + " e2b2:db2 merge:e2b1,e2b2");
  private static final RevisionMap ROOTS =
      map(
          "base1#b_1 a1a:base1 a1b:base1 b1a:a1a b1b:a1b~a3 base2#b_2 a2:base2 b2:a2 c2:b2~a3 d2:c2"
              + " base3#b_3 a3:base3 b3:a3");

  static Stream<RevisionCase> cases() {
    return Stream.of(
        up("R01 to a revision from none", LIN, "", "c", "a b c", "c"),
        up("R01 from a revision on the way", LIN, "c", "e", "d e", "e"),
        up("R02 +2 counts from the row", LIN, "a", "+2", "b c", "c"),
        up("R02 +1 counts from the row", LIN, "a", "+1", "b", "b"),
        up("R02 +3 counts from the row", LIN, "b", "+3", "c d e", "e"),
        up("R02 b+2 counts from b", LIN, "a", "b+2", "b c d", "d"),
        up("R02 d-2 counts from d", LIN, "a", "d-2", "b", "b"),
        refused(
            "R03 -2 does not go up",
            () -> LIN.upgrade(List.of("b"), "-2"),
            "Relative revision -2 didn't produce 2 migrations"),
        refused(
            "R03 +5 is more than there is",
            () -> LIN.upgrade(List.of("b"), "+5"),
            "Relative revision +5 didn't produce 5 migrations"),
        up("R09 below the current one there is nothing to do", LIN, "c", "b", "", "c"),
        up("R09 nor at the current one", LIN, "c", "c", "", "c"),
        up("R13 no revisions, no steps", map(""), "", "head", "", ""),
        up("R15 a target named twice counts once", LIN, "a", "c c", "b c", "c"),
        up("R17 one branch alone", BR, "b", "d1", "c1 d1", "d1"),
        up("R17 both branches", BR, "a", "d1 d2", "b c2 d2 c1 d1", "d1 d2"),
        up("R19 one below a branch's head", BR, "b", "c2branch@head-1", "c2", "c2"),
        up(
            "R27 a branch not begun starts at its branch point",
            BR,
            "c1",
            "c2branch@+1",
            "c2",
            "c1 c2"),
        up("R27 a branch begun goes on from its row", BR, "c1 c2", "c2branch@+1", "d2", "c1 d2"),
        up("R27 a revision stands for its branch", BR, "c1", "d2@+2", "c2 d2", "c1 d2"),
        up(
            "R27 a side line that a row needs does not count",
            map("a#all b:a s:b c:b~s d:c"),
            "c",
            "all@+1",
            "d",
            "d"),
        refused(
            "R27 a branch ends",
            () -> BR.upgrade(List.of("c1"), "c2branch@+5"),
            "Relative revision +5 didn't produce 5 migrations"),
        refused(
            "R28 +1 from two rows",
            () -> BR.upgrade(List.of("c1", "c2"), "+1"),
            "Ambiguous upgrade from multiple current revisions",
            "type `c1+1` or `c2+1`"),
        refused(
            "R28 +1 at a branch point",
            () -> BR.upgrade(List.of("b"), "+1"),
            "Ambiguous walk",
            "`c1@+1`"),
        refused(
            "R28 b+1 at a branch point",
            () -> BR.upgrade(List.of(), "b+1"),
            "Ambiguous walk",
            "c1, c2"),
        up("R28 a label says which way", BR, "b", "c2branch@b+1", "c2", "c2"),
        up("R29 +1 from none", BR, "", "+1", "a", "a"),
        up("R29 base+1 from none", BR, "", "base+1", "a", "a"),
        up("R32 across a merge", MRG, "b", "f", "c2 d2 c1 d1 e f", "f"),
        up(
            "R35 a merge of a line that goes on keeps that line's row",
            MERGED_TIPS,
            "d2 b1",
            "d1",
            "c1 d1",
            "d2 d1"),
        up("R37 one side to fill", THREE_WAYS, "d3 d2 b1", "d1", "c1 d1", "d3 d2 d1"),
        up("R37 two sides to fill", THREE_WAYS, "d3 b2 b1", "d1", "c2 c1 d1", "d3 d1"),
        up("R37 a merged line breaks out again", THREE_WAYS, "d3 d1", "d2", "d2", "d3 d2 d1"),
        up("R38 twin merges, first side", TWINS, "b1 b2 b3", "d2", "c2 d2", "d2"),
        up("R38 twin merges, second side", TWINS, "d2", "d1", "c1 d1", "d1 d2"),
        up("R38 twin merges, both", TWINS, "a", "heads", "b3 b2 b1 c2 d2 c1 d1", "d1 d2"),
        up(
            "R41 a dependency on a label is run first",
            map("a1#lib1 b1:a1 c1:b1#c1lib a2 b2:a2 c2:b2~c1lib d1:c1 e1:d1 f1:e1"),
            "a2",
            "c2",
            "a1 b1 c1 b2 c2",
            "c2"),
        up("R44 a dependency on what it revises", map("a1 a2:a1~a1"), "", "a2", "a1 a2", "a2"),
        up(
            "R46 a dependency's row goes to its dependent",
            map("a1 b1~a1 m:a1,b1"),
            "a1",
            "b1",
            "b1",
            "b1"),
        up("R46 a merge with its own dependency", map("a1 b1~a1 m:a1,b1"), "b1", "m", "m", "m"),
        up(
            "R47 a forest to its heads",
            map("a1 b1:a1 a2 b2:a2"),
            "",
            "heads",
            "a2 b2 a1 b1",
            "b1 b2"),
        up("R50 label@+2 from none", LAB, "", "ebranch@+2", "d e", "e"),
        up("R50 label@heads", LAB, "b", "ebranch@heads", "d e someothername f", "b f"),
        up(
            "R55 two branches, then the shared tail once",
            map("a b2:a cb2:b2 d2:cb2 d3:cb2"),
            "a",
            "d2 d3",
            "b2 cb2 d3 d2",
            "d2 d3"),
        refused(
            "R57 targets that stand on each other",
            () -> TRAVEL.upgrade(List.of(), "db1", "b2", "fe1b1"),
            "Requested revision fe1b1 overlaps with other requested revisions db1"),
        up(
            "R58 the other side of a merge is filled down to the branch point",
            TRAVEL,
            "db1",
            "merge",
            "b2 cb2 db2 e2b2 e2b1 merge",
            "merge"),
        up(
            "R61 what another root must give first",
            ROOTS,
            "",
            "b_2@head",
            "base3 a3 base2 a2 b2 c2 d2",
            "d2"),
        up("R61 a root that needs nobody", ROOTS, "", "b_3@head", "base3 a3 b3", "b3"),
        up(
            "R64 ids that begin with each other",
            map("user_foo user:user_foo"),
            "",
            "user",
            "user_foo user",
            "user"),
        refused(
            "R68 a range is for scripts",
            () -> LIN.upgrade(List.of(), "a:c"),
            "Range revision not allowed",
            "--sql"),
        refused(
            "R70 a row that no file has (graph part)",
            () -> LIN.upgrade(List.of("zzzz"), "head"),
            "Can't locate revision identified by 'zzzz'",
            "autogen stamp --purge"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void goesUpAsAlembicDoes(RevisionCase example) {
    example.check().run();
  }
}
