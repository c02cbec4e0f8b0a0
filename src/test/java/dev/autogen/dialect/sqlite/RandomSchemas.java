package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.asc;
import static dev.autogen.Ddl.bigint;
import static dev.autogen.Ddl.bool;
import static dev.autogen.Ddl.check;
import static dev.autogen.Ddl.clob;
import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.desc;
import static dev.autogen.Ddl.expression;
import static dev.autogen.Ddl.foreignKey;
import static dev.autogen.Ddl.index;
import static dev.autogen.Ddl.integer;
import static dev.autogen.Ddl.numeric;
import static dev.autogen.Ddl.primaryKey;
import static dev.autogen.Ddl.sql;
import static dev.autogen.Ddl.timestamp;
import static dev.autogen.Ddl.unique;
import static dev.autogen.Ddl.unnamedCheck;
import static dev.autogen.Ddl.unnamedUnique;
import static dev.autogen.Ddl.varchar;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Schemas out of few names, so that two of them have much in common; a seed makes one again. */
final class RandomSchemas {
  private static final List<SqlType> TYPES =
      List.of(
          integer(),
          bigint(),
          numeric(10, 2),
          varchar(20),
          varchar(40),
          clob(),
          bool(),
          timestamp());
  private static final List<String> NAMES = List.of("a", "b", "order", "Mixed", "e f");

  private final Random random;

  RandomSchemas(long seed) {
    this.random = new Random(seed);
  }

  Schema next() {
    var names = IntStream.range(0, 4).filter(i -> chance(75)).mapToObj(i -> "t" + i).toList();
    return Schema.of(names.stream().map(name -> table(name, names)).toList());
  }

  private Table table(String name, List<String> all) {
    var columns = new ArrayList<>(List.of(key()));
    NAMES.stream()
        .filter(n -> chance(65))
        .forEach(n -> columns.add(column(n, type()).withNullable(chance(60))));
    columns.replaceAll(c -> c.name().equals("id") ? c : decorated(c));
    if (chance(25)) {
      var twice = column("twice", integer());
      columns.add(column("n", integer()));
      columns.add(chance(50) ? twice.generatedAs("n + n") : twice.virtualAs("n || 'x'"));
    }
    return new Table(
        QualifiedName.of(name),
        columns,
        constraints(name, columns, all),
        indexes(name, columns),
        null);
  }

  private Column key() {
    return switch (random.nextInt(3)) {
      case 0 -> column("id", bigint()).identity();
      case 1 -> column("id", integer()).notNull();
      default -> column("id", varchar(36)).notNull();
    };
  }

  private Column decorated(Column column) {
    return switch (random.nextInt(6)) {
      case 0 -> column.defaultValue(random.nextInt(3));
      case 1 -> column.defaultValue("it's " + random.nextInt(2));
      case 2 -> column.defaultValue(sql("current_timestamp"));
      case 3 -> column.defaultValue(sql("1 + " + random.nextInt(2)));
      case 4 -> column.collation("nocase");
      default -> column;
    };
  }

  private List<Constraint> constraints(String table, List<Column> columns, List<String> all) {
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(primaryKey("id"));
    for (var column : columns.subList(1, columns.size())) {
      var name = column.name();
      if (chance(15)) {
        constraints.add(
            !name.equals("b") ? unique("uq_" + table + name, name) : unnamedUnique(name));
      }
      if (chance(15)) {
        var expression = "\"%s\" <> '%d' or %s.id > '('".formatted(name, random.nextInt(3), table);
        constraints.add(
            !name.equals("b") ? check("ck_" + table + name, expression) : unnamedCheck(expression));
      }
      if (chance(20) && column.generated() == null) {
        var target = all.get(random.nextInt(all.size()));
        var action = ReferentialAction.values()[random.nextInt(5)];
        constraints.add(
            foreignKey("fk_" + table + name, name).references(target, "id").onDelete(action));
      }
    }
    return constraints;
  }

  private List<Index> indexes(String table, List<Column> columns) {
    List<Index> indexes = new ArrayList<>();
    for (var column : columns) {
      var name = column.name();
      if (chance(15)) {
        indexes.add(index("ix_" + table + name, chance(50) ? asc(name) : desc(name), asc("id")));
      }
      if (chance(10)) {
        indexes.add(index("ip_" + table + name, "id").where("\"%s\" is not null".formatted(name)));
      }
      if (chance(10)) {
        indexes.add(index("ie_" + table + name, expression("lower(\"%s\")".formatted(name))));
      }
      if (chance(10)) {
        indexes.add(index("ux_" + table + name, name, "id").withUnique());
      }
    }
    return indexes;
  }

  private SqlType type() {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
