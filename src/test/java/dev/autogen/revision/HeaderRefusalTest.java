package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.problem.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderRefusalTest {

  /** A source, and the beginning of what the user is told. */
  record Refusal(String name, String source, String what) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Refusal> refused() {
    return Stream.of(
        new Refusal(
            "a constant",
            "@Revision(\n  id = Ids.A) class M {}",
            "M.java:2: id of @Revision is no plain string literal"),
        new Refusal(
            "strings joined",
            "@Revision(id = \"a\" + \"b\") class M {}",
            "M.java:1: id of @Revision is no plain string literal"),
        new Refusal(
            "a call on a string",
            "@Revision(id = \"a\".strip()) class M {}",
            "id of @Revision is no plain string literal"),
        new Refusal(
            "a constant in braces",
            "@Revision(id = \"a\", revises = {\"b\", C}) class M {}",
            "revises of @Revision is no plain string literal"),
        new Refusal(
            "an id in braces",
            "@Revision(id = {\"a\"}) class M {}",
            "id of @Revision is no plain string literal"),
        new Refusal("no id", "@Revision class M {}", "M.java:1: @Revision of M has no id"),
        new Refusal(
            "no id in parentheses",
            "@Revision(revises = \"a\") class M {}",
            "@Revision of M has no id"),
        new Refusal(
            "no name",
            "@Revision(\"a\") class M {}",
            "@Revision has a string where the name of an element should be"),
        new Refusal(
            "an unknown element",
            "@Revision(id = \"a\", down = \"b\") class M {}",
            "@Revision has no element down"),
        new Refusal(
            "an element twice",
            "@Revision(id = \"a\", id = \"b\") class M {}",
            "@Revision says id twice"),
        new Refusal(
            "a flag that is none",
            "@Revision(id = \"a\", transactional = NO) class M {}",
            "@Revision has NO where true or false should be"),
        new Refusal(
            "a comma missing",
            "@Revision(id = \"a\" revises = \"b\") class M {}",
            "@Revision has revises where `,` should be"),
        new Refusal(
            "no end",
            "@Revision(id = \"a\"",
            "@Revision has the end of the file where `,` should be"),
        new Refusal(
            "a time that is none",
            "@Revision(id = \"a\", created = \"yesterday\") class M {}",
            "created of @Revision is no time: 'yesterday'"),
        new Refusal(
            "an interface",
            "@Revision(id = \"a\") interface M {}",
            "@Revision stands on the interface M"),
        new Refusal(
            "two classes",
            "@Revision(id = \"a\") class M {} @Revision(id = \"b\") class N {}",
            "M.java has two classes with @Revision: M and N"),
        new Refusal(
            "a comment with no end",
            "@Revision(id = \"a\") /* class M {}",
            "M.java:1: a comment has no end"),
        new Refusal(
            "a string with no end",
            "\n\n@Revision(id = \"a) class M {}\n",
            "M.java:3: a string has no end"),
        new Refusal(
            "a text block with no end",
            "@Revision(id = \"\"\"\n a) class M {}\n",
            "M.java:1: a text block has no end"),
        new Refusal(
            "a text block in one line",
            "@Revision(id = \"\"\"a\"\"\") class M {}\n",
            "M.java:1: a text block has no end"),
        new Refusal(
            "an escape that is none",
            "@Revision(id = \"\\q\") class M {}",
            "a literal has an escape that Java does not know"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesWhatOnlyTheCompilerKnows(Refusal example) {
    var refusal =
        catchThrowableOfType(
            ProblemException.class, () -> RevisionHeader.read(example.source(), "M.java"));

    assertThat(refusal).as("the refusal").isNotNull();
    assertThat(refusal.kind()).isEqualTo(ProblemException.Kind.USAGE);
    assertThat(refusal.problem().what()).contains(example.what());
    assertThat(refusal.problem().next()).isNotBlank();
  }
}
