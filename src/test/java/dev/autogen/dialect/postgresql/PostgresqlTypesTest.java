package dev.autogen.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlTypesTest {
  private final PostgresqlTypes types = new PostgresqlTypes();

  /** Left: what Hibernate or a person writes; right: what format_type prints of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "varchar(255)|character varying(255)",
        "varchar|character varying",
        "char(3)|character(3)",
        "char|character(1)",
        "numeric(10,2)|numeric(10, 2)",
        "decimal(5)|numeric(5,0)",
        "numeric|numeric",
        "numeric(5,-2)|numeric(5,-2)",
        "float(53)|double precision",
        "float(24)|real",
        "int4|integer",
        "BIGINT|bigint",
        "timestamp(6)|timestamp(6) without time zone",
        "timestamp(6) with time zone|timestamptz(6)",
        "time(3)|time(3) without time zone",
        "timestamp|timestamp without time zone",
        "interval second(6)|interval second(6)",
        "varchar(50) array|character varying(50)[]",
        "integer array|integer[][]",
        "timestamp(6) with time zone array|timestamp(6) with time zone[]",
        "bit|bit(1)",
        "citext|citext",
        "\"Status\"|\"Status\"",
        "\"status\"|status",
        "app.mood[]|app.mood[]",
      })
  void twoSpellingsOfOneTypeAreOneValue(String written, String printed) {
    assertThat(types.parse(written)).isEqualTo(types.parse(printed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp|timestamp(6)",
        "varchar|text",
        "json|jsonb",
        "bpchar|character(1)",
        "\"char\"|character(1)",
        "interval|interval second(6)",
        "numeric|numeric(10,0)",
      })
  void typesThatDifferStayApart(String one, String other) {
    assertThat(types.parse(one)).isNotEqualTo(types.parse(other));
  }

  @Test
  void everyKindReadsBackAsItself() {
    for (var kind : TypeKind.values()) {
      var canonical = types.canonical(SqlType.of(kind));

      assertThat(types.canonical(canonical)).as(kind.name()).isEqualTo(canonical);
      assertThat(canonical).as(kind.name()).isInstanceOf(SqlType.Basic.class);
    }
  }

  @Test
  void writesWhatHibernateWrites() {
    assertThat(types.render(SqlType.of(TypeKind.TIMESTAMP_TZ, 6)))
        .isEqualTo("timestamp(6) with time zone");
    assertThat(types.render(SqlType.of(TypeKind.NUMERIC, 12, 2))).isEqualTo("numeric(12,2)");
    assertThat(types.render(SqlType.of(TypeKind.TINYINT))).isEqualTo("smallint");
    assertThat(types.render(SqlType.of(TypeKind.CLOB))).isEqualTo("oid");
    assertThat(types.render(new SqlType.Array(SqlType.of(TypeKind.VARCHAR, 9))))
        .isEqualTo("varchar(9) array");
    assertThat(types.render(new SqlType.EnumReference(QualifiedName.of("Status"))))
        .isEqualTo("\"Status\"");
  }

  @Test
  void aTypeForOtherDialectsAloneIsRefused() {
    var foreign = new SqlType.PerDialect(Map.of("sqlite", SqlType.of(TypeKind.TEXT)));

    assertThatThrownBy(() -> types.render(foreign))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("none for postgresql");
  }
}
