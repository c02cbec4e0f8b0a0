package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SqlTokensTest {

  static List<Arguments> same() {
    return List.of(
        Arguments.of("white space", "a>0 and b<1", " a > 0\n and b\t<1 "),
        Arguments.of("white space inside parentheses", "( 1+ 2 )", "(1+2)"),
        Arguments.of("outer parentheses", "((a > 0))", "a > 0"),
        Arguments.of("comments", "a /* (of b) */ > 0 -- so", "a>0"),
        Arguments.of("keyword case", "a IS NOT NULL", "a is not null"),
        Arguments.of("case of bare names", "Lower(Name)", "lower(name)"),
        Arguments.of("quotes around a plain name", "\"status\" in ('A')", "status in ('A')"),
        Arguments.of("brackets around a plain name", "[a]+`b`", "a+b"),
        Arguments.of("case of quoted names", "\"Status\"", "STATUS"),
        Arguments.of("quotes around a word that may be a name", "\"key\" > 0", "key > 0"),
        Arguments.of("kinds of quotes", "[a b]", "\"a b\""),
        Arguments.of("a plus before a number", "+5", "5"),
        Arguments.of("a plus before a number, in parentheses", "( + 5 )", "5"),
        Arguments.of("hexadecimal case", "x'aB'", "X'Ab'"),
        Arguments.of("number case", "1E5", "1e5"),
        Arguments.of("spelling of unequal", "a != b", "a <> b"),
        Arguments.of("spelling of equal", "a == b", "a = b"),
        Arguments.of("names outside ASCII", "größe > 0", "\"größe\" > 0"));
  }

  @ParameterizedTest(name = "{0} is no difference")
  @MethodSource("same")
  void means(String difference, String one, String other) {
    assertThat(SqlTokens.same(one, other)).isTrue();
    assertThat(SqlTokens.same(other, one)).isTrue();
  }

  static List<Arguments> different() {
    return List.of(
        Arguments.of("case in a string", "'a'", "'A'"),
        Arguments.of("white space in a string", "'a b'", "'a  b'"),
        Arguments.of("parentheses in a string", "'(a)'", "'a'"),
        Arguments.of("a string and a name", "'a'", "a"),
        Arguments.of("a quoted keyword and the keyword", "\"null\"", "null"),
        Arguments.of("a quoted function word", "\"current_date\"", "current_date"),
        Arguments.of("true the name and true", "\"true\"", "true"),
        Arguments.of("inner parentheses", "(a+b)*c", "a+b*c"),
        Arguments.of("parentheses that are not outer", "(a)+(b)", "a)+(b"),
        Arguments.of("a sign", "-5", "5"),
        Arguments.of("whole and broken number", "1", "1.0"),
        Arguments.of("words that grow together", "not a", "nota"),
        Arguments.of("case outside ASCII", "Ä", "ä"),
        Arguments.of("minus minus is no comment with a space", "1 - -1", "1 --1"));
  }

  @ParameterizedTest(name = "{0} is a difference")
  @MethodSource("different")
  void doesNotMean(String difference, String one, String other) {
    assertThat(SqlTokens.same(one, other)).isFalse();
    assertThat(SqlTokens.same(other, one)).isFalse();
  }
}
