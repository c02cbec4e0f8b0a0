package dev.autogen.revision;

import static dev.autogen.revision.Graphs.LIN;
import static dev.autogen.revision.Graphs.map;
import static dev.autogen.revision.Graphs.nodes;
import static dev.autogen.revision.RevisionCase.gives;
import static dev.autogen.revision.RevisionCase.refused;
import static dev.autogen.revision.RevisionCase.same;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases about the graph as a whole, before anything is asked of it. */
class GraphConformanceTest {

  static Stream<RevisionCase> cases() {
    return Stream.concat(wrong(), sound());
  }

  private static Stream<RevisionCase> wrong() {
    return Stream.of(
        refused(
            "R53 one label on two roots",
            () -> map("a b:a c:b#xy1 d e:d#xy1 f:e"),
            "Branch name 'xy1' in revision e already used by revision c",
            "c.java",
            "e.java"),
        refused(
            "R53 a label that is an id",
            () -> map("a b:a#a"),
            "Branch name 'a' in revision b already used by revision a"),
        refused(
            "R63 a revision that revises itself",
            () -> map("a:a"),
            "Self-loop is detected in revisions (a)",
            "a.java"),
        refused(
            "R63 a self-loop below others",
            () -> map("a:a b:a c:b"),
            "Self-loop is detected in revisions (a)"),
        refused(
            "R63 a self-loop at the head",
            () -> map("a b:a c:b,c"),
            "Self-loop is detected in revisions (c)"),
        refused(
            "R63 a self-loop at a branch point",
            () -> map("a b:a,b c1:b c2:b"),
            "Self-loop is detected in revisions (b)"),
        refused(
            "R63 a self-loop at a merge",
            () -> map("a b1:a b2:a c:b1,b2,c"),
            "Self-loop is detected in revisions (c)"),
        refused(
            "R63 a cycle",
            () -> map("a:c b:a c:b"),
            "Cycle is detected in revisions (a, b, c)",
            "a.java, b.java, c.java"),
        refused(
            "R63 a cycle beside others",
            () -> map("a:c b:a c:b d e:d"),
            "Cycle is detected in revisions (a, b, c)"),
        refused(
            "R63 a cycle below others",
            () -> map("a:c b:a c:b d:c e:d"),
            "Cycle is detected in revisions (a, b, c)"),
        refused(
            "R63 a cycle above others",
            () -> map("a b:a c:b,e d:c e:d"),
            "Cycle is detected in revisions (c, d, e)"),
        refused(
            "R63 a dependency on itself",
            () -> map("a~a"),
            "Dependency self-loop is detected in revisions (a)"),
        refused(
            "R63 a dependency on itself below others",
            () -> map("a~a b:a c:b"),
            "Dependency self-loop is detected in revisions (a)"),
        refused(
            "R63 a dependency on itself by label",
            () -> map("a b:a~mine#mine"),
            "Dependency self-loop is detected in revisions (b)"),
        refused(
            "R63 a dependency cycle",
            () -> map("a~c b:a c:b"),
            "Dependency cycle is detected in revisions (a, b, c)"),
        refused(
            "R63 a dependency cycle beside others",
            () -> map("a~c b:a c:b d e:d"),
            "Dependency cycle is detected in revisions (a, b, c)"),
        refused(
            "R63 a dependency cycle below others",
            () -> map("a~c b:a c:b d:c e:d"),
            "Dependency cycle is detected in revisions (a, b, c)"),
        refused(
            "R63 a dependency cycle above others",
            () -> map("a b:a c:b~e d:c e:d"),
            "Dependency cycle is detected in revisions (c, d, e)"),
        refused(
            "R65 a parent that is missing",
            () -> map("a b:x"),
            "Revision x referenced from b is not present",
            "b.java"),
        refused(
            "R65 a dependency that is missing",
            () -> map("a b:a~nolabel"),
            "Revision nolabel referenced from b is not present",
            "dependsOn"),
        refused(
            "R65 a label is no parent",
            () -> map("a#lib b:lib"),
            "Revision lib referenced from b is not present"),
        refused(
            "R66 two files with one id",
            () -> map("a b:a b:a"),
            "Revision b is present more than once",
            "b.java"),
        refused(
            "forbidden +",
            () -> map("a+b"),
            "Character(s) '+' not allowed in revision identifier 'a+b'"),
        refused(
            "forbidden @ and -",
            () -> map("a-b@c"),
            "Character(s) '-, @' not allowed in revision identifier 'a-b@c'"),
        refused(
            "forbidden in a label",
            () ->
                RevisionMap.of(
                    List.of(
                        new RevisionNode(
                            "a", List.of(), List.of(), List.of("x y"), "", null, "M1.java"))),
            "Character(s) ' ' not allowed in branch label 'x y'",
            "M1.java"),
        refused(
            "a line end in an id",
            () ->
                RevisionMap.of(
                    List.of(
                        new RevisionNode(
                            "a\n", List.of(), List.of(), List.of(), "", null, "M1.java"))),
            "Character(s) '\\u000a' not allowed in revision identifier 'a\\u000a'"),
        refused(
            "a symbol as id", () -> map("head"), "'head' is not allowed as revision identifier"),
        refused(
            "an id too long for the version table",
            () -> map("x".repeat(65)),
            "is longer than 64 characters"),
        refused(
            "an empty id",
            () ->
                RevisionMap.of(
                    List.of(
                        new RevisionNode(
                            "", List.of(), List.of(), List.of(), "", null, "M1.java"))),
            "Empty revision identifier in M1.java"));
  }

