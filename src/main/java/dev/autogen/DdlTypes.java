package dev.autogen;

import static dev.autogen.schema.TypeKind.*;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import java.util.Map;
import java.util.TreeMap;

/** The types of {@link Ddl}. What each is called in a database is its dialect's business. */
public abstract sealed class DdlTypes permits Ddl {
  DdlTypes() {}

  public static SqlType bool() {
    return SqlType.of(BOOLEAN);
  }

  public static SqlType tinyint() {
    return SqlType.of(TINYINT);
  }

  public static SqlType smallint() {
    return SqlType.of(SMALLINT);
  }

  public static SqlType integer() {
    return SqlType.of(INTEGER);
  }

  public static SqlType bigint() {
    return SqlType.of(BIGINT);
  }

  public static SqlType real() {
    return SqlType.of(REAL);
  }

  public static SqlType doublePrecision() {
    return SqlType.of(DOUBLE);
  }

  /** Precision in binary digits. */
  public static SqlType floating() {
    return SqlType.of(FLOAT);
  }

  public static SqlType floating(int precision) {
    return SqlType.of(FLOAT, precision);
  }

  public static SqlType numeric() {
    return SqlType.of(NUMERIC);
  }

  public static SqlType numeric(int precision) {
    return SqlType.of(NUMERIC, precision);
  }

  public static SqlType numeric(int precision, int scale) {
    return SqlType.of(NUMERIC, precision, scale);
  }

  public static SqlType decimalType() {
    return SqlType.of(DECIMAL);
  }

  public static SqlType decimalType(int precision) {
    return SqlType.of(DECIMAL, precision);
  }

  public static SqlType decimalType(int precision, int scale) {
    return SqlType.of(DECIMAL, precision, scale);
  }

  public static SqlType character() {
    return SqlType.of(CHAR);
  }

  public static SqlType character(int length) {
    return SqlType.of(CHAR, length);
  }

  public static SqlType varchar() {
    return SqlType.of(VARCHAR);
  }

  public static SqlType varchar(int length) {
    return SqlType.of(VARCHAR, length);
  }

  public static SqlType nchar() {
    return SqlType.of(NCHAR);
  }

  public static SqlType nchar(int length) {
    return SqlType.of(NCHAR, length);
  }

  public static SqlType nvarchar() {
    return SqlType.of(NVARCHAR);
  }

  public static SqlType nvarchar(int length) {
    return SqlType.of(NVARCHAR, length);
  }

  /** Text without a limit, kept in the row. */
  public static SqlType text() {
    return SqlType.of(TEXT);
  }

  public static SqlType binary() {
    return SqlType.of(BINARY);
  }

  public static SqlType binary(int length) {
    return SqlType.of(BINARY, length);
  }

  public static SqlType varbinary() {
    return SqlType.of(VARBINARY);
  }

  public static SqlType varbinary(int length) {
    return SqlType.of(VARBINARY, length);
  }

  /** Bytes without a limit, kept in the row. */
  public static SqlType bytes() {
    return SqlType.of(BYTES);
  }

  /** A large object: {@code oid} on PostgreSQL. */
  public static SqlType blob() {
    return SqlType.of(BLOB);
  }

  /** A large character object: {@code oid} on PostgreSQL, as Hibernate has it. */
  public static SqlType clob() {
    return SqlType.of(CLOB);
  }

  public static SqlType nclob() {
    return SqlType.of(NCLOB);
  }

  public static SqlType bit() {
    return SqlType.of(BIT);
  }

  public static SqlType bit(int length) {
    return SqlType.of(BIT, length);
  }

  public static SqlType date() {
    return SqlType.of(DATE);
  }

  /** Precision in digits of a second. */
  public static SqlType time() {
    return SqlType.of(TIME);
  }

  public static SqlType time(int precision) {
    return SqlType.of(TIME, precision);
  }

  public static SqlType timeTz() {
    return SqlType.of(TIME_TZ);
  }

  public static SqlType timeTz(int precision) {
    return SqlType.of(TIME_TZ, precision);
  }

  /** Precision in digits of a second. */
  public static SqlType timestamp() {
    return SqlType.of(TIMESTAMP);
  }

  public static SqlType timestamp(int precision) {
    return SqlType.of(TIMESTAMP, precision);
  }

  public static SqlType timestampTz() {
    return SqlType.of(TIMESTAMP_TZ);
  }

  public static SqlType timestampTz(int precision) {
    return SqlType.of(TIMESTAMP_TZ, precision);
  }

  public static SqlType interval() {
    return SqlType.of(INTERVAL);
  }

  public static SqlType interval(int precision) {
    return SqlType.of(INTERVAL, precision);
  }

  public static SqlType uuid() {
    return SqlType.of(UUID);
  }

  public static SqlType json() {
    return SqlType.of(JSON);
  }

  public static SqlType jsonb() {
    return SqlType.of(JSONB);
  }

  public static SqlType xml() {
    return SqlType.of(XML);
  }

  public static SqlType inet() {
    return SqlType.of(INET);
  }

  public static SqlType array(SqlType element) {
    return new SqlType.Array(element);
  }

  /** An enum type of the database, {@code "name"} or {@code "schema.name"}. */
  public static SqlType enumType(String name) {
    return new SqlType.EnumReference(QualifiedName.parse(name));
  }

  /** Any type as SQL text, the same on every database. */
  public static SqlType sqlType(String sql) {
    return new SqlType.Named(sql);
  }

  /**
   * A type that differs from database to database: {@code perDialect(on("postgresql", ...),
   * on("sqlite", ...))}.
   */
  @SafeVarargs
  public static SqlType perDialect(Map.Entry<String, SqlType>... types) {
    Map<String, SqlType> all = new TreeMap<>();
    for (var each : types) {
      all.put(each.getKey(), each.getValue());
    }
    return new SqlType.PerDialect(all);
  }

  /** The type on one kind of database. */
  public static Map.Entry<String, SqlType> on(String dialect, SqlType type) {
    return Map.entry(dialect, type);
  }
}
