package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.CreateTable;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.testing.PostgresDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we say of names, types and defaults without a server is what the server says. */
@TestInstance(Lifecycle.PER_CLASS)
class ServerAgreesTest {
  private final PostgresqlTypes types = new PostgresqlTypes();
  private PostgresDatabase database;
  private Connection connection;

  @BeforeAll
  void start() throws Exception {
    database = PostgresDatabase.create();
    connection = database.connect();
    execute(
        "CREATE TYPE \"Mood\" AS ENUM ('a')",
        "CREATE SCHEMA app",
        "CREATE DOMAIN app.mail AS text");
  }

  @AfterAll
  void stop() throws Exception {
    connection.close();
    database.close();
  }

  static Stream<SqlType> types() {
    List<SqlType> all = new ArrayList<>();
    for (var kind : TypeKind.values()) {
      all.add(SqlType.of(kind));
      if (kind.mostParameters() > 0) {
        all.add(SqlType.of(kind, 3));
        all.add(SqlType.of(kind, 9));
        all.add(SqlType.of(kind, 30));
      }
      if (kind.mostParameters() > 1) {
        all.add(SqlType.of(kind, 10, 2));
        all.add(SqlType.of(kind, 5, -2));
        all.add(SqlType.of(kind, 38, 0));
      }
    }
    all.add(varchar(20_000_000));
    Stream.of(
            "bit varying(9)",
            "varbit",
            "interval day to second(3)",
            "interval(3)",
            "INTERVAL SECOND",
            "interval year to month",
            "bpchar",
            "\"char\"",
            "json",
            "cidr",
            "money",
            "point",
            "name",
            "\"Mood\"",
            "app.mail",
            "app . \"mail\"",
            "pg_catalog.int4",
            "_int4",
            "tsvector",
            "int4range",
            "serial",
            "dec(5)",
            "national character varying(7)",
            "float",
            "TimestampTz(3)",
            "character varying ( 12 ) [ 3 ] [ ]",
            "time without time zone",
            "oidvector",
            "regclass")
        .map(SqlType.Named::new)
        .forEach(all::add);
    List.copyOf(all).stream().filter(type -> !isSerial(type)).forEach(type -> all.add(array(type)));
    all.add(array(array(integer())));
    all.add(enumType("Mood"));
    all.add(array(enumType("Mood")));
    return all.stream();
  }

