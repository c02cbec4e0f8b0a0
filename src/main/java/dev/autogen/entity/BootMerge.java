package dev.autogen.entity;

import dev.autogen.entity.BootSchema.ColumnKey;
import dev.autogen.entity.TypeChoice.Told;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ImplicitName;
import dev.autogen.schema.KeyOrder;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemas of all targets made one. Tables are paired by name and columns by table and name;
 * where targets say different things about more than a type, the first one that has real sequences
 * counts.
 */
final class BootMerge {
  private final List<BootSchema> targets;
  private final List<BootSchema> hints;
  private final BootSchema leading;
  private final Set<QualifiedName> sequences;
  private final TypeChoice choice;

  /**
   * @param targets one for each target, at least one
   * @param hints those of databases that are no targets: they say which types and sequences are
   *     meant
   */
  BootMerge(List<BootSchema> targets, List<BootSchema> hints) {
    this.targets = List.copyOf(targets);
    this.hints = List.copyOf(hints);
    this.leading = leading();
    this.sequences =
        Stream.concat(targets.stream().flatMap(each -> each.schema().sequences().stream()), meant())
            .map(Sequence::name)
            .collect(Collectors.toSet());
    this.choice = new TypeChoice(leading.schema().enumTypes());
  }

  DesiredSchema merge() {
    Set<ImplicitName> implicit = new HashSet<>();
    targets.forEach(target -> implicit.addAll(target.desired().implicitNames()));
    var leader = leading.schema();
    var schema = new Schema(tables(), sequences(), leader.enumTypes(), leader.views(), objects());
    return new DesiredSchema(schema, implicit, keyOrders(), computed());
  }

  /** In which order a key's columns are, is each boot's own affair: it goes by their size. */
  private Set<KeyOrder> keyOrders() {
    return Stream.concat(
            targets.stream().flatMap(target -> target.desired().keyOrders().stream()),
            targets.stream().flatMap(target -> keys(target.schema())))
        .collect(Collectors.toSet());
  }

  private Set<ColumnName> computed() {
    return targets.stream()
        .flatMap(target -> target.desired().computed().stream())
        .collect(Collectors.toSet());
  }

  private Stream<KeyOrder> keys(Schema schema) {
    return schema.tables().stream()
        .flatMap(table ->
            table.primaryKey().stream().map(key -> new KeyOrder(table.name(), key.columns())))
        .filter(order -> !isLeading(order));
  }

  private boolean isLeading(KeyOrder order) {
    return leading.schema().table(order.table()).flatMap(Table::primaryKey).stream()
        .anyMatch(key -> key.columns().equals(order.columns()));
  }

  /** What could not be made one, each in a line; in a fixed order. */
  List<String> notes() {
    return targets.stream()
        .flatMap(target -> target.schema().objects().stream())
        .filter(object -> !isEverywhere(object))
        .map(DatabaseObject::name)
        .distinct()
        .map(name ->
            "the database object %s is not the same on every target; it is left to you"
                .formatted(name))
        .toList();
  }

  /** SQL of the mapping itself: only what every target is given can stand in one migration. */
  private List<DatabaseObject> objects() {
    return leading.schema().objects().stream().filter(this::isEverywhere).toList();
  }

  private boolean isEverywhere(DatabaseObject object) {
    return targets.stream().allMatch(target -> target.schema().objects().contains(object));
  }

  private BootSchema leading() {
    return targets.stream().filter(BootSchema::hasSequences).findFirst().orElse(targets.get(0));
  }

  private List<Sequence> sequences() {
    return targets.stream()
        .map(each -> each.schema().sequences())
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElseGet(() -> meant().toList());
  }

  /** Where a target has a table in place of a sequence; others it has no use for. */
  private Stream<Sequence> meant() {
    return hints.stream()
        .flatMap(each -> each.schema().sequences().stream())
        .filter(each -> targets.stream().anyMatch(to -> to.standIns().contains(each.name())));
  }

  private List<Table> tables() {
    List<Table> result = new ArrayList<>();
    Set<QualifiedName> seen = new HashSet<>();
    Stream.concat(Stream.of(leading), targets.stream())
        .flatMap(
            target -> target.schema().tables().stream().filter(table -> !isStandIn(target, table)))
        .filter(table -> seen.add(table.name()))
        .forEach(table -> result.add(typed(withAllColumns(table))));
    return result;
  }

  private boolean isStandIn(BootSchema target, Table table) {
    return target.standIns().contains(table.name()) && sequences.contains(table.name());
  }

  private Table withAllColumns(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    Set<String> seen = table.columns().stream().map(Column::name).collect(Collectors.toSet());
    for (var target : targets) {
      target.schema().table(table.name()).stream()
          .flatMap(other -> other.columns().stream())
          .filter(column -> seen.add(column.name()))
          .forEach(columns::add);
    }
    return table.withColumns(columns);
  }

  private Table typed(Table table) {
    return table.mapColumns(column -> typed(table.name(), column));
  }

  private Column typed(QualifiedName table, Column column) {
    var key = new ColumnKey(table, column.name());
    var type = choice.choose(told(targets, key), told(hints, key));
    if (type == null) {
      throw ProblemException.usage(
          "%s.%s has no type on any target".formatted(table, column.name()),
          "Hibernate has no type of this kind for these databases",
          "map the attribute to another type, or name its type in columnDefinition");
    }
    return column.withType(type);
  }

  private static List<Told> told(List<BootSchema> schemas, ColumnKey key) {
    return schemas.stream()
        .flatMap(each ->
            Optional.ofNullable(each.types().get(key)).stream()
                .map(type -> new Told(each.target(), type)))
        .toList();
  }
}
