package dev.autogen.revision;

import static dev.autogen.revision.Graphs.BR;
import static dev.autogen.revision.Graphs.LAB;
import static dev.autogen.revision.Graphs.LIN;
import static dev.autogen.revision.Graphs.MRG;
import static dev.autogen.revision.Graphs.map;
import static dev.autogen.revision.RevisionCase.history;
import static dev.autogen.revision.RevisionCase.ids;
import static dev.autogen.revision.RevisionCase.refused;
import static dev.autogen.revision.RevisionCase.same;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases with two ends: history, and scripts written with no database. */
class RangeConformanceTest {
  private static final RevisionMap MANY =
      map(
          "a b1:a b2:a cb1:b1 cb2:b2 d1cb1:cb1 d2cb1:cb1 d1cb2:cb2 d2cb2:cb2 d3cb2:cb2"
              + " d1d2cb2:d1cb2,d2cb2");
  private static final RevisionMap TRAVEL =
      map(
          "a1 a2:a1 a3:a2 b1:a3 b2:a3 cb1:b1 cb2:b2 db1:cb1 db2:cb2 e1b1:db1 fe1b1:e1b1 e2b1:db1"
              + " e2b2:db2 merge:e2b1,e2b2");
  private static final RevisionMap NEEDED_ROOT =
      map(
          "base1#b_1 a1:base1 b1:a1 c1:b1 base2~b_1#b_2 a2:base2 b2:a2 c2:b2 d2:c2 base3#b_3"
              + " a3:base3 b3:a3 c3:b3~b2 d3:c3");

  static Stream<RevisionCase> cases() {
    return Stream.of(histories(), branches(), scripts()).flatMap(part -> part);
  }

  private static Stream<RevisionCase> histories() {
    return Stream.of(
        history("R68 a:b", LIN, "b:d", "d c b"),
        history("R68 :b", LIN, ":b", "b a"),
        history("R68 a:", LIN, "c:", "e d c"),
        history("R68 everything", LIN, ":", "e d c b a"),
        history("R68 current:", LIN, "current:", "d", "e d"),
        history("R68 current: on an empty database", LIN, "current:", "", "e d c b a"),
        history("R68 base:current", LIN, "base:current", "b", "b a"),
        history("R68 -2:current", LIN, "-2:current", "d", "d c b"),
        history("R68 more than there is", LIN, "-9:c", "c b a"),
        history("R68 a:+2", LIN, "a:+2", "c b a"),
        history("R68 -2:b", LIN, "-2:d", "d c b"),
        history("R68 rev-1:rev+1", LIN, "c-1:c+1", "d c b"),
        history("R68 current-1:current", LIN, "current-1:current", "d", "d c"),
        history("R68 one revision", LIN, "c:c", "c"),
        history("R13 an empty map", map(""), "base:head", ""),
        refused(
            "R68 no colon",
            () -> LIN.history("c", List::of),
            "History range requires [start]:[end], [start]:, or :[end]"),
        refused(
            "R68 two colons",
            () -> LIN.history("a:b:c", List::of),
            "History range requires [start]:[end], [start]:, or :[end]"),
        refused(
            "R68 both ends count",
            () -> LIN.history("-1:+1", List::of),
            "History range requires [start]:[end], [start]:, or :[end]"),
        refused(
            "R68 a start that counts up",
            () -> LIN.history("+1:d", List::of),
            "History range requires [start]:[end], [start]:, or :[end]"),
        refused(
            "R68 backwards",
            () -> LIN.history("d:b", List::of),
            "Requested range d:b does not refer to ancestor/descendant revisions along the same"
                + " branch",
            "Revision d is not an ancestor of revision b"),
        refused(
            "R70 current with a row that no file has (graph part)",
            () -> LIN.history("current:", () -> List.of("gone")),
            "Can't locate revision identified by 'gone'"));
  }

