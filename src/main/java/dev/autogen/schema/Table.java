package dev.autogen.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table with all that hangs on it.
 *
 * @param columns in the table's order, names unique
 * @param constraints at most one primary key among them
 * @param indexes those that no constraint owns
 * @param comment null: none
 */
public record Table(
    QualifiedName name,
    List<Column> columns,
    List<Constraint> constraints,
    List<Index> indexes,
    @Nullable String comment) {
  public Table {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
      throw new IllegalArgumentException("a column twice in table " + name);
    }
    if (constraints.stream().filter(PrimaryKey.class::isInstance).count() > 1) {
      throw new IllegalArgumentException("two primary keys in table " + name);
    }
  }

  /** A table of these elements, in their order, with no index. */
  public static Table of(QualifiedName name, TableElement... elements) {
    return new Table(
        name,
        only(Column.class, elements).toList(),
        only(Constraint.class, elements).toList(),
        List.of(),
        only(TableComment.class, elements).map(TableComment::text).findFirst().orElse(null));
  }

  private static <T> Stream<T> only(Class<T> type, TableElement... elements) {
    return Stream.of(elements).filter(type::isInstance).map(type::cast);
  }

  /** The column of exactly this name. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  public Optional<PrimaryKey> primaryKey() {
    return constraints(PrimaryKey.class).findFirst();
  }

  public List<ForeignKey> foreignKeys() {
    return constraints(ForeignKey.class).toList();
  }

  public List<UniqueConstraint> uniqueConstraints() {
    return constraints(UniqueConstraint.class).toList();
  }

  public List<CheckConstraint> checks() {
    return constraints(CheckConstraint.class).toList();
  }

  /** The constraint of exactly this name. */
  public Optional<Constraint> constraint(String constraintName) {
    return constraints.stream().filter(each -> constraintName.equals(each.name())).findFirst();
  }

  /** The index of exactly this name. */
  public Optional<Index> index(String indexName) {
    return indexes.stream().filter(each -> each.name().equals(indexName)).findFirst();
  }

  public Table withName(QualifiedName changed) {
    return new Table(changed, columns, constraints, indexes, comment);
  }

  public Table withColumns(List<Column> changed) {
    return new Table(name, changed, constraints, indexes, comment);
  }

  public Table withConstraints(List<Constraint> changed) {
    return new Table(name, columns, changed, indexes, comment);
  }

  public Table withIndexes(List<Index> changed) {
    return new Table(name, columns, constraints, changed, comment);
  }

  public Table withComment(@Nullable String changed) {
    return new Table(name, columns, constraints, indexes, changed);
  }

  /** Every column put through {@code change}. */
  public Table mapColumns(UnaryOperator<Column> change) {
    return withColumns(columns.stream().map(change).toList());
  }

  /** Every constraint put through {@code change}. */
  public Table mapConstraints(UnaryOperator<Constraint> change) {
    return withConstraints(constraints.stream().map(change).toList());
  }

  /** Every index put through {@code change}. */
  public Table mapIndexes(UnaryOperator<Index> change) {
    return withIndexes(indexes.stream().map(change).toList());
  }

  private <T extends Constraint> Stream<T> constraints(Class<T> type) {
    return constraints.stream().filter(type::isInstance).map(type::cast);
  }
}
