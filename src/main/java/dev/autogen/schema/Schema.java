package dev.autogen.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything of a database that the tool models. Lists keep the order they were given in; {@link
 * SchemaFacts} compares without it.
 */
public record Schema(
    List<Table> tables,
    List<Sequence> sequences,
    List<EnumType> enumTypes,
    List<View> views,
    List<DatabaseObject> objects) {
  /** Nothing at all. */
  public static final Schema EMPTY = of(List.of());

  public Schema {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    enumTypes = List.copyOf(enumTypes);
    views = List.copyOf(views);
    objects = List.copyOf(objects);
  }

  /** Tables alone. */
  public static Schema of(List<Table> tables) {
    return new Schema(tables, List.of(), List.of(), List.of(), List.of());
  }

  /** The table of exactly this name. */
  public Optional<Table> table(QualifiedName name) {
    // A plain loop: a migration of 10,000 tables asks for each of them many times.
    for (var table : tables) {
      if (table.name().equals(name)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** The sequence of exactly this name. */
  public Optional<Sequence> sequence(QualifiedName name) {
    return sequences.stream().filter(sequence -> sequence.name().equals(name)).findFirst();
  }

  /** The enum type of exactly this name. */
  public Optional<EnumType> enumType(QualifiedName name) {
    return enumTypes.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The view of exactly this name. */
  public Optional<View> view(QualifiedName name) {
    return views.stream().filter(view -> view.name().equals(name)).findFirst();
  }

  /**
   * The schemas that something stands in, sorted; not the one that a connection finds by itself.
   */
  public List<String> namespaces() {
    return Stream.of(
            tables.stream().map(Table::name),
            sequences.stream().map(Sequence::name),
            enumTypes.stream().map(EnumType::name),
            views.stream().map(View::name))
        .flatMap(names -> names)
        .flatMap(name -> Stream.ofNullable(name.schema()))
        .distinct()
        .sorted()
        .toList();
  }

  public Schema withTables(List<Table> changed) {
    return new Schema(changed, sequences, enumTypes, views, objects);
  }

  public Schema withSequences(List<Sequence> changed) {
    return new Schema(tables, changed, enumTypes, views, objects);
  }

  public Schema withEnumTypes(List<EnumType> changed) {
    return new Schema(tables, sequences, changed, views, objects);
  }

  public Schema withViews(List<View> changed) {
    return new Schema(tables, sequences, enumTypes, changed, objects);
  }

  public Schema withObjects(List<DatabaseObject> changed) {
    return new Schema(tables, sequences, enumTypes, views, changed);
  }

  /** Every table put through {@code change}. */
  public Schema mapTables(UnaryOperator<Table> change) {
    return withTables(tables.stream().map(change).toList());
  }

  public boolean isEmpty() {
    return equals(EMPTY);
  }
}
