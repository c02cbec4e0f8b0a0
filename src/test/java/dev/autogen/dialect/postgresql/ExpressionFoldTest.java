package dev.autogen.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionFoldTest {

  /** Left: what a person or Hibernate writes; right: what PostgreSQL prints of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "n > 5; (n > (5)::numeric)",
        "status in ('NEW', 'PAID'); (status)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying])::text[])",
        "status in ('NEW'); (status)::text = 'NEW'::text",
        "status not in ('A','B'); (status <> ALL (ARRAY['A'::text, 'B'::text]))",
        "n between 1 and 10 and v <> ''; (((n >= 1) AND (n <= 10)) AND ((v)::text <> ''::text))",
        "n not between 1 and 10; ((n < 1) OR (n > 10))",
        "a = 1 and (b = 2 or c = 3); ((a = 1) AND ((b = 2) OR (c = 3)))",
        "not a = 1; (NOT (a = 1))",
        "a is not null; (a IS NOT NULL)",
        "a != b; (a <> b)",
        "email like '%@%'; (email)::text ~~ '%@%'::text",
        "email not like 'x'; (email !~~ 'x'::text)",
        "lower(email); lower((email)::text)",
        "length(v) * 2 + 1; ((length((v)::text) * 2) + 1)",
        "(a + b) * c; ((a + b) * c)",
        "a - (b - c); (a - (b - c))",
        "a - b - c; ((a - b) - c)",
        "nextval('s'); nextval('s'::regclass)",
        "n > -1; (n > '-1'::integer)",
        "cast(a as integer) = 3; ((a)::integer = 3)",
        "current_timestamp; CURRENT_TIMESTAMP",
        "\"order\" = 1; (\"order\" = 1)",
        "\"status\" = 'x'; ((status)::text = 'x'::text)",
        "case when a > 1 then 'x' else 'y' end; CASE WHEN (a > 1) THEN 'x'::text ELSE 'y'::text END",
        "day >= date '2020-01-01'; (day >= '2020-01-01'::date)",
        "a ->> 'x' = 'y'; ((a ->> 'x'::text) = 'y'::text)",
        "f(); f()",
        "coalesce(a, 0) >= 0; (COALESCE(a, 0) >= 0)",
        "a is distinct from b; (a IS DISTINCT FROM b)",
        "now() at time zone 'utc'; (now() AT TIME ZONE 'utc'::text)",
        "length(v255) > 3; (length(v255::text) > 3)",
        "n > 0.5; (n > 0.5)",
      })
  void twoSpellingsOfOneExpressionAreOne(String written, String printed) {
    assertThat(ExpressionFold.of(written)).isEqualTo(ExpressionFold.of(printed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a = 1 and (b = 2 or c = 3); a = 1 and b = 2 or c = 3",
        "a - (b - c); a - b - c",
        "(a + b) * c; a + b * c",
        "not (a and b); not a and b",
        "v = 'A'; v = 'a'",
        "a::integer = 1; a = 1",
        "a::varchar(3) = 'x'; a = 'x'",
        "a in (1, 2); a in (2, 1)",
        "\"A\" = 1; a = 1",
        "a is null; a is not null",
        "a < b; a <= b",
      })
  void expressionsThatDifferStayApart(String one, String other) {
    assertThat(ExpressionFold.of(one)).isNotEqualTo(ExpressionFold.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "EXTRACT(year from d) > 3; extract ( year from d ) > 3",
        "a b c; a b c",
        "'unfinished; 'unfinished",
        "(a; ( a",
      })
  void whatIsNotUnderstoodIsKept(String sql, String kept) {
    assertThat(ExpressionFold.of(sql)).isEqualTo(kept);
  }
}
