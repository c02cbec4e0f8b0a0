package dev.autogen.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One column. A new one is nullable and plain; the other methods give a changed copy.
 *
 * @param defaultValue null: no default
 * @param identityOptions null: the database does not count this column
 * @param generated null: not computed
 * @param collation null: the database's own
 * @param comment null: none
 */
public record Column(
    String name,
    SqlType type,
    boolean nullable,
    @Nullable DefaultValue defaultValue,
    @Nullable Identity identityOptions,
    @Nullable Generated generated,
    @Nullable String collation,
    @Nullable String comment)
    implements TableElement {

  /** A nullable column without default. */
  public static Column of(String name, SqlType type) {
    return new Column(name, type, true, null, null, null, null, null);
  }

  public Column notNull() {
    return withNullable(false);
  }

  public Column withNullable(boolean changed) {
    return new Column(
        name, type, changed, defaultValue, identityOptions, generated, collation, comment);
  }

  public Column withName(String changed) {
    return new Column(
        changed, type, nullable, defaultValue, identityOptions, generated, collation, comment);
  }

  public Column withType(SqlType changed) {
    return new Column(
        name, changed, nullable, defaultValue, identityOptions, generated, collation, comment);
  }

  /** Null takes the default off. */
  public Column withDefault(@Nullable DefaultValue changed) {
    return new Column(
        name, type, nullable, changed, identityOptions, generated, collation, comment);
  }

  public Column defaultValue(DefaultValue value) {
    return withDefault(value);
  }

  public Column defaultValue(String value) {
    return withDefault(new Literal(value));
  }

  public Column defaultValue(long value) {
    return withDefault(new Literal(value));
  }

  public Column defaultValue(double value) {
    return withDefault(new Literal(BigDecimal.valueOf(value)));
  }

  public Column defaultValue(boolean value) {
    return withDefault(new Literal(value));
  }

  /** The database counts it by default from 1 by 1; such a column is never null. */
  public Column identity() {
    return identity(Identity.BY_DEFAULT);
  }

  public Column identity(Identity options) {
    return notNull().withIdentity(options);
  }

  /** Null stops the counting. */
  public Column withIdentity(@Nullable Identity changed) {
    return new Column(name, type, nullable, defaultValue, changed, generated, collation, comment);
  }

  /** Computed when the row is written. */
  public Column generatedAs(String expression) {
    return withGenerated(new Generated(expression, true));
  }

  /** Computed when the row is read. */
  public Column virtualAs(String expression) {
    return withGenerated(new Generated(expression, false));
  }

  /** Null makes it a plain column. */
  public Column withGenerated(@Nullable Generated changed) {
    return new Column(
        name, type, nullable, defaultValue, identityOptions, changed, collation, comment);
  }

  public Column collation(String text) {
    return withCollation(text);
  }

  public Column withCollation(@Nullable String changed) {
    return new Column(
        name, type, nullable, defaultValue, identityOptions, generated, changed, comment);
  }

  public Column comment(String text) {
    return withComment(text);
  }

  public Column withComment(@Nullable String changed) {
    return new Column(
        name, type, nullable, defaultValue, identityOptions, generated, collation, changed);
  }
}
