package dev.autogen.entity;

import dev.autogen.entity.BootSchema.ColumnKey;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ImplicitName;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** One table of Hibernate's model, with all that hangs on it. */
final class TableReader {
  private final HibernateBoot boot;
  private final @Nullable Identifier defaultSchema;
  private final Table table;
  private final QualifiedName name;
  private final Map<ColumnKey, ColumnType> types;
  private final Set<ImplicitName> implicit;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> uniqueColumns = new ArrayList<>();
  private final List<CheckConstraint> checks = new ArrayList<>();

  /**
   * @param types takes what is known about the types of the columns
   * @param implicit takes the names that nobody chose
   */
  TableReader(
      HibernateBoot boot,
      @Nullable Identifier defaultSchema,
      Table table,
      Map<ColumnKey, ColumnType> types,
      Set<ImplicitName> implicit) {
    this.boot = boot;
    this.defaultSchema = defaultSchema;
    this.table = table;
    this.name = DatabaseNames.of(table, defaultSchema);
    this.types = types;
    this.implicit = implicit;
  }

  dev.autogen.schema.Table read() {
    orderedColumns().forEach(this::addColumn);
    table.getChecks().forEach(check -> checks.add(check(check)));
    List<Constraint> constraints = new ArrayList<>();
    if (table.hasPrimaryKey()) {
      constraints.add(primaryKey());
    }
    constraints.addAll(
        sorted(new UniqueReader(boot, table).read(uniqueColumns), UniqueConstraint::columns));
    // Inherited checks of a union arrive twice.
    constraints.addAll(new LinkedHashSet<>(checks));
    constraints.addAll(sorted(foreignKeys(), ForeignKey::columns));
    return new dev.autogen.schema.Table(name, columns, constraints, indexes(), comment());
  }

  private void addColumn(org.hibernate.mapping.Column mapped) {
    var reader = new ColumnReader(boot, table, mapped);
    var column = reader.read();
    columns.add(column);
    types.put(new ColumnKey(name, column.name()), reader.type());
    checks.addAll(reader.checks());
    if (reader.isUnique()) {
      uniqueColumns.add(column.name());
    }
  }

  private static CheckConstraint check(org.hibernate.mapping.CheckConstraint check) {
    var chosen = ColumnReader.isNamed(check) ? DatabaseNames.ofText(check.getName()) : null;
    var options = HibernateCalls.options(check);
    var result = CheckConstraint.of(chosen, CheckText.of(check));
    return options != null && options.equalsIgnoreCase("not valid") ? result.notValid() : result;
  }

  private PrimaryKey primaryKey() {
    var key = table.getPrimaryKey();
    var ordering = key.getOrderingUniqueKey();
    boolean chosen = ordering != null && HibernateCalls.isNameExplicit(ordering).orElse(false);
    return new PrimaryKey(
        chosen ? DatabaseNames.ofText(ordering.getName()) : null,
        key.getColumns().stream().map(DatabaseNames::of).toList());
  }

  private List<ForeignKey> foreignKeys() {
    var reader = new ForeignKeyReader(defaultSchema);
    List<ForeignKey> result = new ArrayList<>();
    for (var key : HibernateCalls.foreignKeys(table)) {
      // A key to nowhere, such as an any-association's, or one that was switched off.
      if (ForeignKeyReader.isCreated(key)) {
        var read = reader.read(key);
        result.add(read);
        var bare = DatabaseNames.unquoted(key.getName());
        if (read.name() != null && boot.names().isImplicitForeignKey(table.getName(), bare)) {
          implicit.add(new ImplicitName(name, read.name()));
        }
      }
    }
    return result;
  }

  /**
   * In Hibernate's order, but the key comes first, as a reader expects; and but for a table that
   * several collections share: which of them comes first there is left to chance.
   */
  private List<org.hibernate.mapping.Column> orderedColumns() {
    long collections =
        boot.metadata().getCollectionBindings().stream()
            .filter(collection -> table.equals(collection.getCollectionTable()))
            .count();
    var byName = Comparator.<org.hibernate.mapping.Column, String>comparing(DatabaseNames::of);
    var columns = boot.columns(table);
    return (collections > 1 ? columns.stream().sorted(byName) : columns.stream())
        .sorted(Comparator.comparing(column -> !isKey(column)))
        .toList();
  }

  private boolean isKey(org.hibernate.mapping.Column column) {
    return table.hasPrimaryKey() && table.getPrimaryKey().containsColumn(column);
  }

  /** By the places of their columns in the table: Hibernate's own order is not always the same. */
  private <T> List<T> sorted(List<T> constraints, Function<T, List<String>> columnsOf) {
    var places = columns.stream().map(Column::name).toList();
    Function<T, String> key =
        constraint ->
            columnsOf.apply(constraint).stream()
                .map(column -> "%05d".formatted(places.indexOf(column)))
                .collect(Collectors.joining());
    var order = Comparator.comparing(key).thenComparing(Object::toString);
    return constraints.stream().sorted(order).toList();
  }

  private List<Index> indexes() {
    var reader = new IndexReader(boot, table);
    List<Index> result = new ArrayList<>();
    for (var index : table.getIndexes().values()) {
      var read = reader.read(index);
      result.add(read);
      var bare = DatabaseNames.unquoted(index.getName());
      if (boot.names().isImplicitIndex(table.getName(), bare)) {
        implicit.add(new ImplicitName(name, read.name()));
      }
    }
    table.getUniqueKeys().values().stream()
        .filter(IndexReader::isPartial)
        .map(reader::read)
        .forEach(result::add);
    return result;
  }

  private @Nullable String comment() {
    var comment = table.getComment();
    return comment == null || comment.isEmpty() ? null : comment;
  }
}
