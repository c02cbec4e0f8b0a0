package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteTokenizerTest {

  static List<Arguments> kinds() {
    return List.of(
        Arguments.of("a_1$é", List.of("WORD a_1$é")),
        Arguments.of("\"a\"\"b\"", List.of("QUOTED \"a\"\"b\"")),
        Arguments.of("`a``b`", List.of("QUOTED `a``b`")),
        Arguments.of("[a \"b]", List.of("QUOTED [a \"b]")),
        Arguments.of("'it''s (not) -- over'", List.of("STRING 'it''s (not) -- over'")),
        Arguments.of("x'00fF'", List.of("BLOB x'00fF'")),
        Arguments.of("x 'a'", List.of("WORD x", "SPACE  ", "STRING 'a'")),
        Arguments.of("1.5e-3+2", List.of("NUMBER 1.5e-3", "OPERATOR +", "NUMBER 2")),
        Arguments.of("0x1e+2", List.of("NUMBER 0x1e", "OPERATOR +", "NUMBER 2")),
        Arguments.of(".5.e", List.of("NUMBER .5.e")),
        Arguments.of("1_000", List.of("NUMBER 1_000")),
        Arguments.of("-1", List.of("OPERATOR -", "NUMBER 1")),
        Arguments.of("a.b", List.of("WORD a", "OPERATOR .", "WORD b")),
        Arguments.of("-- c\nx", List.of("COMMENT -- c", "SPACE \n", "WORD x")),
        Arguments.of("/* ( */)", List.of("COMMENT /* ( */", "OPERATOR )")),
        Arguments.of("/* open", List.of("COMMENT /* open")),
        Arguments.of("->>->||", List.of("OPERATOR ->>", "OPERATOR ->", "OPERATOR ||")),
        Arguments.of("a!=b", List.of("WORD a", "OPERATOR !=", "WORD b")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void cutsTextIntoTokens(String sql, List<String> expected) {
    assertThat(SqliteTokenizer.tokens(sql))
        .extracting(token -> token.kind() + " " + token.text())
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {"\"a\"\"b\", a\"b", "`a``b`, a`b", "[a b], a b", "'it''s', it's", "Plain, Plain"})
  void unquotesNames(String written, String name) {
    assertThat(SqliteTokenizer.tokens(written).get(0).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'open", "\"open\"\"", "[open", "x'00", "a `b"})
  void refusesAQuoteWithoutEnd(String sql) {
    assertThatThrownBy(() -> SqliteTokenizer.tokens(sql))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("has no end");
  }

  @Test
  void losesNoCharacterOfAnyText() {
    var alphabet = "ab1 \n\t'\"`[]()-/*,.<>=|!é$x0e+;";
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      var sql =
          random
              .ints(random.nextInt(12), 0, alphabet.length())
              .mapToObj(c -> alphabet.substring(c, c + 1))
              .collect(Collectors.joining());
      try {
        var printed =
            SqliteTokenizer.tokens(sql).stream().map(SqlToken::text).collect(Collectors.joining());
        assertThat(printed).isEqualTo(sql);
      } catch (ProblemException expected) {
        assertThat(sql).containsAnyOf("'", "\"", "`", "[");
      }
    }
  }
}
