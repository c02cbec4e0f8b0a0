package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocSentenceTest {

  /** What is between the comment's delimiters, and its first sentence. */
  record Case(String name, String comment, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("nothing", " ", ""),
        new Case("no full stop", " Adds it ", "Adds it"),
        new Case("two sentences", " Adds it. Then more. ", "Adds it."),
        new Case("a full stop at a line's end", "\n * Adds it.\n * Then more.\n ", "Adds it."),
        new Case(
            "abbreviations", " Adds it, e.g. for v1.2. Then more. ", "Adds it, e.g. for v1.2."),
        new Case(
            "lines and stars",
            "*\n * Adds\n *   a ** b\n\n   to it\r\n * @see X\n",
            "Adds a ** b to it"),
        new Case("a paragraph", " Adds it<p>Then more. ", "Adds it"),
        new Case("a paragraph at the beginning", " <p>Adds it. ", "Adds it."),
        new Case("only block tags", "\n * @author nobody\n", ""),
        new Case("an @ inside a line", " Mails a@b. ", "Mails a@b."),
        new Case("entities", " &lt;b&gt; &amp;lt; &#64;c &#x2F;&#42;&nbsp;d ", "<b> &lt; @c /* d"),
        new Case(
            "what is no entity",
            " &unknown; &#99999999; &#x110000; & &; ",
            "&unknown; &#99999999; &#x110000; & &;"),
        new Case("tags", " <b class=\"x\">Bold</b> x < y. ", "Bold x < y."),
        new Case(
            "inline tags",
            " {@code List<T> {}}, {@link A b}, {@link C}, {@literal @x} {x}. ",
            "List<T> {}, b, C, @x {x}."),
        new Case("what does not end", " a {@code x <b y &#64 z. ", "a {@code x <b y &#64 z."),
        new Case("a full stop in code", " Sets {@code a. B} now. Then more. ", "Sets a. B now."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isTheFirstSentenceAsPlainText(Case example) {
    assertThat(DocSentence.of(example.comment())).isEqualTo(example.sentence());
  }
}
