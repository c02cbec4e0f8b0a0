package dev.autogen.diff;

import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What people made in a database by hand and no entity can ask for. It is left alone unless the
 * entities or the migrations name it: views, partitioned tables and tables that inherit, enum types
 * that no table here uses.
 *
 * @param tables those that no mapping can make
 * @param types enum types that something else than a table uses
 * @param relations what is no table but can be read like one, besides views: materialized views,
 *     foreign tables
 */
public record HandMade(
    Set<QualifiedName> tables, Set<QualifiedName> types, Set<QualifiedName> relations) {
  public HandMade {
    tables = Set.copyOf(tables);
    types = Set.copyOf(types);
    relations = Set.copyOf(relations);
  }

  /**
   * The live schema without it.
   *
   * @param known what the entities ask for, and what the migrations made
   */
  public Schema without(Schema live, Schema... known) {
    var knownTables = names(known, schema -> schema.tables().stream().map(Table::name));
    var knownViews = names(known, schema -> schema.views().stream().map(view -> view.name()));
    var knownTypes = names(known, schema -> schema.enumTypes().stream().map(EnumType::name));
    var usedTypes = Scope.typesOf(live.tables());
    return live.withTables(
            live.tables().stream()
                .filter(each -> knownTables.contains(each.name()) || !tables.contains(each.name()))
                .toList())
        .withViews(live.views().stream().filter(each -> knownViews.contains(each.name())).toList())
        .withEnumTypes(
            live.enumTypes().stream()
                .filter(each ->
                    knownTypes.contains(each.name())
                        || usedTypes.contains(each.name()) && !types.contains(each.name()))
                .toList());
  }

  /** The tables of the model that are something else in the database, such as a view; sorted. */
  public List<QualifiedName> mapped(Schema asked, Schema live) {
    Set<QualifiedName> readable = new HashSet<>(relations);
    live.views().forEach(view -> readable.add(view.name()));
    return asked.tables().stream().map(Table::name).filter(readable::contains).sorted().toList();
  }

  /** The model without these tables, and without foreign keys to them, which nothing can have. */
  public static DesiredSchema without(DesiredSchema desired, List<QualifiedName> mapped) {
    if (mapped.isEmpty()) {
      return desired;
    }
    var schema = desired.schema();
    var tables = schema.tables().stream().filter(each -> !mapped.contains(each.name()));
    return desired.withSchema(
        schema.withTables(tables.map(table -> withoutKeys(table, mapped)).toList()));
  }

  private static Table withoutKeys(Table table, List<QualifiedName> targets) {
    var lost =
        table.foreignKeys().stream().filter(key -> targets.contains(key.references())).toList();
    return table.withConstraints(
        table.constraints().stream().filter(each -> !lost.contains(each)).toList());
  }

  private static Set<QualifiedName> names(
      Schema[] schemas, Function<Schema, Stream<QualifiedName>> part) {
    Set<QualifiedName> names = new HashSet<>();
    Arrays.stream(schemas).flatMap(part).forEach(names::add);
    return names;
  }
}
