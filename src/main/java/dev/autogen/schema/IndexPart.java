package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index.
 *
 * @param column a column's name, or null when {@code expression} is given
 * @param expression SQL text without outer parentheses, or null
 * @param nulls where nulls stand; DEFAULT is last for ascending and first for descending on
 *     PostgreSQL
 * @param operatorClass PostgreSQL's, null: the type's own
 * @param collation null: the column's
 */
public record IndexPart(
    @Nullable String column,
    @Nullable String expression,
    boolean descending,
    Nulls nulls,
    @Nullable String operatorClass,
    @Nullable String collation) {

  /** Where nulls stand in the order of an index. */
  public enum Nulls {
    DEFAULT,
    FIRST,
    LAST
  }

  public IndexPart {
    if ((column == null) == (expression == null)) {
      throw new IllegalArgumentException("an index key is a column or an expression");
    }
  }

  public static IndexPart column(String name) {
    return new IndexPart(name, null, false, Nulls.DEFAULT, null, null);
  }

  public static IndexPart expression(String sql) {
    return new IndexPart(null, sql, false, Nulls.DEFAULT, null, null);
  }

  /** Descending. */
  public IndexPart desc() {
    return new IndexPart(column, expression, true, nulls, operatorClass, collation);
  }

  public IndexPart nullsFirst() {
    return withNulls(Nulls.FIRST);
  }

  public IndexPart nullsLast() {
    return withNulls(Nulls.LAST);
  }

  public IndexPart withNulls(Nulls changed) {
    return new IndexPart(column, expression, descending, changed, operatorClass, collation);
  }

  public IndexPart operatorClass(@Nullable String changed) {
    return new IndexPart(column, expression, descending, nulls, changed, collation);
  }

  public IndexPart collation(@Nullable String changed) {
    return new IndexPart(column, expression, descending, nulls, operatorClass, changed);
  }

  public IndexPart withColumn(String changed) {
    return new IndexPart(changed, null, descending, nulls, operatorClass, collation);
  }

  public IndexPart withExpression(String changed) {
    return new IndexPart(null, changed, descending, nulls, operatorClass, collation);
  }
}
