package dev.autogen.revision;

import static dev.autogen.revision.Graphs.BR;
import static dev.autogen.revision.Graphs.LIN;
import static dev.autogen.revision.Graphs.MRG;
import static dev.autogen.revision.Graphs.map;
import static dev.autogen.revision.RevisionCase.down;
import static dev.autogen.revision.RevisionCase.refused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases that go down. */
class DowngradeConformanceTest {
  private static final RevisionMap LIBS =
      map("a1#lib1 b1:a1 c1:b1 a2 b2:a2 c2:b2~c1 d1:c1 e1:d1 f1:e1");
  private static final RevisionMap OVERMERGE =
      map("a1 a2 a3 amerge:a1,a2,a3 b1 b2 bmerge:b1,b2 c1 c2 c3 cmerge:c1,c2,c3 d1~a3,b2,c1");
  private static final RevisionMap CRISSCROSS = map("a1 a2:a1 b1 b2:b1~a2 b3:b2 a3:a2~b1");
  private static final RevisionMap CROSSED =
      map("a b:a c1:b#c1branch d1:c1 c2:b#c2branch d2:c2~c1");
  private static final RevisionMap EFFECTIVE = map("y1#y x1#x y2:y1~x1 x2:x1");
  private static final RevisionMap ROOTS =
      map(
          "base1#b_1 a1a:base1 a1b:base1 b1a:a1a b1b:a1b~a3 base2#b_2 a2:base2 b2:a2 c2:b2~a3 d2:c2"
              + " base3#b_3 a3:base3 b3:a3");
  private static final RevisionMap LONG_IDS =
      map("e6239818bb3a 548bbb905360:e6239818bb3a b7ea43dc85e4:548bbb905360");

  static Stream<RevisionCase> cases() {
    return Stream.concat(lines(), branches());
  }

  private static Stream<RevisionCase> lines() {
    return Stream.of(
        down("R04 to a revision below", LIN, "e", "c", "e d", "c"),
        down("R04 to base", LIN, "c", "base", "c b a", ""),
        down("R05 -1", LIN, "c", "-1", "c", "b"),
        down("R05 -3", LIN, "e", "-3", "e d c", "b"),
        down("R05 a+2 counts from a", LIN, "d", "a+2", "d", "c"),
        down("R05 c-2 counts from c", LIN, "d", "c-2", "d c b", "a"),
        down("R05 head-1 is applied already", LIN, "d", "head-1", "", "d"),
        refused(
            "R06 -5 is more than is applied",
            () -> LIN.downgrade(List.of("b"), "-5"),
            "Relative revision -5 didn't produce 5 migrations"),
        refused(
            "R06 +2 does not go down",
            () -> LIN.downgrade(List.of("b"), "+2"),
            "Relative revision +2 didn't produce 2 migrations"),
        refused("R06 c-7 ends before", () -> LIN.downgrade(List.of("c"), "c-7"), "Walked too far"),
        refused(
            "R07 to a revision from none, by the beginning of its id",
            () -> LONG_IDS.downgrade(List.of(), "548b"),
            "Destination 548b is not a valid downgrade target from current head(s)"),
        refused(
            "R07 to a revision above",
            () -> LONG_IDS.downgrade(List.of("548bbb905360"), "b7ea"),
            "Destination b7ea is not a valid downgrade target from current head(s)"),
        down("R08 to the current revision", LIN, "e", "e", "", "e"),
        down("R08 to the current revision, which is a root", LIN, "a", "a", "", "a"),
        down("R08 base with an empty table", LIN, "", "base", "", ""),
        down("R16 a diamond", map("a b1:a b2:a c:b1,b2 d:c"), "d", "a", "d c b1 b2", "a"),
        down("R29 -1 from the first", BR, "a", "-1", "a", ""),
        refused(
            "R29 -1 from none",
            () -> BR.downgrade(List.of(), "-1"),
            "Relative revision -1 didn't produce 1 migrations"),
        down("R44 a dependency on what it revises", map("a1 a2:a1~a1"), "a2", "a1", "a2", "a1"),
        refused(
            "R68 a range is for scripts",
            () -> LIN.downgrade(List.of("c"), "c:a"),
            "Range revision not allowed"),
        refused(
            "R70 a row that no file has (graph part)",
            () -> LIN.downgrade(List.of("zzzz"), "-1"),
            "Can't locate revision identified by 'zzzz'"));
  }

