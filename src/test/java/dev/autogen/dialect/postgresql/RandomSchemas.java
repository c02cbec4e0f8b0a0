package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Schemas out of few names, so that two of them have much in common; a seed makes one again. */
final class RandomSchemas {
  private static final List<SqlType> NUMBERS =
      List.of(integer(), bigint(), smallint(), numeric(10, 2), numeric(12, 3), doublePrecision());
  private static final List<SqlType> TEXTS =
      List.of(varchar(20), varchar(40), text(), character(8));
  private static final List<SqlType> OTHERS =
      List.of(bool(), timestamp(6), timestampTz(3), date(), uuid(), json(), array(varchar(9)));
  private static final List<String> NAMES = List.of("a", "b", "order", "Mixed", "e f", "c");
  private static final QualifiedName MOOD = QualifiedName.of("Mood");

  private final Random random;
  private boolean mood;

  RandomSchemas(long seed) {
    this.random = new Random(seed);
  }

  Schema next() {
    mood = chance(60);
    Map<String, Column> keys = new LinkedHashMap<>();
    IntStream.range(0, 4).filter(i -> chance(75)).forEach(i -> keys.put("t" + i, key()));
    return new Schema(
        keys.keySet().stream().map(name -> table(name, keys)).toList(),
        Stream.of("s1", "S 2").filter(name -> chance(50)).map(this::sequence).toList(),
        mood ? List.of(new EnumType(MOOD, values())) : List.of(),
        List.of(),
        List.of());
  }

  private List<String> values() {
    var values = new ArrayList<>(List.of("ok"));
    Stream.of("sad", "it's", "x").filter(each -> chance(50)).forEach(values::add);
    java.util.Collections.shuffle(values, random);
    return values;
  }

  private Sequence sequence(String name) {
    var sequence = Sequence.of(QualifiedName.of(name)).incrementBy(1 + random.nextInt(3));
    return chance(30) ? sequence.maxValue(1000L + random.nextInt(2)).cached(5) : sequence;
  }

  private Table table(String name, Map<String, Column> keys) {
    var id = keys.get(name);
    List<Column> columns = new ArrayList<>(List.of(id));
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(name.equals("t3") ? primaryKey("id").named("pk_" + name) : primaryKey("id"));
    List<Index> indexes = new ArrayList<>();
    for (var each : NAMES) {
      if (chance(65)) {
        add(name, each, columns, constraints, indexes);
      }
    }
    if (chance(40) && !keys.isEmpty()) {
      reference(name, keys, columns, constraints);
    }
    return new Table(
        QualifiedName.of(name), columns, constraints, indexes, chance(30) ? "it's " + name : null);
  }

  private Column key() {
    return switch (random.nextInt(4)) {
      case 0 -> column("id", bigint()).identity();
      case 1 -> column("id", bigint()).identity(identityOptions(true, 5, 2));
      case 2 -> column("id", integer()).notNull();
      default -> column("id", varchar(36)).notNull();
    };
  }

  private void reference(
      String table, Map<String, Column> keys, List<Column> columns, List<Constraint> constraints) {
    var target = List.copyOf(keys.keySet()).get(random.nextInt(keys.size()));
    columns.add(column("ref", keys.get(target).type()));
    var action = ReferentialAction.values()[random.nextInt(4)];
    var when = Deferrability.values()[random.nextInt(3)];
    constraints.add(
        foreignKey("fk_" + table, "ref")
            .references(target, "id")
            .onDelete(action)
            .deferrable(when));
  }

  private void add(
      String table,
      String name,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes) {
    var quoted = PostgresqlNames.quoted(name);
    switch (random.nextInt(mood ? 4 : 3)) {
      case 0 -> {
        columns.add(decorated(numberColumn(name)));
        addCheck(table, name, quoted + " between 0 and " + (100 + random.nextInt(2)), constraints);
        if (chance(20)) {
          columns.add(computed("twice_" + name, "%s * %d".formatted(quoted, 2)));
        }
      }
      case 1 -> {
        columns.add(decorated(textColumn(name)));
        addCheck(
            table, name, "%s in ('a', '%d')".formatted(quoted, random.nextInt(2)), constraints);
        addIndex(table, name, expression("lower(%s)".formatted(quoted)), indexes);
      }
      case 2 -> {
        columns.add(decorated(column(name, OTHERS.get(random.nextInt(OTHERS.size())))));
        addCheck(table, name, quoted + " is not null or id is not null", constraints);
      }
      default -> {
        boolean many = chance(30);
        var mood = enumType("Mood");
        columns.add(many ? column(name, array(mood)) : column(name, mood).defaultValue("ok"));
        addCheck(table, name, many ? quoted + " <> '{}'" : quoted + " <> 'ok'", constraints);
      }
    }
    if (columns.stream()
        .anyMatch(each -> each.name().equals(name) && !each.type().equals(json()))) {
      addIndex(table, name + " plain", chance(50) ? asc(name) : desc(name).nullsLast(), indexes);
      if (chance(15)) {
        constraints.add(
            chance(50) ? unique("uq_" + table + name, name) : unnamedUnique(name, "id"));
      }
    }
  }

  private Column numberColumn(String name) {
    var column = column(name, NUMBERS.get(random.nextInt(NUMBERS.size())));
    return chance(30) ? column.defaultValue(random.nextInt(3) - 1) : column;
  }

  private Column computed(String name, String expression) {
    var column = column(name, chance(50) ? doublePrecision() : numeric(20, 4));
    return chance(60) ? column.generatedAs(expression) : column.virtualAs(expression);
  }

  private Column textColumn(String name) {
    var column = column(name, TEXTS.get(random.nextInt(TEXTS.size())));
    if (chance(20)) {
      column = column.collation("C");
    }
    return switch (random.nextInt(4)) {
      case 0 -> column.defaultValue("it's " + random.nextInt(2));
      case 1 -> column.defaultValue(sql("upper('x')"));
      default -> column;
    };
  }

  private Column decorated(Column column) {
    var result = chance(20) ? column.comment("of " + random.nextInt(2)) : column;
    return result.withNullable(chance(70));
  }

  private void addCheck(
      String table, String name, String expression, List<Constraint> constraints) {
    if (chance(25)) {
      constraints.add(
          name.equals("b") ? unnamedCheck(expression) : check("ck_" + table + name, expression));
    }
  }

  private void addIndex(String table, String name, IndexPart part, List<Index> indexes) {
    if (chance(20)) {
      var index = index("ix_" + table + name, part, asc("id"));
      indexes.add(chance(30) ? index.where("id is not null") : index);
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
