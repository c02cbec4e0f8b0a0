package dev.autogen.testing;

import dev.autogen.schema.Column;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Random schemas and what they may have become: the same seed gives the same ones, on every
 * machine.
 *
 * <p>All names differ from each other without regard to case, and what refers to something refers
 * to what is there.
 */
public final class RandomSchemas {
  private final Chance chance;
  private final boolean wild;

  private RandomSchemas(long seed, boolean wild) {
    this.chance = new Chance(seed);
    this.wild = wild;
  }

  /** A schema and a changed one. */
  public record Pair(Schema a, Schema b) {}

  /**
   * Every word of the vocabulary, also those that not every database takes; for what happens in
   * memory.
   */
  public static Pair pair(long seed) {
    return new RandomSchemas(seed, true).pair();
  }

  /** What SQLite and PostgreSQL both take as it is, in the default schema. */
  public static Pair portablePair(long seed) {
    return new RandomSchemas(seed, false).pair();
  }

  /** A name in an expression, as every database reads it. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private Pair pair() {
    var first = schema();
    return new Pair(first, new RandomChange(chance, this, wild).of(first));
  }

  private Schema schema() {
    var enums = wild ? many(3, this::enumType) : List.<EnumType>of();
    var schema = new Schema(List.of(), many(3, this::sequence), enums, List.of(), List.of());
    for (int i = chance.below(6); i >= 0; i--) {
      schema = withTable(schema);
    }
    for (int i = chance.below(5); i > 0; i--) {
      schema = withForeignKey(schema);
    }
    var views = schema.tables();
    return schema
        .withViews(many(wild ? 2 : 0, () -> view(chance.of(views))))
        .withObjects(many(wild ? 2 : 0, this::object));
  }

  private <T> List<T> many(int end, Supplier<T> one) {
    return IntStream.range(0, end == 0 ? 0 : chance.below(end)).mapToObj(i -> one.get()).toList();
  }

  /** One more table, which nothing refers to yet. */
  Schema withTable(Schema schema) {
    var columns = columns(schema);
    List<Column> all = new ArrayList<>(List.of(columns.key()));
    for (int i = chance.below(6); i > 0; i--) {
      all.add(columns.column(all));
    }
    var keys = keys();
    var table = Table.of(name("t")).withColumns(all);
    table = table.withConstraints(List.of(keys.primary()));
    if (chance.percent(40)) {
      table = RandomChange.with(table, keys.unique(table));
    }
    if (chance.percent(40)) {
      table = RandomChange.with(table, keys.check(table));
    }
    if (chance.percent(50)) {
      table = table.withIndexes(List.of(keys.index(table)));
    }
    return schema.withTables(
        RandomChange.plus(schema.tables(), table.withComment(columns.comment())));
  }

  /** One more foreign key, with a column for it; cycles come by themselves. */
  Schema withForeignKey(Schema schema) {
    var from = chance.of(schema.tables());
    var target = chance.of(schema.tables());
    var type = target.columns().get(0).type();
    var column = Column.of(chance.name("ref"), type);
    var changed =
        from.withColumns(RandomChange.plus(from.columns(), column))
            .withConstraints(
                RandomChange.plus(from.constraints(), keys().foreign(column.name(), target)));
    return RandomChange.replaced(schema, from, changed);
  }

  RandomColumns columns(Schema schema) {
    return new RandomColumns(
        chance, wild, schema.enumTypes().stream().map(EnumType::name).toList());
  }

  RandomKeys keys() {
    return new RandomKeys(chance, wild);
  }

  QualifiedName name(String prefix) {
    return new QualifiedName(wild && chance.percent(10) ? "audit.log" : null, chance.name(prefix));
  }

  EnumType enumType() {
    return new EnumType(name("e"), chance.some(RandomText.TEXTS.subList(1, 6), 1));
  }

  Sequence sequence() {
    return options(Sequence.of(wild ? name("s") : QualifiedName.of(chance.name("s"))));
  }

  Sequence options(Sequence sequence) {
    var result = sequence.startWith(1 + chance.below(100)).incrementBy(1 + chance.below(50));
    if (wild && chance.percent(30)) {
      result = result.minValue(1L).maxValue(chance.of(List.of(1_000L, Long.MAX_VALUE)));
    }
    if (wild && chance.percent(30)) {
      result = result.cycling().cached(20);
    }
    return chance.percent(20) ? Sequence.of(sequence.name()) : result;
  }

  View view(Table table) {
    var select = "select id%nfrom %s%nwhere id is not null".formatted(quoted(table.name().name()));
    return new View(name("v"), select.replace("\r", ""));
  }

  DatabaseObject object() {
    var name = chance.name("o");
    var text = RandomText.text(chance, wild);
    return new DatabaseObject(
        name,
        List.of("create function f() '" + text + "'", "select 1"),
        List.of("drop function f"));
  }
}