  private static Stream<RevisionCase> branches() {
    return Stream.of(
        history("R50 label@base:", LAB, "ebranch@base:", "f someothername e d"),
        history("R50 id@base:", LAB, "e@base:", "f someothername e d"),
        history("R50 label@-2:", LAB, "ebranch@-2:", "f someothername e"),
        history("R50 :label@head", LAB, ":ebranch@head", "f someothername e d"),
        history("R50 label@rev:", LAB, "ebranch@d:", "f someothername e d"),
        history("R50 :label@base+2", LAB, ":ebranch@base+2", "e d"),
        history("R50 base of one branch of several", BR, "c1branch@base:", "d1 c1 b a"),
        history(
            "R55 heads that do not come from the start are left out",
            MANY,
            "b2:",
            "d3cb2 d1d2cb2 d1cb2 d2cb2 cb2 b2"),
        history("R55 label@rev leaves the other branch out", BR, "c1branch@b:", "d1 c1 b"),
        history("R55 a branch point to one head", BR, "b:c2branch@head", "d2 c2 b"),
        refused(
            "R56 backwards along a branch",
            () -> MANY.history("d1cb1:b1", List::of),
            "Revision d1cb1 is not an ancestor of revision b1"),
        refused(
            "R56 unrelated branches",
            () -> MANY.history("b1:d2cb2", List::of),
            "Revision b1 is not an ancestor of revision d2cb2"),
        refused(
            "R56 to base",
            () -> MANY.history("d1cb1:base", List::of),
            "Revision d1cb1 is not an ancestor of revision base"),
        refused(
            "R56 to an empty database",
            () -> MANY.history("d1cb1:current", List::of),
            "Revision d1cb1 is not an ancestor of revision base"),
        refused(
            "R56 the base of another branch",
            () -> BR.history("c1branch@base:d2", List::of),
            "does not refer to ancestor/descendant revisions along the same branch"),
        history(
            "R58 with a start there is only the one line", TRAVEL, "db1:merge", "merge e2b1 db1"),
        history(
            "R59 branches end at their branch point",
            TRAVEL,
            ":",
            "fe1b1 e1b1 merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3 a2 a1"),
        history(
            "R61 a branch with what it needs", NEEDED_ROOT, "b_2@base:", "d2 c2 b2 a2 base2 base1"),
        history(
            "R61 a branch that needs a branch that needs a root",
            NEEDED_ROOT,
            "b_3@base:",
            "d3 c3 b3 a3 base3 b2 a2 base2 base1"),
        history("R61 a branch that needs nobody", NEEDED_ROOT, "b_1@base:", "c1 b1 a1 base1"),
        history("R68 label@-1:", BR, "c1branch@-1:", "d1 c1"),
        history("R68 label@-1:current", BR, "c1branch@-1:current", "d1 c2", "d1 c1"),
        history("R68 label@current:", BR, "c2branch@current:", "d1 c2", "d2 c2"),
        refused(
            "R68 -1 from two heads", () -> BR.history("-1:", List::of), "Ambiguous walk", "d1, d2"),
        refused(
            "R68 down past a merge",
            () -> MRG.history("-2:", List::of),
            "Ambiguous walk",
            "d1, d2"),
        history(
            "current: where a head is needed by another",
            map("a t:a s:a~t"),
            "current:",
            "t",
            "t"));
  }

  private static Stream<RevisionCase> scripts() {
    return Stream.of(
        script("R71 a:c", () -> LIN.offlineUpgrade("a:c"), "a", "b c"),
        script(
            "R71 with no start it begins with an empty database",
            () -> LIN.offlineUpgrade("c"),
            "",
            "a b c"),
        script("R71 :c too", () -> LIN.offlineUpgrade(":c"), "", "a b c"),
        script("R71 base:c too", () -> LIN.offlineUpgrade("base:c"), "", "a b c"),
        script("R71 a: ends at head", () -> LIN.offlineUpgrade("c:"), "c", "d e"),
        script("R71 a:+2", () -> LIN.offlineUpgrade("a:+2"), "a", "b c"),
        script(
            "R71 beginnings of ids",
            () -> map("abcd1111 abcd2222:abcd1111 efgh3333:abcd2222").offlineUpgrade("abcd1:efgh"),
            "abcd1111",
            "abcd2222 efgh3333"),
        script("R71 into another branch", () -> BR.offlineUpgrade("c1:d2"), "c1", "c2 d2"),
        script("R71 nothing between equal ends", () -> LIN.offlineUpgrade("c:c"), "c", ""),
        refused(
            "R71 an upgrade backwards",
            () -> LIN.offlineUpgrade("d:b"),
            "Requested range d:b does not refer to ancestor/descendant revisions along the same"
                + " branch"),
        refused(
            "R71 a start that counts",
            () -> LIN.offlineUpgrade("-1:e"),
            "Can't locate revision identified by '-1'"),
        script("R71 down c:a", () -> LIN.offlineDowngrade("c:a"), "c", "c b"),
        script("R71 down to base", () -> LIN.offlineDowngrade("b:base"), "b", "b a"),
        script(
            "R71 down from all heads",
            () -> BR.offlineDowngrade("heads:b"),
            "d1 d2",
            "d1 c1 d2 c2"),
        script("R71 down -1", () -> LIN.offlineDowngrade("c:-1"), "c", "c"),
        refused(
            "R71 down with no start",
            () -> LIN.offlineDowngrade("a"),
            "downgrade with --sql requires <fromrev>:<torev>"),
        refused(
            "R71 down with an empty start",
            () -> LIN.offlineDowngrade(":a"),
            "downgrade with --sql requires <fromrev>:<torev>"),
        refused(
            "R71 down with an empty end",
            () -> LIN.offlineDowngrade("c:"),
            "downgrade with --sql requires <fromrev>:<torev>"),
        refused(
            "R71 a downgrade backwards",
            () -> LIN.offlineDowngrade("a:c"),
            "Destination c is not a valid downgrade target from current head(s)"));
  }

  private static RevisionCase script(
      String name, java.util.function.Supplier<OfflinePlan> plan, String start, String steps) {
    return same(
        name,
        () -> {
          var made = plan.get();
          return List.of(
              made.start(), ids(made.steps().stream().map(RevisionStep::revision).toList()));
        },
        List.of(Graphs.words(start), Graphs.words(steps)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsRangesAsAlembicDoes(RevisionCase example) {
    example.check().run();
  }
}
