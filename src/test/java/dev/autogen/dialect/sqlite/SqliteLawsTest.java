package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Forms;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever two schemas are: the plan from one to the other makes what creating the other makes. */
final class SqliteLawsTest {
  private static final int PAIRS = 12;

  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(longs = {1, 1001, 2001, 3001, 4001})
  void upgradeReachesTheModelAndDowngradeComesBack(long first) throws Exception {
    for (long seed = first; seed < first + PAIRS; seed++) {
      var random = new RandomSchemas(seed);
      check(seed, random.next(), random.next());
    }
  }

  private static void check(long seed, Schema current, Schema desired) throws Exception {
    var operations = diff(current, desired);
    var back = new ArrayList<>(operations.stream().map(Operation::inverse).toList());
    Collections.reverse(back);
    try (var database = created(current)) {
      var before = facts(database);
      fill(database, current);
      run(database, operations);
      assertThat(facts(database)).as("seed %d, upgraded", seed).isEqualTo(facts(desired));
      assertThat(database.rows("pragma integrity_check")).containsExactly("ok");

      run(database, back);
      assertThat(facts(database)).as("seed %d, downgraded", seed).isEqualTo(before);
      assertThat(database.rows("pragma integrity_check")).containsExactly("ok");
    }
  }

  // What stops for the rows that are there changes nothing, and goes on without them.
  private static void run(Scratch database, List<Operation> operations) throws SQLException {
    var steps = operations.toArray(Operation[]::new);
    var before = facts(database);
    try {
      new PlanRun(database).run(steps);
    } catch (ProblemException stopped) {
      assertThat(facts(database)).isEqualTo(before);
      database.run("pragma foreign_keys = off");
      for (var table : database.rows("select name from sqlite_schema where type = 'table'")) {
        database.run("delete from " + table);
      }
      new PlanRun(database).run(steps);
    }
  }

  private static List<Operation> diff(Schema current, Schema desired) {
    var form = new SqliteDialect("3").canonicalForm();
    return SchemaDiff.between(current, DesiredSchema.named(desired), Forms.only(form));
  }

  private static Scratch created(Schema schema) throws SQLException {
    var database = Scratch.open();
    new PlanRun(database).run(diff(Schema.EMPTY, schema).toArray(Operation[]::new));
    return database;
  }

  private static void fill(Scratch database, Schema schema) throws SQLException {
    for (var table : schema.tables()) {
      for (int i = 1; i <= 3; i++) {
        database.run(insert(table, i));
      }
    }
  }

  private static String insert(Table table, int number) {
    var columns = table.columns().stream().filter(c -> c.generated() == null).toList();
    return "insert or ignore into %s %s values (%s)"
        .formatted(
            table.name(),
            SqliteDdl.list(columns.stream().map(c -> c.name()).toList()),
            String.join(", ", Collections.nCopies(columns.size(), Integer.toString(number))));
  }

  private static List<String> facts(Schema schema) throws SQLException {
    try (var database = created(schema)) {
      return facts(database);
    }
  }

  // A row's number is never null, said or not; the two are one in the canonical form.
  private static String bare(String line) {
    return line.startsWith("column id type=integer") ? line.replace(" not null", "") : line;
  }

  private static List<String> facts(Scratch database) throws SQLException {
    List<String> facts = new ArrayList<>();
    for (var sql : database.rows("select sql from sqlite_schema where type = 'table'")) {
      var table = SqliteTableText.parse(sql);
      SqliteTableFacts.lines(table).forEach(line -> facts.add(table.name() + " " + bare(line)));
    }
    for (var sql :
        database.rows("select sql from sqlite_schema where type = 'index' and sql <> ''")) {
      facts.add(String.join(" ", SqliteIndexText.parse(sql).canonical()));
    }
    Collections.sort(facts);
    return facts;
  }
}
