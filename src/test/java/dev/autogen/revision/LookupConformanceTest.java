package dev.autogen.revision;

import static dev.autogen.revision.Graphs.BR;
import static dev.autogen.revision.Graphs.LAB;
import static dev.autogen.revision.Graphs.LIN;
import static dev.autogen.revision.Graphs.MRG;
import static dev.autogen.revision.Graphs.map;
import static dev.autogen.revision.RevisionCase.gives;
import static dev.autogen.revision.RevisionCase.refused;
import static dev.autogen.revision.RevisionCase.same;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases that only name revisions. */
class LookupConformanceTest {
  private static final String SHORT_HINT =
      "; please ensure at least four characters are present for partial revision identifier"
          + " matches";
  private static final RevisionMap ROOTS =
      map(
          "base1#b_1 a1a:base1 a1b:base1 b1a:a1a b1b:a1b~a3 base2#b_2 a2:base2 b2:a2 c2:b2~a3 d2:c2"
              + " base3#b_3 a3:base3 b3:a3");
  private static final RevisionMap TIP_NEEDED = map("a t:a s:a~t");
  private static final RevisionMap ALIKE = map("ab12cd ab12ef:ab12cd#ab12 abcd:ab12ef");

  static Stream<RevisionCase> cases() {
    return Stream.of(
        gives("R11 head, one there is", () -> LIN.resolve("head"), "e"),
        gives("R11 base is no revision", () -> LIN.resolve("base"), ""),
        gives(
            "R11 base of several roots is no revision",
            () -> LAB.find("base").stream().toList(),
            ""),
        gives(
            "R11 a revision added is the new head",
            () -> map("a b:a").with(Graphs.node("c:b")).heads(),
            "c"),
        gives(
            "R11 a revision added on one of two heads",
            () -> map("a c1:a c2:a").with(Graphs.node("d1:c1")).heads(),
            "c2 d1"),
        refused(
            "R12 head of two",
            () -> BR.resolve("head"),
            "Multiple head revisions are present for given argument 'head'; please specify a"
                + " specific target revision, '<branchname>@head' to narrow to a specific head, or"
                + " 'heads' for all heads",
            "autogen merge d1 d2"),
        gives("R12 heads of two", () -> BR.resolve("heads"), "d1 d2"),
        refused(
            "R12 heads where one revision is wanted",
            () -> BR.find("heads"),
            "Multiple head revisions are present"),
        gives("R13 head of an empty map", () -> map("").resolve("head"), ""),
        gives("R13 heads of an empty map", () -> map("").resolve("heads"), ""),
        refused(
            "R14 an empty row is no identifier (rows are always text in JDBC)",
            () -> LIN.appliedBy(List.of("")),
            "Can't locate revision identified by ''"),
        gives("R49 label@head", () -> LAB.resolve("ebranch@head"), "f"),
        gives("R49 label@heads", () -> LAB.resolve("abranch@heads"), "c"),
        gives("R49 label@base", () -> LAB.resolve("abranch@base"), ""),
        gives("R49 label@label", () -> LAB.resolve("ebranch@ebranch"), "e"),
        gives("R49 a label alone is the labelled revision", () -> LAB.resolve("abranch"), "a"),
        gives("R49 an ancestor shares the label", () -> LAB.resolve("ebranch@d"), "d"),
        gives(
            "R51 a beginning inside one branch",
            () -> LAB.resolve("ebranch@some"),
            "someothername"),
        gives(
            "R51 the same beginning inside the other",
            () -> LAB.resolve("abranch@some"),
            "somelongername"),
        refused(
            "R51 the same beginning with no branch",
            () -> LAB.resolve("some"),
            "Multiple revisions start with 'some': 'somelongername', 'someothername'"),
        refused(
            "R52 a beginning that is too short",
            () -> LAB.resolve("ebranch@sos"),
            "Can't locate revision identified by 'ebranch@sos'",
            "No such revision or branch 'sos'" + SHORT_HINT),
        refused(
            "R52 a beginning that nobody has",
            () -> LAB.resolve("abranch@qprstuv"),
            "No such revision or branch 'qprstuv'" + System.lineSeparator()),
        refused(
            "R52 a revision of another branch",
            () -> LAB.resolve("ebranch@b"),
            "Revision b is not a member of branch 'ebranch'"),
        refused(
            "R52 a beginning that is of another branch",
            () -> LAB.resolve("ebranch@somelong"),
            "Revision somelongername is not a member of branch 'ebranch'"),
        refused("R52 a branch that is not there", () -> LAB.resolve("x@d"), "No such branch: 'x'"),
        refused("R52 a branch that is empty", () -> LAB.resolve("@d"), "No such branch: ''"),
        refused(
            "R52 a branch that is not there, at its base",
            () -> LAB.resolve("x@base"),
            "No such branch: 'x'"),
        gives("R52 a revision as the branch", () -> LAB.resolve("e@d"), "d"),
        gives("R52 the beginning of a revision as the branch", () -> LAB.resolve("someoth@d"), "d"),
        gives("R52 a short id in full", () -> LAB.resolve("e"), "e"),
        gives(
            "R54 a label's lineage crosses a merge",
            () -> MRG.ofBranch(List.of("c1", "c2", "f"), "c1branch"),
            "c1 f"),
        gives("R62 heads, also those that others depend on", () -> TIP_NEEDED.heads(), "t s"),
        gives("R62 effective heads", () -> TIP_NEEDED.effectiveHeads(), "s"),
        gives("R62 the symbol means effective heads", () -> TIP_NEEDED.resolve("heads"), "s"),
        gives("R62 heads of several roots", () -> ROOTS.heads(), "b1a b1b d2 b3"),
        gives(
            "R64 an id that another begins with",
            () -> map("user_foo user:user_foo").resolve("user"),
            "user"),
        gives("R64 a label that ids begin with", () -> ALIKE.resolve("ab12"), "ab12ef"),
        gives("R64 a beginning with one match", () -> ALIKE.resolve("ab12c"), "ab12cd"),
        refused("R06 symbols count too", () -> LIN.resolve("base-1"), "Walked too far"),
        refused(
            "R68 a target with nothing after @",
            () -> LAB.resolve("ebranch@"),
            "Can't locate revision identified by 'ebranch@'"),
        refused(
            "R68 a target with two branches",
            () -> LAB.resolve("a@b@c"),
            "Can't locate revision identified by 'a@b@c'"),
        refused(
            "R68 a count that is no number",
            () -> LAB.resolve("d+x"),
            "Can't locate revision identified by 'd+x'"),
        refused(
            "R68 a count with no end",
            () -> LAB.resolve("d+99999999999999999999"),
            "Walked too far"),
        refused(
            "R68 nothing typed", () -> LAB.resolve(""), "Can't locate revision identified by ''"),
        refused(
            "R68 a target that breaks lines",
            () -> LAB.resolve("a\nb"),
            "Can't locate revision identified by 'a\\u000ab'"),
        refused(
            "R68 a count with no database",
            () -> LIN.resolve("+1"),
            "Can't locate revision identified by '+1'"),
        gives("branch points", () -> MRG.branchPoints(), "b"),
        gives("bases", () -> LAB.bases(), "a d"),
        gives("children", () -> MRG.children("b"), "c1 c2"),
        gives("dependents", () -> ROOTS.dependents("a3"), "b1b c2"),
        same("labels go up from the label", () -> MRG.labels("d1"), Set.of("c1branch")),
        same("labels go through a merge", () -> MRG.labels("f"), Set.of("c1branch", "c2branch")),
        same("labels stop at a branch point", () -> MRG.labels("b"), Set.of()),
        same("labels go down to a root", () -> LAB.labels("d"), Set.of("ebranch")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void meansWhatAlembicMeans(RevisionCase example) {
    example.check().run();
  }
}