  private static Stream<RevisionCase> branches() {
    return Stream.of(
        down("R18 two branches to a revision they share", BR, "d1 d2", "a", "d1 c1 d2 c2 b", "a"),
        down(
            "R20 base+2 with no branch is everything above b",
            BR,
            "d2 d1",
            "base+2",
            "d1 c1 d2 c2",
            "b"),
        down("R20 the same of one branch", BR, "d2 d1", "c2branch@base+2", "d2 c2", "d1"),
        down("R21 one branch to its first revision", BR, "d2 d1", "c2", "d2", "d1 c2"),
        down("R21 the same, counted from base", BR, "d2 d1", "c2branch@base+3", "d2", "d1 c2"),
        refused(
            "R22 -1 from two heads is refused, where Alembic warns and takes one",
            () -> BR.downgrade(List.of("d2", "d1"), "-1"),
            "downgrade -1 from multiple heads is ambiguous",
            "type `d1-1` or `d2-1`"),
        down("R23 label@-1", BR, "d1 d2", "c1branch@-1", "d1", "c1 d2"),
        down("R24 d2-1, its row first", BR, "d2 c1", "d2-1", "d2", "c1 c2"),
        down("R24 d2-1, its row last", BR, "c1 d2", "d2-1", "d2", "c1 c2"),
        down("R24 c2-1 is b, with no branch", BR, "c1 d2", "c2-1", "c1 d2 c2", "b"),
        down("R24 c2@c2-1 is b on that branch", BR, "c1 d2", "c2@c2-1", "d2 c2", "c1"),
        down("R25 label@b", BR, "c1 d2", "c1branch@b", "c1", "d2"),
        down(
            "R25 label@b where the label is below the row",
            BR,
            "c1 d2",
            "c2branch@b",
            "d2 c2",
            "c1"),
        down("R25 a revision as the branch", BR, "d1 d2", "c2@b", "d2 c2", "d1"),
        down("R25 a head as the branch", BR, "d1 d2", "d1@b", "d1 c1", "d2"),
        down("R26 label@head-1", BR, "d1 d2", "c1branch@head-1", "d1", "c1 d2"),
        down("R30 to a head that is there", BR, "d1 c2", "c2", "", "d1 c2"),
        down("R30 to the other head that is there", BR, "d1 c2", "d1", "", "d1 c2"),
        down("R33 across a merge", MRG, "f", "b", "f e d1 c1 d2 c2", "b"),
        down("R33 -1 undoes a merge", MRG, "e", "-1", "e", "d1 d2"),
        down("R33 -2 down to a merge's parents", MRG, "f", "-2", "f e", "d1 d2"),
        refused(
            "R33 -3 would have to choose a side",
            () -> MRG.downgrade(List.of("f"), "-3"),
            "Ambiguous walk",
            "d1, d2"),
        down(
            "R36 one side of a merge keeps the line that goes on",
            map("a1 b1:a1 c1:b1 a2 b2:a2 c2:b2 d1:c1,c2 d2:c2"),
            "d2 d1",
            "b1",
            "d1 c1",
            "d2 b1"),
        down("R39 what a dependent implies gets no row", LIBS, "c2 d1", "c1", "d1", "c2"),
        down(
            "R42 only what revises the target goes",
            OVERMERGE,
            "amerge bmerge cmerge d1",
            "b2",
            "bmerge",
            "amerge b1 cmerge d1"),
        down(
            "R42 what was implied gets a row",
            OVERMERGE,
            "amerge d1 b1 cmerge",
            "d1@base",
            "d1",
            "amerge b1 b2 cmerge"),
        down(
            "R42 then everything",
            OVERMERGE,
            "amerge b1 b2 cmerge",
            "base",
            "amerge a1 a2 b1 cmerge c2 c3 a3 b2 c1",
            ""),
        down("R43 crossed dependencies", CRISSCROSS, "a3 b2", "b1", "b2", "a3"),
        down(
            "R45 a dependency repeated along the branch",
            map("a1 a2:a1 a3:a2 b1 b2:b1~a3 b3:b2 b4:b3~a3"),
            "b4",
            "b3",
            "b4",
            "b3"),
        down(
            "R46 a merge with its own dependency, to one parent",
            map("a1 b1~a1 m:a1,b1"),
            "m",
            "a1",
            "m",
            "b1"),
        down(
            "R46 a merge with its own dependency, to the other",
            map("a1 b1~a1 m:a1,b1"),
            "m",
            "b1",
            "m",
            "b1"),
        down(
            "R48 a branch that depends on another goes alone",
            CROSSED,
            "d1 d2",
            "c2branch@b",
            "d2 c2",
            "d1"),
        down(
            "R48 a branch that another depends on takes it along",
            CROSSED,
            "d1 d2",
            "c1branch@b",
            "d1 d2 c1",
            "c2"),
        down("R60 label@-1 where the label has a row", EFFECTIVE, "x2 y2", "x@-1", "x2", "y2"),
        down("R60 label@-1 where a row is redundant", EFFECTIVE, "x1 y2", "x@-1", "y2 x1", "y1"),
        down(
            "R60 label@-1 where the label is only implied", EFFECTIVE, "y2", "x@-1", "y2 x1", "y1"),
        down(
            "R61 a root that depends on another goes alone",
            ROOTS,
            "b1a b1b d2 b3",
            "b_2@base",
            "d2 c2 b2 a2 base2",
            "b1a b1b b3"),
        down(
            "R61 a root that others depend on takes them along",
            ROOTS,
            "b1a b1b d2 b3",
            "b_3@base",
            "b1b d2 c2 b3 a3 base3",
            "b1a a1b b2"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void goesDownAsAlembicDoes(RevisionCase example) {
    example.check().run();
  }
}
