package dev.autogen.testing;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What may happen to a schema between two migrations. */
final class RandomChange {
  private final Chance chance;
  private final RandomSchemas schemas;
  private final boolean wild;

  RandomChange(Chance chance, RandomSchemas schemas, boolean wild) {
    this.chance = chance;
    this.schemas = schemas;
    this.wild = wild;
  }

  /** None to eight changes, after which everything that is referred to is there. */
  Schema of(Schema schema) {
    var result = schema;
    for (int i = chance.below(9); i > 0; i--) {
      result = once(result);
    }
    return result;
  }

  private Schema once(Schema schema) {
    if (schema.tables().isEmpty()) {
      return schemas.withTable(schema);
    }
    return chance.<Schema>either(
        () -> schemas.withTable(schema),
        () -> schemas.withForeignKey(schema),
        () -> withoutTable(schema, chance.of(schema.tables())),
        () -> otherSequences(schema),
        () -> wild ? otherObjects(schema) : schema,
        () -> inTable(schema, chance.of(schema.tables())),
        () -> inTable(schema, chance.of(schema.tables())),
        () -> inTable(schema, chance.of(schema.tables())));
  }

  private Schema withoutTable(Schema schema, Table gone) {
    var name = RandomSchemas.quoted(gone.name().name());
    return schema
        .withTables(without(schema.tables(), gone::equals))
        .withViews(without(schema.views(), view -> view.query().contains(name)))
        .mapTables(table ->
            table.withConstraints(without(table.constraints(), key -> refersTo(key, gone))));
  }

  private static boolean refersTo(Constraint constraint, Table table) {
    return constraint instanceof ForeignKey key && key.references().equals(table.name());
  }

  private Schema otherSequences(Schema schema) {
    var sequences = schema.sequences();
    if (sequences.isEmpty() || chance.percent(40)) {
      return schema.withSequences(plus(sequences, schemas.sequence()));
    }
    var one = chance.of(sequences);
    return schema.withSequences(
        chance.percent(50)
            ? without(sequences, one::equals)
            : changed(sequences, one, schemas.options(one)));
  }

  private Schema otherObjects(Schema schema) {
    return chance.<Schema>either(
        () -> schema.withEnumTypes(plus(schema.enumTypes(), schemas.enumType())),
        () ->
            schema.enumTypes().isEmpty()
                ? schema
                : moreValues(schema, chance.of(schema.enumTypes())),
        () -> schema.withViews(plus(schema.views(), schemas.view(chance.of(schema.tables())))),
        () -> schema.withViews(List.<View>of()),
        () -> schema.withObjects(plus(schema.objects(), schemas.object())),
        () -> schema.withObjects(List.of()));
  }

  private Schema moreValues(Schema schema, EnumType type) {
    var longer = new EnumType(type.name(), plus(type.values(), chance.name("value")));
    return schema.withEnumTypes(changed(schema.enumTypes(), type, longer));
  }

  private Schema inTable(Schema schema, Table table) {
    var keys = schemas.keys();
    var columns = schemas.columns(schema);
    var changed =
        chance.<Table>either(
            () -> table.withColumns(plus(table.columns(), columns.column(table.columns()))),
            () -> withoutColumn(table),
            () -> withoutColumn(table),
            () -> otherColumn(table, columns),
            () -> otherColumn(table, columns),
            () -> with(table, keys.check(table)),
            () -> with(table, keys.unique(table)),
            () -> table.withIndexes(plus(table.indexes(), keys.index(table))),
            () -> table.withIndexes(List.of()),
            () -> table.withConstraints(without(table.constraints(), this::isDropped)),
            () -> table.withComment(columns.comment()));
    return replaced(schema, table, changed);
  }

  private boolean isDropped(Constraint constraint) {
    return !(constraint instanceof PrimaryKey) && chance.percent(50);
  }

  /** Not the key, which others refer to, nor what a computed column reads. */
  private Table withoutColumn(Table table) {
    if (table.columns().size() == 1) {
      return table;
    }
    var gone = chance.of(table.columns().subList(1, table.columns().size()));
    return isRead(table, gone)
        ? table
        : withoutUsers(table, gone).withColumns(without(table.columns(), gone::equals));
  }

  private Table otherColumn(Table table, RandomColumns columns) {
    if (table.columns().size() == 1) {
      return table;
    }
    var old = chance.of(table.columns().subList(1, table.columns().size()));
    var changed = columns.changed(old);
    var plain = changed.type().equals(old.type()) ? table : withoutUsers(table, old);
    return isRead(table, old) ? table : plain.withColumns(changed(plain.columns(), old, changed));
  }

  private static boolean isRead(Table table, Column column) {
    var name = RandomSchemas.quoted(column.name());
    return table.columns().stream()
        .map(Column::generated)
        .anyMatch(each -> each != null && each.expression().contains(name));
  }

  /** Without the constraints and indexes that use the column. */
  private static Table withoutUsers(Table table, Column column) {
    return table
        .withConstraints(without(table.constraints(), each -> uses(each, column.name())))
        .withIndexes(without(table.indexes(), each -> uses(each, column.name())));
  }

  private static boolean uses(Constraint constraint, String column) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> ((PrimaryKey) constraint).columns().contains(column);
      case UNIQUE -> ((UniqueConstraint) constraint).columns().contains(column);
      case CHECK ->
          ((CheckConstraint) constraint).expression().contains(RandomSchemas.quoted(column));
      case FOREIGN_KEY -> ((ForeignKey) constraint).columns().contains(column);
    };
  }

  private static boolean uses(Index index, String column) {
    var name = RandomSchemas.quoted(column);
    var predicate = index.predicate();
    return index.include().contains(column)
        || predicate != null && predicate.contains(name)
        || index.parts().stream()
            .anyMatch(part -> {
              var expression = part.expression();
              return column.equals(part.column())
                  || expression != null && expression.contains(name);
            });
  }

  /** The table with a constraint more, unless it says the same as one that is there. */
  static Table with(Table table, Constraint constraint) {
    boolean there =
        table.constraints().stream()
            .anyMatch(each -> each.withName("x").equals(constraint.withName("x")));
    return there ? table : table.withConstraints(plus(table.constraints(), constraint));
  }

  static Schema replaced(Schema schema, Table table, Table changed) {
    return schema.withTables(changed(schema.tables(), table, changed));
  }

  static <T> List<T> plus(List<T> items, T item) {
    List<T> more = new ArrayList<>(items);
    more.add(item);
    return List.copyOf(more);
  }

  private static <T> List<T> without(List<T> items, Predicate<? super T> gone) {
    return items.stream().filter(gone.negate()).<T>map(Function.identity()).toList();
  }

  private static <T> List<T> changed(List<T> items, T item, T changed) {
    return items.stream().map(each -> each.equals(item) ? changed : each).toList();
  }
}
