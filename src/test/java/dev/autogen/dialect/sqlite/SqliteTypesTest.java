package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.array;
import static dev.autogen.Ddl.bigint;
import static dev.autogen.Ddl.blob;
import static dev.autogen.Ddl.bool;
import static dev.autogen.Ddl.bytes;
import static dev.autogen.Ddl.character;
import static dev.autogen.Ddl.clob;
import static dev.autogen.Ddl.date;
import static dev.autogen.Ddl.decimalType;
import static dev.autogen.Ddl.doublePrecision;
import static dev.autogen.Ddl.enumType;
import static dev.autogen.Ddl.floating;
import static dev.autogen.Ddl.integer;
import static dev.autogen.Ddl.json;
import static dev.autogen.Ddl.nclob;
import static dev.autogen.Ddl.numeric;
import static dev.autogen.Ddl.nvarchar;
import static dev.autogen.Ddl.on;
import static dev.autogen.Ddl.perDialect;
import static dev.autogen.Ddl.real;
import static dev.autogen.Ddl.smallint;
import static dev.autogen.Ddl.sqlType;
import static dev.autogen.Ddl.text;
import static dev.autogen.Ddl.time;
import static dev.autogen.Ddl.timeTz;
import static dev.autogen.Ddl.timestamp;
import static dev.autogen.Ddl.timestampTz;
import static dev.autogen.Ddl.tinyint;
import static dev.autogen.Ddl.uuid;
import static dev.autogen.Ddl.varbinary;
import static dev.autogen.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SqliteTypesTest {
  private final SqliteTypes types = new SqliteTypes();

  /** What Hibernate 7.4's SQLiteDialect writes for version 3, and what it is read as. */
  static List<Arguments> types() {
    return List.of(
        Arguments.of(bool(), "boolean", bool()),
        Arguments.of(tinyint(), "tinyint", tinyint()),
        Arguments.of(smallint(), "smallint", smallint()),
        Arguments.of(integer(), "integer", integer()),
        Arguments.of(bigint(), "bigint", bigint()),
        Arguments.of(real(), "real", real()),
        Arguments.of(doublePrecision(), "double precision", doublePrecision()),
        Arguments.of(floating(53), "float", floating()),
        Arguments.of(numeric(38, 2), "numeric(38,2)", numeric(38, 2)),
        Arguments.of(decimalType(10, 3), "decimal(10,3)", decimalType(10, 3)),
        Arguments.of(character(3), "char(3)", character(3)),
        Arguments.of(varchar(255), "varchar(255)", varchar(255)),
        Arguments.of(varchar(), "varchar", varchar()),
        Arguments.of(nvarchar(4), "nvarchar(4)", nvarchar(4)),
        Arguments.of(text(), "clob", clob()),
        Arguments.of(clob(), "clob", clob()),
        Arguments.of(nclob(), "nclob", nclob()),
        Arguments.of(json(), "clob", clob()),
        Arguments.of(varbinary(40), "blob", blob()),
        Arguments.of(bytes(), "blob", blob()),
        Arguments.of(blob(), "blob", blob()),
        Arguments.of(uuid(), "blob", blob()),
        Arguments.of(array(integer()), "blob", blob()),
        Arguments.of(date(), "date", date()),
        Arguments.of(time(0), "time(0)", time(0)),
        Arguments.of(timeTz(6), "time", time()),
        Arguments.of(timestamp(6), "timestamp", timestamp()),
        Arguments.of(timestampTz(6), "timestamp", timestamp()),
        Arguments.of(enumType("mood"), "varchar(255)", varchar(255)),
        Arguments.of(
            sqlType("geometry( POINT )"), "geometry( POINT )", sqlType("geometry ( point )")),
        Arguments.of(
            perDialect(on("sqlite", integer()), on("postgresql", text())), "integer", integer()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void rendersAndReadsBack(SqlType type, String rendered, SqlType canonical) {
    assertThat(types.render(type)).isEqualTo(rendered);
    assertThat(types.canonical(type)).isEqualTo(canonical);
    assertThat(types.canonical(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasAName(TypeKind kind) {
    assertThat(types.render(SqlType.of(kind))).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"INT|integer", "character varying(9)|varchar(9)", "text|clob", "datetime|timestamp"})
  void synonymsAreOneButKeptApartWhenRead(String synonym, String usual) {
    assertThat(types.canonical(sqlType(synonym))).isEqualTo(types.parse(usual));
    assertThat(types.parse(synonym)).isInstanceOf(SqlType.Named.class);
  }

  @Test
  void readsInAnyCaseAndLayout() {
    assertThat(types.parse(" NUMERIC ( 10 , 2 ) ")).isEqualTo(numeric(10, 2));
    assertThat(types.parse("Double  Precision")).isEqualTo(doublePrecision());
    assertThat(types.parse("VARCHAR(1,2)")).isEqualTo(sqlType("varchar ( 1 , 2 )"));
    assertThat(types.parse("")).isEqualTo(sqlType(""));
  }

  @Test
  void refusesATypeThatSaysNothingForSqlite() {
    assertThatThrownBy(() -> types.render(perDialect(on("postgresql", text()))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("says nothing for SQLite");
  }
}
