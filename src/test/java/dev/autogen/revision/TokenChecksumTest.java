package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenChecksumTest {

  /** Two sources, and in the name why they say the same, or not. */
  record Case(String name, String one, String other) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> same() {
    return Stream.of(
        new Case(
            "white space",
            "class M{void f(){g(1,2);}}",
            "class M {\n\tvoid f() {\n\t\tg( 1 , 2 ) ;\f } }\n\n"),
        new Case("line ends", "class M {\n int i;\n}\n", "class M {\r\n int i;\r\n}\r\n"),
        new Case(
            "comments",
            "class M { int i; }",
            "/** Doc. */ class M { /* \" */ int i; // '\n }// end"),
        new Case("a comment that looks like one more", "a(); /* // */ b();", "a(); // /*\nb();"),
        new Case("a byte order mark", "class M {}", "\uFEFFclass M {}"),
        new Case("an end of file", "class M {}", "class M {} // no line end"),
        new Case(
            "line ends in a text block",
            "f(\"\"\"\n  a\n   b\n  \"\"\");",
            "f(\"\"\"\r\n  a\r\n   b\r\n  \"\"\");"),
        new Case(
            "a text block moved",
            "f(\"\"\"\n  a\n   b\n  \"\"\");",
            "  f(\n    \"\"\"   \n      a  \n       b\n      \"\"\");"),
        new Case(
            "a string broken in parts",
            "f(\"select a, b from c\");",
            "f(\n  \"select a, \"\n  + \"b \"\n + \"from c\");"),
        new Case(
            "a string as text block", "f(\"a\\nb\\n\");", "f(\"\"\"\n    a\n    b\n    \"\"\");"),
        new Case("escapes", "f(\"\\t\\u0041\");", "f(\"\t\\101\");"),
        new Case("unicode escapes", "int a;", "i\\u006et \\uu0061;"),
        new Case("type arguments apart", "List<List<A>> a;", "List < List < A > > a ;"),
        new Case(
            "the order of imports",
            "import a.B; import static c.D.*; class M {}",
            "import static c.D.*;\n\nimport a.B;\nclass M {}"),
        new Case(
            "the order of modifiers",
            "public static final int A = 1;",
            "final static public int A = 1;"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("same")
  void doesNotSeeHowItLooks(Case example) {
    assertThat(of(example.one())).isEqualTo(of(example.other()));
  }

  static Stream<Case> different() {
    return Stream.of(
        new Case("a word", "int a;", "int b;"),
        new Case("a number", "f(1);", "f(2);"),
        new Case("a number's type", "f(1);", "f(1L);"),
        new Case("case", "f(a);", "f(A);"),
        new Case("white space in a string", "f(\"a b\");", "f(\"a  b\");"),
        new Case(
            "white space in a text block",
            "f(\"\"\"\n  a\n   b\n  \"\"\");",
            "f(\"\"\"\n  a\n    b\n  \"\"\");"),
        new Case("a comment in a string", "f(\"a /* b */\");", "f(\"a \");"),
        new Case(
            "a comment opened in a string", "f(\"/*\"); g(); /* */ h();", "f(\"/*\"); /* */ h();"),
        new Case("a quote as a character", "f('\"'); g(); // \"", "f('\"'); h(); // \""),
        new Case("words apart", "int ab;", "int a b;"),
        new Case("a string and a word", "f(\"a\");", "f(a);"),
        new Case("a string and a character", "f(\"a\");", "f('a');"),
        new Case("increments", "a++ + b;", "a + ++b;"),
        new Case("an operator", "a >> b;", "a >>> b;"),
        new Case("order of statements", "a(); b();", "b(); a();"),
        new Case("order of annotations", "@A @B class M {}", "@B @A class M {}"),
        new Case("two strings and their join", "f(\"a\", \"b\");", "f(\"ab\");"),
        new Case("a call on the last part", "f(\"a\" + \"b\".strip());", "f(\"ab\".strip());"),
        new Case("parts with a variable", "f(\"a\" + b + \"c\");", "f(\"a\" + \"b\" + \"c\");"),
        new Case("escaped backslashes", "f(\"\\\\u0041\");", "f(\"A\");"),
        new Case("an import", "import a.B; class M {}", "import a.C; class M {}"),
        new Case("a static import", "import a.B; class M {}", "import static a.B; class M {}"),
        new Case("a modifier", "public int a;", "private int a;"),
        new Case("statement removed", "f(); g();", "f();"),
        new Case("statement commented out", "f(); g();", "f(); // g();"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("different")
  void seesWhatItSays(Case example) {
    assertThat(of(example.one())).isNotEqualTo(of(example.other()));
  }

  @Test
  void staysWhatItWasInEveryVersionOfTheTool() {
    assertThat(of("package p; class M { String s = \"ä\" + 'x' + 1.5e-3 + (a >> 2); }"))
        .isEqualTo("t1:a9aa92b647eb33ccbe5ea689190337199712924d9144736d1ff681b67da82e24");
  }

  @Test
  void theEmptySourceHasOneToo() {
    assertThat(of("")).hasSize(67).isEqualTo(of(" // nothing"));
  }

  @Test
  void aSourceThatEndsInTheMiddleIsRefused() {
    assertThatThrownBy(() -> of("class M { /* "))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("M.java:1: a comment has no end");
  }

  private static String of(String source) {
    return TokenChecksum.of(source, "M.java");
  }
}
