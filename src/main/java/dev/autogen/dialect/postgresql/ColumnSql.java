package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;

/** Columns as they stand in CREATE TABLE and ADD COLUMN. */
final class ColumnSql {
  private final PostgresqlTypes types = new PostgresqlTypes();
  private final int version;

  ColumnSql(int version) {
    this.version = version;
  }

  String definition(Column column) {
    var sql = new StringBuilder(quoted(column.name())).append(' ').append(type(column));
    var value = column.defaultValue();
    if (value != null) {
      sql.append(" DEFAULT ").append(PostgresqlLiterals.inDefinition(value));
    }
    var generated = column.generated();
    if (generated != null) {
      sql.append(' ').append(generated(generated));
    }
    var identity = column.identityOptions();
    if (identity != null) {
      sql.append(' ').append(identity(identity));
    }
    return sql.append(column.nullable() ? "" : " NOT NULL").toString();
  }

  /** The type with its collation. */
  String type(Column column) {
    var collation = column.collation();
    var type = types.render(column.type());
    return collation == null ? type : type + " COLLATE " + quoted(collation);
  }

  static String identity(Identity identity) {
    var kind = "GENERATED %s AS IDENTITY".formatted(when(identity));
    boolean plain = identity.start() == 1 && identity.increment() == 1;
    return plain
        ? kind
        : "%s (START WITH %d INCREMENT BY %d)"
            .formatted(kind, identity.start(), identity.increment());
  }

  static String when(Identity identity) {
    return identity.always() ? "ALWAYS" : "BY DEFAULT";
  }

  private String generated(Generated generated) {
    if (!generated.stored() && version < 18) {
      throw ProblemException.usage(
          "a column computed when it is read: " + generated.expression(),
          "PostgreSQL %d can only store what a column computes, 18 is the first that need not"
              .formatted(version),
          "use generatedAs(...) in place of virtualAs(...)");
    }
    return "GENERATED ALWAYS AS (%s) %s"
        .formatted(generated.expression(), generated.stored() ? "STORED" : "VIRTUAL");
  }
}
