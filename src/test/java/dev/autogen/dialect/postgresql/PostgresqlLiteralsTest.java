package dev.autogen.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Literal;
import dev.autogen.schema.Sql;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlLiteralsTest {

  @Test
  void constantsAreEscaped() {
    assertThat(PostgresqlLiterals.sql(new Literal("it's"))).isEqualTo("'it''s'");
    assertThat(PostgresqlLiterals.sql(new Literal("a\\'b"))).isEqualTo("E'a\\\\''b'");
    assertThat(PostgresqlLiterals.sql(new Literal(-7L))).isEqualTo("-7");
    assertThat(PostgresqlLiterals.sql(new Literal(new BigDecimal("1E+3")))).isEqualTo("1000");
    assertThat(PostgresqlLiterals.sql(new Literal(true))).isEqualTo("true");
    assertThat(PostgresqlLiterals.sql(new Sql("now()"))).isEqualTo("now()");
  }

  @Test
  void whatPostgresqlPrintsOfAConstantIsTheConstant() {
    assertThat(PostgresqlLiterals.read("'NEW'::character varying", false))
        .contains(new Literal("NEW"));
    assertThat(PostgresqlLiterals.read("'it''s'::character varying(20)", false))
        .contains(new Literal("it's"));
    assertThat(PostgresqlLiterals.read("('x'::text)::app.\"Mood\"", false))
        .contains(new Literal("x"));
    assertThat(PostgresqlLiterals.read("'2020-01-01'::timestamp(6) without time zone", false))
        .contains(new Literal("2020-01-01"));
    assertThat(PostgresqlLiterals.read("'{}'::text[]", false)).contains(new Literal("{}"));
    assertThat(PostgresqlLiterals.read("'-1'::integer", true)).contains(new Literal(-1L));
    assertThat(PostgresqlLiterals.read("'-1'::character varying", false))
        .contains(new Literal("-1"));
    assertThat(PostgresqlLiterals.read("0.00", true)).contains(new Literal(new BigDecimal("0.00")));
    assertThat(PostgresqlLiterals.read("(0)::numeric", true)).contains(new Literal(0L));
    assertThat(PostgresqlLiterals.read("false", false)).contains(new Literal(false));
    assertThat(PostgresqlLiterals.read("E'a\\\\b'", false)).contains(new Literal("a\\b"));
    assertThat(PostgresqlLiterals.read("''::text", false)).contains(new Literal(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "now()",
        "CURRENT_TIMESTAMP",
        "('a'::text || 'b'::text)",
        "'a' || 'b'",
        "(1) + (2)",
        "nextval('s'::regclass)",
        "E'a\\nb'",
        "NULL::character varying",
        "1 + 1",
      })
  void anExpressionIsNoConstant(String sql) {
    assertThat(PostgresqlLiterals.read(sql, true)).isEmpty();
  }

  @Test
  void whatIsWrittenReadsBack() {
    for (var value : new Object[] {"", "it's", "a\\b", "'", "\\'", 12L, -3L, true}) {
      var literal = new Literal(value);

      assertThat(PostgresqlLiterals.read(PostgresqlLiterals.sql(literal), false)).contains(literal);
    }
  }
}
