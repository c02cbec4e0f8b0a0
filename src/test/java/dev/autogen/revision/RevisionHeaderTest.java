package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionHeaderTest {

  /** A source, and what is read of it: {@code package.Class id revises | message}. */
  record Case(String name, String source, String told) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Test
  void aGeneratedMigrationIsReadWhole() {
    var source =
        """
        package migrations;

        import static dev.autogen.Ddl.*;

        import dev.autogen.Migration;
        import dev.autogen.Operations;
        import dev.autogen.Revision;

        /** Orders get a status, and returns. */
        @Revision(
            id = "3f9a2c7d81b4",
            revises = {"1c0d55e6a7f2", "2b"},
            dependsOn = "lib",
            branchLabels = {"orders", "shop",},
            created = "2026-11-21T08:12:45Z",
            transactional = false)
        public final class M20261121_0812_OrdersGetAStatus implements Migration {
          @Override
          public void upgrade(Operations op) {}
        }
        """;

    var header = RevisionHeader.read(source, "M.java").orElseThrow();

    assertThat(header)
        .isEqualTo(
            new RevisionHeader(
                new RevisionNode(
                    "3f9a2c7d81b4",
                    List.of("1c0d55e6a7f2", "2b"),
                    List.of("lib"),
                    List.of("orders", "shop"),
                    "Orders get a status, and returns.",
                    Instant.parse("2026-11-21T08:12:45Z"),
                    "M.java"),
                false,
                "migrations",
                "M20261121_0812_OrdersGetAStatus"));
    assertThat(header.qualifiedName()).isEqualTo("migrations.M20261121_0812_OrdersGetAStatus");
  }

  static Stream<Case> read() {
    return Stream.of(
        new Case("the least", "@Revision(id=\"a\") class M {}", "M a [] | "),
        new Case(
            "windows line ends",
            "package p;\r\n/** Do\r\n * it. */\r\n@Revision(\r\nid = \"a\")\r\nclass M {}",
            "p.M a [] | Do it."),
        new Case(
            "old mac line ends",
            "package p; // x\r@Revision(id = \"a\") class M {}",
            "p.M a [] | "),
        new Case(
            "a byte order mark",
            "\uFEFFpackage p; @Revision(id = \"a\") class M {}",
            "p.M a [] | "),
        new Case(
            "the annotation's full name",
            "@dev . autogen\n.Revision(id = \"a\") class M {}",
            "M a [] | "),
        new Case(
            "comments everywhere",
            "package /* a */ p /* b */ . /** c */ q; @ /* d */ Revision /** e */ ( // f )\n"
                + " /* \"x\" */ id /* g */ = /** h */ \"a\" /* i */, revises /**/ = { /* j */ \"b\""
                + " // k\n"
                + " , \"c\" } /** l */ ) /** m */ public /** n */ class /** o */ M /* p */ { }",
            "p.q.M a [b, c] | "),
        new Case(
            "an annotation in a comment",
            "/* @Revision(id = \"no\") */ // @Revision(id = \"no\")\n"
                + "@Revision(id = \"a\") class M {}",
            "M a [] | "),
        new Case(
            "an annotation in a string",
            "@Named(\"@Revision(id = \\\"no\\\") class X {\") @Revision(id = \"a\") class M {}",
            "M a [] | "),
        new Case(
            "an annotation in a text block",
            "@Named(\"\"\"\n"
                + "  \" \\\"\"\" @Revision(id = \"no\") class X { ' /* \"\"\") @Revision(id ="
                + " \"a\") class M {}",
            "M a [] | "),
        new Case(
            "quotes as characters",
            "@Marks({'\"', '\\'', '\\\\', ')'}) @Revision(id = \"a\") class M {}",
            "M a [] | "),
        new Case(
            "other annotations and modifiers around it",
            "@Deprecated(since = \"1\", forRemoval = false) @Revision(id = \"a\")"
                + " @SuppressWarnings({\"all\", \"(\"}) public @Generated final strictfp class M"
                + " {}",
            "M a [] | "),
        new Case(
            "modifiers before it", "public final @Revision(id = \"a\") class M {}", "M a [] | "),
        new Case(
            "a class before it",
            "class Helper { @interface Revision { } String s = \"}\"; char c = '}'; } @Revision(id"
                + " = \"a\") class M {}",
            "M a [] | "),
        new Case(
            "a record with an annotated header before it",
            "record R(@A({\"{\"}) int i) { } @Revision(id = \"a\") class M {}",
            "M a [] | "),
        new Case(
            "stray semicolons",
            ";;package p;; import java.util.*;; ; @Revision(id = \"a\") class M {}",
            "p.M a [] | "),
        new Case(
            "a record",
            "@Revision(id = \"a\") record M(int x) implements Migration {}",
            "M a [] | "),
        new Case(
            "an enum", "@Revision(id = \"a\") enum M implements Migration { ONE }", "M a [] | "),
        new Case(
            "type parameters",
            "@Revision(id = \"a\") class M<T extends List<List<? super T>>> {}",
            "M a [] | "),
        new Case(
            "unicode escapes in place of signs",
            "\\u0040Revision(id \\u003d \\u0022a\\uuu0022) class M\\u0031 {}",
            "M1 a [] | "),
        new Case(
            "escapes in the string", "@Revision(id = \"a\\u0062\\143\") class M {}", "M abc [] | "),
        new Case(
            "an id as text block",
            "@Revision(id = \"\"\"\n    a\\\n    \"\"\") class M {}",
            "M a [] | "),
        new Case(
            "a name that Java allows",
            "package größe; @Revision(id = \"a\") class Ändert_$1 {}",
            "größe.Ändert_$1 a [] | "),
        new Case(
            "no parents in braces", "@Revision(revises = {}, id = \"a\") class M {}", "M a [] | "),
        new Case(
            "a comma too many",
            "@Revision(id = \"a\", revises = {\"b\",}) class M {}",
            "M a [b] | "),
        new Case(
            "a body that is no Java to its end",
            "@Revision(id = \"a\") class M { void f() { ((( ",
            "M a [] | "),
        new Case(
            "the last comment is the class's",
            "/** Licence. */ package p; /** No. */ /** Yes. */ @Revision(id = \"a\") class M {}",
            "p.M a [] | Yes."),
        new Case(
            "a comment of something else",
            "/** No. */ class H {} @Revision(id = \"a\") class M {}",
            "M a [] | "),
        new Case(
            "a comment behind the annotation",
            "@Revision(id = \"a\") /** No. */ class M {}",
            "M a [] | "),
        new Case(
            "comments that are no doc comments",
            "/* No. */ /**/ // No.\n@Revision(id = \"a\") class M {}",
            "M a [] | "),
        new Case(
            "another Revision imported",
            "import other.Revision; @Revision class X {} @dev.autogen.Revision(id = \"a\") class M"
                + " {}",
            "M a [] | "),
        new Case(
            "our Revision imported",
            "import dev.autogen.Revision; import static other.Revision.*; @Revision(id = \"a\")"
                + " class M {}",
            "M a [] | "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("read")
  void readsWhatTheCompilerWouldRead(Case example) {
    var header = RevisionHeader.read(example.source(), "M.java").orElseThrow();

    var node = header.node();
    var told =
        "%s %s %s | %s"
            .formatted(header.qualifiedName(), node.id(), node.downRevisions(), node.message());
    assertThat(told).isEqualTo(example.told());
  }

  static Stream<String> others() {
    return Stream.of(
        "",
        "   // nothing",
        "package p;",
        "/** Migrations. */ @NullMarked package p; import org.jspecify.annotations.NullMarked;",
        "@Deprecated module m { requires Revision; }",
        "class Helper { @Revision(id = \"a\") class Inner {} }",
        "// @Revision(id = \"a\")\nclass M {}",
        "class M { String s = \"@Revision\"; }",
        "import org.hibernate.Revision; @Revision(id = \"a\") class M {}",
        "@RevisionEntity(id = \"a\") class M {}",
        "public @interface Revision { String id(); }");
  }

  @ParameterizedTest
  @MethodSource("others")
  void sourcesOfOtherThingsAreNoMigrations(String source) {
    assertThat(RevisionHeader.read(source, "M.java")).isEmpty();
  }

  static Stream<List<String>> times() {
    return Stream.of(
        List.of("2026-11-21T08:12:45Z", "2026-11-21T08:12:45Z"),
        List.of("2026-11-21T08:12:45.123456789Z", "2026-11-21T08:12:45.123456789Z"),
        List.of("2026-11-21T08:12:45+02:00", "2026-11-21T06:12:45Z"),
        List.of("2026-11-21T08:12", "2026-11-21T08:12:00Z"),
        List.of(" 2026-11-21 ", "2026-11-21T00:00:00Z"));
  }

  @ParameterizedTest
  @MethodSource("times")
  void readsTimesAsPeopleWriteThem(List<String> example) {
    var source = "@Revision(id = \"a\", created = \"%s\") class M {}".formatted(example.get(0));

    var created = RevisionHeader.read(source, "M.java").orElseThrow().node().created();

    assertThat(created).isEqualTo(Instant.parse(example.get(1)));
  }
}
