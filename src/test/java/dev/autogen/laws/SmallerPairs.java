package dev.autogen.laws;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.testing.RandomSchemas.Pair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A pair of schemas with one thing less: large things first. */
final class SmallerPairs {
  private final Pair pair;
  private final List<Pair> smaller = new ArrayList<>();

  private SmallerPairs(Pair pair) {
    this.pair = pair;
  }

  static List<Pair> of(Pair pair) {
    var pairs = new SmallerPairs(pair);
    pairs.withoutTables();
    pairs.withLessChanged();
    pairs.without(Schema::views, Schema::withViews);
    pairs.without(Schema::objects, Schema::withObjects);
    pairs.without(Schema::sequences, Schema::withSequences);
    pairs.without(Schema::enumTypes, Schema::withEnumTypes);
    pairs.without(Table::indexes, Table::withIndexes, Index::name);
    pairs.without(Table::constraints, Table::withConstraints, Constraint::toString);
    pairs.without(Table::columns, Table::withColumns, Column::name);
    pairs.without(SmallerPairs::comments, SmallerPairs::withComments, each -> "comment");
    pairs.smaller.removeIf(pair::equals);
    return pairs.smaller;
  }

  private void withoutTables() {
    Set<QualifiedName> names = new LinkedHashSet<>();
    pair.a().tables().forEach(table -> names.add(table.name()));
    pair.b().tables().forEach(table -> names.add(table.name()));
    for (var name : names) {
      smaller.add(new Pair(without(pair.a(), name), without(pair.b(), name)));
    }
  }

  private static Schema without(Schema schema, QualifiedName name) {
    var tables =
        schema.tables().stream()
            .filter(table -> !table.name().equals(name))
            .map(table -> table.withConstraints(others(table, name)))
            .toList();
    var views = schema.views().stream().filter(view -> !view.query().contains(name.name()));
    return schema.withTables(tables).withViews(views.toList());
  }

  private static List<Constraint> others(Table table, QualifiedName name) {
    Predicate<Constraint> refers =
        each -> each instanceof ForeignKey key && key.references().equals(name);
    return table.constraints().stream().filter(refers.negate()).toList();
  }

  /** One table stays as it is. */
  private void withLessChanged() {
    for (var table : pair.b().tables()) {
      pair.a()
          .table(table.name())
          .ifPresent(old -> smaller.add(new Pair(pair.a(), replaced(pair.b(), table, old))));
    }
  }

  private static Schema replaced(Schema schema, Table table, Table by) {
    return schema.mapTables(each -> each.equals(table) ? by : each);
  }

  private <T> void without(
      Function<Schema, List<T>> parts, BiFunction<Schema, List<T>, Schema> with) {
    Set<T> all = new LinkedHashSet<>(parts.apply(pair.a()));
    all.addAll(parts.apply(pair.b()));
    for (var each : all) {
      smaller.add(
          new Pair(
              with.apply(pair.a(), less(parts.apply(pair.a()), each)),
              with.apply(pair.b(), less(parts.apply(pair.b()), each))));
    }
  }

  /** Without a part of one table, in both schemas what is called the same. */
  private <T> void without(
      Function<Table, List<T>> parts,
      BiFunction<Table, List<T>, Table> with,
      Function<T, String> name) {
    Set<String> all = new LinkedHashSet<>();
    for (var schema : List.of(pair.a(), pair.b())) {
      for (var table : schema.tables()) {
        parts.apply(table).forEach(part -> all.add(table.name() + " " + name.apply(part)));
      }
    }
    for (var key : all) {
      Function<Table, Table> change =
          table ->
              with.apply(
                  table,
                  parts.apply(table).stream()
                      .filter(part -> !key.equals(table.name() + " " + name.apply(part)))
                      .toList());
      smaller.add(new Pair(pair.a().mapTables(change::apply), pair.b().mapTables(change::apply)));
    }
  }

  private static List<String> comments(Table table) {
    return Stream.ofNullable(table.comment()).toList();
  }

  private static Table withComments(Table table, List<String> comments) {
    return table.withComment(comments.stream().findFirst().orElse(null));
  }

  private static <T> List<T> less(List<T> list, T one) {
    return list.stream().filter(each -> !each.equals(one)).toList();
  }
}
