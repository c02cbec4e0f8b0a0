package dev.autogen;

import dev.autogen.operation.ColumnFacet;
import dev.autogen.operation.EnumChange;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Placeholder;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TableComment;
import dev.autogen.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values a migration is written with; meant for {@code import static dev.autogen.Ddl.*}. */
public final class Ddl extends DdlTypes {
  public static final ReferentialAction NO_ACTION = ReferentialAction.NO_ACTION;
  public static final ReferentialAction RESTRICT = ReferentialAction.RESTRICT;
  public static final ReferentialAction CASCADE = ReferentialAction.CASCADE;
  public static final ReferentialAction SET_NULL = ReferentialAction.SET_NULL;
  public static final ReferentialAction SET_DEFAULT = ReferentialAction.SET_DEFAULT;
  public static final Deferrability NOT_DEFERRABLE = Deferrability.NOT_DEFERRABLE;
  public static final Deferrability INITIALLY_IMMEDIATE = Deferrability.INITIALLY_IMMEDIATE;
  public static final Deferrability INITIALLY_DEFERRED = Deferrability.INITIALLY_DEFERRED;

  /** Without keeping writers out. */
  public static final IndexOption CONCURRENTLY = IndexOption.CONCURRENTLY;

  private Ddl() {}

  /** A nullable column without default. */
  public static Column column(String name, SqlType type) {
    return Column.of(name, type);
  }

  /** SQL text that reaches the database as it is. */
  public static Sql sql(String text) {
    return new Sql(text);
  }

  /**
   * Stands in {@link RowUpdate#set} where you have yet to write a value, with words for what it is.
   * As long as it stands there, rows that it is for stop the migration before it changes anything;
   * where there are none it does nothing.
   */
  public static Placeholder placeholder(String of) {
    return new Placeholder(of);
  }

  /** A number that keeps its scale, such as {@code 0.00}. */
  public static Literal decimal(String number) {
    return new Literal(new BigDecimal(number));
  }

  /** Rows to insert, to be completed by {@link Rows#values}. */
  public static Rows rows(String... columns) {
    return new Rows(List.of(columns), List.of());
  }

  /** The unique index that becomes a constraint's own. */
  public static UsingIndex usingIndex(String index) {
    return new UsingIndex(index);
  }

  /** The comment of a new table. */
  public static TableComment tableComment(String text) {
    return new TableComment(text);
  }

  /** Named by the database unless {@link PrimaryKey#named} says otherwise. */
  public static PrimaryKey primaryKey(String... columns) {
    return new PrimaryKey(null, List.of(columns));
  }

  public static UniqueConstraint unique(String name, String... columns) {
    return UniqueConstraint.of(name, List.of(columns));
  }

  /** A unique constraint that nobody named. */
  public static UniqueConstraint unnamedUnique(String... columns) {
    return UniqueConstraint.of(null, List.of(columns));
  }

  public static CheckConstraint check(String name, String expression) {
    return CheckConstraint.of(name, expression);
  }

  /** A check constraint that nobody named. */
  public static CheckConstraint unnamedCheck(String expression) {
    return CheckConstraint.of(null, expression);
  }

  /** To be completed by {@link ForeignKeyColumns#references}. */
  public static ForeignKeyColumns foreignKey(String name, String... columns) {
    return new ForeignKeyColumns(name, List.of(columns));
  }

  /** A foreign key that nobody named, to be completed by {@link ForeignKeyColumns#references}. */
  public static ForeignKeyColumns unnamedForeignKey(String... columns) {
    return new ForeignKeyColumns(null, List.of(columns));
  }

  /** The referring half of a foreign key. */
  public static final class ForeignKeyColumns {
    private final @Nullable String name;
    private final List<String> columns;

    private ForeignKeyColumns(@Nullable String name, List<String> columns) {
      this.name = name;
      this.columns = columns;
    }

    /** The referred table and its columns, as many as the referring ones and in their order. */
    public ForeignKey references(String table, String... referenced) {
      return ForeignKey.of(name, columns, QualifiedName.parse(table), List.of(referenced));
    }
  }

  public static Index index(String name, String... columns) {
    return Index.of(name, Stream.of(columns).map(IndexPart::column).toList());
  }

  public static Index index(String name, IndexPart... parts) {
    return Index.of(name, List.of(parts));
  }

  public static Index uniqueIndex(String name, String... columns) {
    return index(name, columns).withUnique();
  }

  public static Index uniqueIndex(String name, IndexPart... parts) {
    return index(name, parts).withUnique();
  }

  public static IndexPart asc(String column) {
    return IndexPart.column(column);
  }

  public static IndexPart desc(String column) {
    return IndexPart.column(column).desc();
  }

  /** An expression as the key of an index, without outer parentheses. */
  public static IndexPart expression(String sql) {
    return IndexPart.expression(sql);
  }

  /** From 1 by 1. */
  public static Sequence sequence(String name) {
    return Sequence.of(QualifiedName.parse(name));
  }

  /** The values of an enum type on one side of a change. */
  public static EnumChange.Values values(String... values) {
    return new EnumChange.Values(List.of(values));
  }

  public static SqlScript script(String... statements) {
    return new SqlScript(List.of(statements));
  }

  public static ColumnFacet.Type type(SqlType type) {
    return new ColumnFacet.Type(type);
  }

  public static ColumnFacet.Nullability nullable() {
    return new ColumnFacet.Nullability(true);
  }

  public static ColumnFacet.Nullability notNull() {
    return new ColumnFacet.Nullability(false);
  }

  public static ColumnFacet.Default noDefault() {
    return new ColumnFacet.Default(null);
  }

  public static ColumnFacet.Default defaultValue(String value) {
    return new ColumnFacet.Default(new Literal(value));
  }

  public static ColumnFacet.Default defaultValue(long value) {
    return new ColumnFacet.Default(new Literal(value));
  }

  public static ColumnFacet.Default defaultValue(double value) {
    return new ColumnFacet.Default(new Literal(BigDecimal.valueOf(value)));
  }

  public static ColumnFacet.Default defaultValue(boolean value) {
    return new ColumnFacet.Default(new Literal(value));
  }

  public static ColumnFacet.Default defaultValue(DefaultValue value) {
    return new ColumnFacet.Default(value);
  }

  /** Counted by the database by default, from 1 by 1. */
  public static Identity byDefault() {
    return Identity.BY_DEFAULT;
  }

  /** {@code always} refuses values given by an insert. */
  public static Identity identityOptions(boolean always, long start, long increment) {
    return new Identity(always, start, increment);
  }

  public static ColumnFacet.Counting identity(Identity options) {
    return new ColumnFacet.Counting(options);
  }

  public static ColumnFacet.Counting noIdentity() {
    return new ColumnFacet.Counting(null);
  }

  public static ColumnFacet.Computing generatedAs(String expression) {
    return new ColumnFacet.Computing(new Generated(expression, true));
  }

  public static ColumnFacet.Computing virtualAs(String expression) {
    return new ColumnFacet.Computing(new Generated(expression, false));
  }

  public static ColumnFacet.Computing notGenerated() {
    return new ColumnFacet.Computing(null);
  }

  public static ColumnFacet.Collation collation(String name) {
    return new ColumnFacet.Collation(name);
  }

  public static ColumnFacet.Collation noCollation() {
    return new ColumnFacet.Collation(null);
  }

  public static ColumnFacet.Comment comment(String text) {
    return new ColumnFacet.Comment(text);
  }

  public static ColumnFacet.Comment noComment() {
    return new ColumnFacet.Comment(null);
  }
}