  private static Stream<RevisionCase> sound() {
    return Stream.of(
        gives("R13 an empty map", () -> map("").oldestFirst(), ""),
        gives("R16 a diamond", () -> map("d:c c:b1,b2 b1:a b2:a a").oldestFirst(), "a b2 b1 c d"),
        gives(
            "R59 a branch is finished before what lies below it",
            () -> map("a1 a2:a1 b1:a2 b2:a2 c1:b1 c2:b2 m:c1,c2").oldestFirst(),
            "a1 a2 b2 c2 b1 c1 m"),
        gives("R59 the order given decides", () -> map("a c2:a c1:a").oldestFirst(), "a c1 c2"),
        gives(
            "R64 ids that begin with each other are no loop",
            () -> map("user_foo user:user_foo").oldestFirst(),
            "user_foo user"),
        gives(
            "R64 nor if they depend on each other",
            () -> map("user_foo user~user_foo").oldestFirst(),
            "user_foo user"),
        gives(
            "applied: rows and all they stand on",
            () -> map("a1 b1:a1 a2 b2:a2~b1 c2:b2").appliedBy(List.of("b2")),
            "a1 b1 a2 b2"),
        gives("pending: the rest", () -> LIN.pending(List.of("c")), "d e"),
        same("rows that others imply", () -> LIN.redundantRows(List.of("a", "c")), List.of("a")),
        same(
            "a database that has everything is up to date",
            () -> LIN.behind(List.of("e")),
            Optional.empty()),
        same(
            "one that lacks something is told so",
            () -> LIN.behind(List.of("d")).orElseThrow().what(),
            "Target database is not up to date."),
        same("one head is enough", () -> LIN.severalHeads(), Optional.empty()),
        same(
            "two heads are told with what joins them",
            () -> Graphs.BR.severalHeads().orElseThrow().next().contains("autogen merge d1 d2"),
            true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsGraphsAsAlembicDoes(RevisionCase example) {
    example.check().run();
  }

  @Test
  void tellsEveryProblemOfOneKindAtOnce() {
    var problems = RevisionMap.problems(nodes("a b:x c:y~z"));

    assertThat(problems)
        .extracting("what")
        .containsExactly(
            "Revision x referenced from b is not present",
            "Revision y referenced from c is not present",
            "Revision z referenced from c is not present");
  }
}