  private static boolean isSerial(SqlType type) {
    return type.equals(new SqlType.Named("serial"))
        || type instanceof SqlType.Named named && named.sql().matches(".*\\[.*|_.*");
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeReadsBackAsItsCanonicalForm(SqlType type) throws Exception {
    execute("DROP TABLE IF EXISTS t", "CREATE TABLE t (c %s)".formatted(types.render(type)));

    var printed =
        value(
            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'c'");

    var canonical = new PostgresqlCanonicalForm("public").of(schema(Column.of("c", type)));
    assertThat(types.parse(printed))
        .as("%s is printed as %s", types.render(type), printed)
        .isEqualTo(canonical.tables().get(0).columns().get(0).type());
    execute("ALTER TABLE t ADD COLUMN d " + types.render(types.parse(printed)));
    assertThat(
            value(
                "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'd'"))
        .isEqualTo(printed);
  }

  static Stream<Arguments> defaults() {
    return Stream.of(
            column("c", varchar(20)).defaultValue("NEW"),
            column("c", varchar(20)).defaultValue("it's \\ \"x\" \n é"),
            column("c", varchar(20)).defaultValue(""),
            column("c", varchar(20)).defaultValue("1"),
            column("c", character(3)).defaultValue("a"),
            column("c", text()).defaultValue("true"),
            column("c", text()).defaultValue(sql("'a' || 'b'")),
            column("c", integer()).defaultValue(0),
            column("c", integer()).defaultValue(-1),
            column("c", bigint()).defaultValue(5_000_000_000L),
            column("c", smallint()).defaultValue(-3),
            column("c", bigint()).defaultValue(-5_000_000_000L),
            column("c", numeric(10, 2)).defaultValue(decimal("0.00")),
            column("c", numeric(10, 2)).defaultValue(decimal("-1.50")),
            column("c", numeric(10, 2)).defaultValue(0),
            column("c", doublePrecision()).defaultValue(1.5),
            column("c", real()).defaultValue(-1.5),
            column("c", bool()).defaultValue(true),
            column("c", bool()).defaultValue(false),
            column("c", date()).defaultValue("2020-01-01"),
            column("c", timestampTz(6)).defaultValue(sql("now()")),
            column("c", timestampTz(6)).defaultValue(sql("CURRENT_TIMESTAMP")),
            column("c", timestamp(3)).defaultValue(sql("localtimestamp")),
            column("c", date()).defaultValue(sql("current_date")),
            column("c", uuid()).defaultValue(sql("gen_random_uuid()")),
            column("c", json()).defaultValue("{}"),
            column("c", array(text())).defaultValue("{}"),
            column("c", array(text())).defaultValue(sql("array['a','b']")),
            column("c", enumType("Mood")).defaultValue("a"),
            column("c", interval()).defaultValue("1 day"),
            column("c", integer()).defaultValue(sql("1 + 2")),
            column("c", varchar(9)).defaultValue(sql("null")),
            column("c", varchar(9)).defaultValue(sql("upper('x')")),
            column("c", bigint()).defaultValue(sql("nextval('some_seq')")))
        .map(column ->
            Arguments.of(column.type(), Objects.requireNonNull(column.defaultValue()), column));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("defaults")
  void aDefaultEqualsWhatTheServerPrintsOfIt(SqlType type, Object value, Column column)
      throws Exception {
    execute("DROP TABLE IF EXISTS t", "CREATE SEQUENCE IF NOT EXISTS some_seq");
    new Runner(connection).run(new CreateTable(Table.of(QualifiedName.of("t"), column)));

    var printed =
        value(
            "SELECT coalesce(max(pg_get_expr(adbin, adrelid)), 'null') FROM pg_attrdef WHERE adrelid = 't'::regclass");

    assertThat(form(column.withDefault(new Sql(printed))))
        .as("%s is printed as %s", value, printed)
        .isEqualTo(form(column));
  }

  @Test
  void valuesThatTheServerKeepsApartStayApart() {
    var amount = column("c", numeric(10, 2));

    assertThat(form(amount.defaultValue(0)))
        .isNotEqualTo(form(amount.defaultValue(decimal("0.00"))));
    assertThat(form(amount.defaultValue(sql("now()"))))
        .isNotEqualTo(form(amount.defaultValue(sql("current_timestamp"))));
    assertThat(form(column("c", text()).defaultValue("1")))
        .isNotEqualTo(form(column("c", text()).defaultValue("2")));
  }

  static Stream<Table> unnamed() {
    var a = "a".repeat(40);
    return Stream.of(
        unnamed("t", "n", "m"),
        unnamed("a".repeat(63), "n", "m"),
        unnamed("b".repeat(70), "n", "b".repeat(70)),
        unnamed(a, a, "c".repeat(40)),
        unnamed("é".repeat(31), "ü".repeat(31), "m"),
        unnamed("日".repeat(20), "本".repeat(21), "x" + "語".repeat(20)),
        unnamed("Odd \"t", "User", "order"),
        unnamed("x" + "é".repeat(30), "x".repeat(30) + "日", "n"));
  }

  private static Table unnamed(String table, String first, String second) {
    return Table.of(
        QualifiedName.of(PostgresqlNames.cut(table)),
        column(PostgresqlNames.cut(first), integer()).notNull(),
        column(PostgresqlNames.cut(second), integer()).notNull(),
        column("self", integer()),
        primaryKey(PostgresqlNames.cut(first)),
        unnamedUnique(PostgresqlNames.cut(second), PostgresqlNames.cut(first)),
        unnamedUnique(PostgresqlNames.cut(second)),
        unnamedCheck("%s > 0".formatted(PostgresqlNames.quoted(first))),
        unnamedCheck("%s < 9".formatted(PostgresqlNames.quoted(first))),
        unnamedCheck("%s < self".formatted(PostgresqlNames.quoted(first))),
        unnamedCheck("1 < 2"),
        unnamedForeignKey("self")
            .references(
                QualifiedName.of(PostgresqlNames.cut(table)).toString(),
                PostgresqlNames.cut(first)));
  }

  @ParameterizedTest
  @MethodSource("unnamed")
  void theServerNamesConstraintsByTheRule(Table table) throws Exception {
    new Runner(connection).run(new CreateTable(table));

    var names = new ArrayList<String>();
    try (var query =
        connection.prepareStatement(
            "SELECT conname FROM pg_constraint JOIN pg_class c ON c.oid = conrelid WHERE relname = ? AND contype <> 'n'")) {
      query.setString(1, table.name().name());
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    assertThat(ConstraintNames.named(table).constraints().stream().map(each -> each.name()))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void whatTheServerQuotesWeQuote() throws Exception {
    try (var statement = connection.createStatement();
        var words =
            statement.executeQuery("SELECT word, quote_ident(word) FROM pg_get_keywords()")) {
      while (words.next()) {
        assertThat(PostgresqlNames.quoted(words.getString(1))).isEqualTo(words.getString(2));
      }
    }
  }

  private static Column form(Column column) {
    return new PostgresqlCanonicalForm("public")
        .of(schema(column))
        .tables()
        .get(0)
        .columns()
        .get(0);
  }

  private static Schema schema(Column column) {
    return Schema.of(List.of(Table.of(QualifiedName.of("t"), column)));
  }

  private String value(String query) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void execute(String... statements) throws Exception {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
