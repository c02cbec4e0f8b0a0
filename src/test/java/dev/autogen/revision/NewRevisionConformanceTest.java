package dev.autogen.revision;

import static dev.autogen.revision.Graphs.BR;
import static dev.autogen.revision.Graphs.LAB;
import static dev.autogen.revision.Graphs.LIN;
import static dev.autogen.revision.Graphs.map;
import static dev.autogen.revision.RevisionCase.refused;
import static dev.autogen.revision.RevisionCase.same;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases about what a new revision stands on. */
class NewRevisionConformanceTest {
  private static final RevisionMap TIP_NEEDED = map("a t:a s:a~t");

  static Stream<RevisionCase> cases() {
    return Stream.of(
        parents("R69 the only head", () -> LIN.parents(NewRevision.onHead("n")), "e", ""),
        parents("R69 the first of all", () -> map("").parents(NewRevision.onHead("n")), "", ""),
        parents("R69 base is a second root", () -> LIN.parents(on("base")), "", ""),
        parents("R69 one of two heads", () -> BR.parents(on("d1")), "d1", ""),
        parents("R69 a branch's head", () -> BR.parents(on("c2branch@head")), "d2", ""),
        parents("R69 several heads", () -> BR.parents(on("d1", "d2")), "d1 d2", ""),
        parents(
            "R69 splice",
            () -> LIN.parents(new NewRevision("n", List.of("b"), true, List.of(), List.of())),
            "b",
            ""),
        refused(
            "R69 not a head",
            () -> LIN.parents(on("b")),
            "Revision b is not a head revision; please specify --splice to create a new branch from"
                + " this revision"),
        refused(
            "R69 no head named where there are two",
            () -> BR.parents(NewRevision.onHead("n")),
            "Multiple heads are present; please specify the head revision on which the new revision"
                + " should be based, or perform a merge.",
            "--head d1"),
        refused(
            "R69 a head named twice",
            () -> BR.parents(on("d1", "c1branch@head")),
            "Duplicate head revisions specified"),
        refused(
            "R69 a head that counts from a database",
            () -> BR.parents(on("+1")),
            "Can't locate revision identified by '+1'"),
        refused(
            "R57 parents that stand on each other",
            () -> LIN.parents(new NewRevision("n", List.of("b", "e"), true, List.of(), List.of())),
            "Requested revision e overlaps with other requested revisions b"),
        parents(
            "R69 a dependency named by its beginning is written in full",
            () -> LAB.parents(depending("abranch@head", "someot")),
            "c",
            "someothername"),
        parents(
            "R69 a dependency named by its label stays a label",
            () -> LAB.parents(depending("abranch@head", "ebranch")),
            "c",
            "ebranch"),
        parents(
            "R69 a dependency on a branch's head is written as it is now",
            () -> LAB.parents(depending("abranch@head", "ebranch@head")),
            "c",
            "f"),
        refused(
            "R69 a dependency that is not there",
            () -> LIN.parents(depending("head", "nowhere")),
            "Can't locate revision identified by 'nowhere'"),
        refused(
            "R69 an id that is taken",
            () -> LIN.parents(NewRevision.onHead("c")),
            "Revision c is already present",
            "c.java"),
        refused(
            "R69 an id with forbidden characters",
            () -> LIN.parents(NewRevision.onHead("no-dashes")),
            "Character(s) '-' not allowed in revision identifier 'no-dashes'"),
        refused(
            "R53 a label that is taken",
            () ->
                LAB.parents(
                    new NewRevision("n", List.of("c"), false, List.of("ebranch"), List.of())),
            "Branch name 'ebranch' already used by revision e"),
        refused(
            "R53 a label that is the id",
            () ->
                LIN.parents(new NewRevision("n", List.of("head"), false, List.of("n"), List.of())),
            "Branch name 'n' is also the new revision's id"),
        parents("merge of two heads", () -> BR.merge("n", "d1", "d2"), "d1 d2", ""),
        parents("merge of all heads", () -> BR.merge("n", "heads"), "d1 d2", ""),
        parents(
            "merge of all heads, also one that another depends on",
            () -> TIP_NEEDED.merge("n", "heads"),
            "t s",
            ""),
        refused("merge of one", () -> LIN.merge("n", "heads"), "There is nothing to merge: e"),
        refused(
            "merge with what is no head",
            () -> BR.merge("n", "c1", "d2"),
            "Revision c1 is not a head revision"),
        refused(
            "merge of a head with itself",
            () -> BR.merge("n", "d1", "d1"),
            "Duplicate head revisions specified"));
  }

  private static NewRevision on(String... heads) {
    return new NewRevision("n", List.of(heads), false, List.of(), List.of());
  }

  private static NewRevision depending(String head, String on) {
    return new NewRevision("n", List.of(head), false, List.of(), List.of(on));
  }

  private static RevisionCase parents(
      String name, Supplier<NewRevision.Parents> found, String revises, String dependsOn) {
    return same(
        name, found, new NewRevision.Parents(Graphs.words(revises), Graphs.words(dependsOn)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void growsAsAlembicDoes(RevisionCase example) {
    example.check().run();
  }
}
