package dev.autogen.entity;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.SqlText;
import dev.autogen.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.MappingException;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * One column of Hibernate's model. Its rules are those by which Hibernate writes a column into
 * CREATE TABLE.
 *
 * @see org.hibernate.tool.schema.internal.StandardTableExporter
 */
final class ColumnReader {
  private final HibernateBoot boot;
  private final Table table;
  private final org.hibernate.mapping.Column column;
  private final @Nullable String sqlType;
  private final ColumnDefinition definition;
  private final ColumnDefinition options;

  ColumnReader(HibernateBoot boot, Table table, org.hibernate.mapping.Column column) {
    this.boot = boot;
    this.table = table;
    this.column = column;
    this.sqlType = sqlType();
    this.definition = ColumnDefinition.parse(sqlType == null ? "" : sqlType);
    this.options =
        ColumnDefinition.parse(Objects.requireNonNullElse(HibernateCalls.options(column), ""));
  }

  /** The column, its type as the bare text. */
  Column read() {
    var text = sqlType == null ? "?" : definition.type();
    return new Column(
        DatabaseNames.of(column),
        new SqlType.Named(text),
        isNullable(),
        defaultValue(),
        identity(),
        generated(),
        first(column.getCollation(), definition.collation(), options.collation()),
        comment());
  }

  ColumnType type() {
    var text = sqlType == null ? null : definition.type();
    return new ColumnType(text, HibernateCalls.sqlTypeCode(column, boot.metadata()));
  }

  /** Whether the column alone is unique. */
  boolean isUnique() {
    return column.isUnique() && !table.isPrimaryKey(column)
        || definition.unique()
        || options.unique();
  }

  /**
   * The checks that hang on the column: those without a name are one, joined, as in Hibernate's
   * DDL.
   */
  List<CheckConstraint> checks() {
    var all = column.getCheckConstraints();
    var anonymous = all.stream().filter(check -> !isNamed(check)).map(CheckText::of).toList();
    var named =
        all.stream()
            .filter(ColumnReader::isNamed)
            .map(check ->
                CheckConstraint.of(DatabaseNames.ofText(check.getName()), CheckText.of(check)));
    var defined = Stream.of(definition, options).flatMap(each -> Stream.ofNullable(each.check()));
    var unnamed =
        Stream.concat(joined(anonymous).stream(), defined)
            .map(text -> CheckConstraint.of(null, spelled(CheckText.spaced(text))));
    return Stream.concat(unnamed, named).toList();
  }

  // Hibernate writes DTYPE in the check of a column that every database calls dtype.
  private String spelled(String check) {
    var name = DatabaseNames.of(column);
    return name.equals(DatabaseNames.folded(column.getName()))
        ? SqlText.renamed(check, name, name)
        : check;
  }

  private static Optional<String> joined(List<String> expressions) {
    return switch (expressions.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(expressions.get(0));
      default ->
          Optional.of(
              expressions.stream()
                  .map(text -> "(" + text + ")")
                  .collect(Collectors.joining(" and ")));
    };
  }

  static boolean isNamed(org.hibernate.mapping.CheckConstraint check) {
    return check.getName() != null && !check.getName().isEmpty();
  }

  private @Nullable String sqlType() {
    try {
      return column.getSqlType(boot.metadata());
    } catch (MappingException e) {
      // "there is no type mapping for … code": this database has no such type, another target may.
      return null;
    }
  }

  private boolean isIdentity() {
    return definition.identity() != null
        || HibernateCalls.isIdentity(column, table, boot.metadata());
  }

  private @Nullable Identity identity() {
    return isIdentity()
        ? Objects.requireNonNullElse(definition.identity(), Identity.BY_DEFAULT)
        : null;
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts).filter(text -> text != null).findFirst().orElse(null);
  }

  private boolean isNullable() {
    boolean hidden =
        column.getGeneratedAs() != null && !HibernateCalls.writesNotNullOfGenerated(boot.dialect());
    boolean required =
        !column.isNullable() && !hidden
            || definition.notNull()
            || options.notNull()
            || table.isPrimaryKey(column);
    return !required && !isIdentity();
  }

  private @Nullable DefaultValue defaultValue() {
    var text = first(column.getDefaultValue(), definition.defaultText(), options.defaultText());
    return text == null || text.isBlank() || isIdentity() ? null : DefaultText.parse(text);
  }

  private @Nullable Generated generated() {
    var expression = column.getGeneratedAs();
    if (expression == null) {
      return definition.generated() == null
          ? null
          : new Generated(definition.generated(), definition.stored());
    }
    var clause = boot.dialect().generatedAs(expression).toLowerCase(Locale.ROOT);
    return new Generated(expression, clause.endsWith("stored"));
  }

  private @Nullable String comment() {
    var comment = column.getComment();
    return comment == null || comment.isEmpty() ? null : comment;
  }
}
