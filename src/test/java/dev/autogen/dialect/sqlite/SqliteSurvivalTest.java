package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.unique;
import static dev.autogen.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Everything that hangs on a table, one thing a line, survives a rebuild of it. Writes the lines to
 * {@code target/sqlite-survival.md}.
 */
final class SqliteSurvivalTest {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final Column NOTE = column("note", varchar(20));

  /** Changes that need the table to be made anew on every version of SQLite. */
  private static final List<Operation> REBUILD =
      List.of(
          new AlterColumn(T, NOTE, NOTE.defaultValue("-"), null),
          new AddConstraint(T, unique("uq_other", "other")));

  private static final List<String> SURVIVED = new ArrayList<>();

  @ParameterizedTest(name = "{0}")
  @FieldSource("dev.autogen.dialect.sqlite.SurvivingThings#ALL")
  void survives(SurvivingThings.Thing thing) throws Exception {
    try (var rebuilt = open(thing);
        var never = open(thing)) {
      var number = rebuilt.one("select rootpage from sqlite_schema where name = 't'");

      new PlanRun(rebuilt).run(REBUILD.toArray(Operation[]::new));

      assertThat(rebuilt.one("select rootpage from sqlite_schema where name = 't'"))
          .as("the table was made anew")
          .isNotEqualTo(number);
      for (var query : thing.shown()) {
        assertThat(rebuilt.rows(query)).as(query).isEqualTo(never.rows(query));
      }
      for (var statement : thing.tried()) {
        assertThat(rebuilt.accepts(statement)).as(statement).isEqualTo(never.accepts(statement));
        assertThat(everything(rebuilt)).as(statement).isEqualTo(everything(never));
      }
      assertThat(rebuilt.rows("select * from pragma_foreign_keys")).containsExactly("1");
      assertThat(rebuilt.rows("pragma integrity_check")).containsExactly("ok");
    }
    SURVIVED.add("| %s | yes |".formatted(thing));
  }

  private static Scratch open(SurvivingThings.Thing thing) throws Exception {
    var database = Scratch.open(thing.setup().toArray(String[]::new));
    database.run("pragma foreign_keys = on");
    return database;
  }

  /** All rows of all tables; a note that was left out is another default, which is wanted. */
  private static List<String> everything(Scratch database) throws Exception {
    List<String> all = new ArrayList<>();
    for (var table :
        database.rows("select name from sqlite_schema where type = 'table' order by name")) {
      all.addAll(database.rows("select * from \"%s\"".formatted(table)));
    }
    return all.stream().map(row -> row.replace("|-|", "|null|")).sorted().toList();
  }

  @AfterAll
  static void tell() throws Exception {
    var lines = SURVIVED.stream().collect(Collectors.joining("\n"));
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target/sqlite-survival.md"),
        "| what hangs on a table | survives a rebuild |\n|---|---|\n" + lines + "\n");
  }
}
