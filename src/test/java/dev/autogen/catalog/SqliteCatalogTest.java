package dev.autogen.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.schema.Literal;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaFacts;
import dev.autogen.schema.Sql;
import dev.autogen.testing.GoldenFile;
import dev.autogen.testing.SqliteDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqliteCatalogTest {
  private static final Dialect DIALECT = Dialects.load().target("sqlite");

  @Test
  void readsEveryFactAndNotesTheRest() throws SQLException, IOException {
    try (var database = SqliteDatabase.create()) {
      var script = Files.readString(Path.of("src/test/resources/catalog/sqlite.sql"));
      database.execute(script.split(";\n"));

      var live = read(database, CatalogScope.DEFAULT);

      var notes = live.notes().stream().map(Object::toString).collect(Collectors.joining("\n"));
      var text = String.join("\n", SchemaFacts.lines(live.schema())) + "\n\nnotes\n" + notes + "\n";
      new GoldenFile("catalog/sqlite.txt").assertMatches(text);
    }
  }

  @Test
  void readsAnEmptyDatabase() throws SQLException {
    try (var database = SqliteDatabase.create()) {
      assertThat(read(database, CatalogScope.DEFAULT))
          .isEqualTo(new LiveSchema(Schema.EMPTY, List.of(), List.of()));
    }
  }

  @Test
  void anyNameThatSqliteTakesIsRead() throws SQLException {
    var names =
        List.of("t", "a.b", "it's", "say \"hi\"", "ünïcödé 😀", "${x}", "order", "sqlitex", "[x]");
    try (var database = SqliteDatabase.create()) {
      for (var name : names) {
        var quoted = '"' + name.replace("\"", "\"\"") + '"';
        database.execute(
            "create table %1$s (%1$s integer, constraint %1$s check (%1$s > 0))".formatted(quoted),
            "create index \"i %s on %s (%s)".formatted(quoted.substring(1), quoted, quoted));
      }

      var tables = read(database, CatalogScope.DEFAULT).schema().tables();

      assertThat(tables)
          .extracting(table -> table.name().name())
          .containsExactlyInAnyOrderElementsOf(names);
      assertThat(tables)
          .allSatisfy(table -> {
            assertThat(table.column(table.name().name())).isPresent();
            assertThat(table.constraint(table.name().name())).isPresent();
            assertThat(table.indexes()).hasSize(1);
          });
    }
  }

  @Test
  void excludedTablesAreNotThere() throws SQLException {
    try (var database = SqliteDatabase.create()) {
      database.execute(
          "create table Autogen_Version (version_num varchar(64) primary key)",
          "create trigger t after insert on Autogen_Version begin select 1; end",
          "create table kept (id integer)");

      var live = read(database, CatalogScope.without(QualifiedName.of("autogen_version")));

      assertThat(live.schema().tables())
          .extracting(table -> table.name().name())
          .containsExactly("kept");
      assertThat(live.notes()).isEmpty();
    }
  }

  @Test
  void aDefaultIsAConstantWhereItsTextIsOne() {
    assertThat(SqliteDefaults.read("'it''s'")).isEqualTo(new Literal("it's"));
    assertThat(SqliteDefaults.read("('x')")).isEqualTo(new Literal("x"));
    assertThat(SqliteDefaults.read("- 7")).isEqualTo(new Literal(-7L));
    assertThat(SqliteDefaults.read("+1.50")).isEqualTo(new Literal(new BigDecimal("1.50")));
    assertThat(SqliteDefaults.read("TRUE")).isEqualTo(new Literal(true));
    assertThat(SqliteDefaults.read("NULL")).isNull();
    assertThat(SqliteDefaults.read("(1 + 2)")).isEqualTo(new Sql("1 + 2"));
    assertThat(SqliteDefaults.read("('a' || 'b')")).isEqualTo(new Sql("'a' || 'b'"));
    assertThat(SqliteDefaults.read("\"x\"")).isEqualTo(new Sql("\"x\""));
    assertThat(SqliteDefaults.read("x'00'")).isEqualTo(new Sql("x'00'"));
  }

  private static LiveSchema read(SqliteDatabase database, CatalogScope scope) throws SQLException {
    try (var connection = database.connect()) {
      return CatalogReader.of(DIALECT).read(connection, scope);
    }
  }
}
