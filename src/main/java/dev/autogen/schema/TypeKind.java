package dev.autogen.schema;

/**
 * The common vocabulary of types: the JDBC and Hibernate type codes that a mapping can end in. What
 * each is called in a database is the dialect's business.
 */
public enum TypeKind {
  BOOLEAN(0),
  TINYINT(0),
  SMALLINT(0),
  INTEGER(0),
  BIGINT(0),
  /** Single precision. */
  REAL(0),
  /** Double precision. */
  DOUBLE(0),
  /** {@code float(p)}, p in binary digits. */
  FLOAT(1),
  NUMERIC(2),
  DECIMAL(2),
  CHAR(1),
  VARCHAR(1),
  NCHAR(1),
  NVARCHAR(1),
  /** Unbounded text kept in the row; Hibernate's {@code LONG32VARCHAR}. */
  TEXT(0),
  BINARY(1),
  VARBINARY(1),
  /** Unbounded bytes kept in the row; Hibernate's {@code LONG32VARBINARY}. */
  BYTES(0),
  /** A large object: {@code oid} on PostgreSQL. */
  BLOB(0),
  /** A large character object: {@code oid} on PostgreSQL by Hibernate's default. */
  CLOB(0),
  NCLOB(0),
  BIT(1),
  DATE(0),
  TIME(1),
  TIME_TZ(1),
  TIMESTAMP(1),
  TIMESTAMP_TZ(1),
  INTERVAL(1),
  UUID(0),
  JSON(0),
  JSONB(0),
  XML(0),
  INET(0);

  private final int mostParameters;

  TypeKind(int mostParameters) {
    this.mostParameters = mostParameters;
  }

  /** How many parameters the type can carry. */
  public int mostParameters() {
    return mostParameters;
  }
}
