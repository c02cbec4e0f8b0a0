package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.Literal;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pieces of a schema as SQLite's SQL; see https://www.sqlite.org/lang_createtable.html. */
final class SqliteDdl {
  private static final Set<String> CONSTANT_WORDS =
      Set.of("null", "true", "false", "current_date", "current_time", "current_timestamp");

  private final SqliteTypes types = new SqliteTypes();

  String createTable(Table table) {
    var elements =
        Stream.concat(
            table.columns().stream().map(this::column),
            table.constraints().stream().map(SqliteDdl::constraint));
    return elements.collect(
        Collectors.joining(
            ",\n  ", "create table " + quoted(table.name().name()) + " (\n  ", "\n)"));
  }

  /** A column's definition; what a table needs besides is a constraint of the table. */
  String column(Column column) {
    var sql = new StringBuilder(quoted(column.name())).append(' ').append(type(column));
    var collation = column.collation();
    if (collation != null) {
      sql.append(" collate ").append(quoted(collation));
    }
    var generated = column.generated();
    if (generated != null) {
      sql.append(" generated always as (").append(generated.expression()).append(") ");
      sql.append(generated.stored() ? "stored" : "virtual");
    }
    var value = column.defaultValue();
    if (value != null) {
      sql.append(" default ").append(defaultText(value));
    }
    return sql.append(isNotNull(column) ? " not null" : "").toString();
  }

  /** Counted columns must be called INTEGER to be the row's number, and Hibernate calls them so. */
  String type(Column column) {
    return column.identityOptions() == null
        ? types.render(column.type())
        : types.render(SqlType.of(TypeKind.INTEGER));
  }

  /** Whether NOT NULL is said; a counted column is never null without it. */
  static boolean isNotNull(Column column) {
    return !column.nullable() && column.identityOptions() == null;
  }

  /** A default as it stands after DEFAULT: in parentheses unless it is a constant. */
  static String defaultText(DefaultValue value) {
    var text = sql(value);
    return value instanceof Literal || isConstant(text) ? text : "(" + text + ")";
  }

  /** Whether ALTER TABLE ADD COLUMN takes the default on a table with rows. */
  static boolean isSameForEveryRow(DefaultValue value) {
    return value instanceof Literal
        || (isConstant(sql(value)) && !SqlToken.folded(sql(value)).startsWith("current_"));
  }

  private static boolean isConstant(String text) {
    var tokens = SqliteTokenizer.significant(text);
    var last = tokens.get(tokens.size() - 1);
    if (tokens.size() == 2) {
      return (tokens.get(0).is("-") || tokens.get(0).is("+"))
          && last.kind() == SqlToken.Kind.NUMBER;
    }
    return tokens.size() == 1
        && switch (last.kind()) {
          case STRING, NUMBER, BLOB -> true;
          default -> CONSTANT_WORDS.contains(SqlToken.folded(last.text()));
        };
  }

  static String sql(DefaultValue value) {
    return value instanceof Sql sql ? sql.text() : literal(((Literal) value).value());
  }

  private static String literal(Object value) {
    if (value instanceof String text) {
      return string(text);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  static String string(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String constraint(Constraint constraint) {
    var name = constraint.name();
    var prefix = name == null ? "" : "constraint " + quoted(name) + " ";
    return prefix
        + switch (constraint.kind()) {
          case PRIMARY_KEY -> "primary key " + list(((PrimaryKey) constraint).columns());
          case UNIQUE -> "unique " + list(((UniqueConstraint) constraint).columns());
          case CHECK -> "check (" + ((CheckConstraint) constraint).expression() + ")";
          case FOREIGN_KEY -> foreignKey((ForeignKey) constraint);
        };
  }

  private static String foreignKey(ForeignKey key) {
    return "foreign key %s references %s %s%s%s%s"
        .formatted(
            list(key.columns()),
            quoted(key.references().name()),
            list(key.referencedColumns()),
            action(" on delete ", key.onDelete()),
            action(" on update ", key.onUpdate()),
            deferrable(key.deferrability()));
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
  }

  private static String deferrable(Deferrability deferrability) {
    return switch (deferrability) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " deferrable initially immediate";
      case INITIALLY_DEFERRED -> " deferrable initially deferred";
    };
  }

  /** The columns in parentheses. */
  static String list(List<String> columns) {
    return columns.stream().map(SqliteKeywords::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  static String createIndex(String table, Index index) {
    var predicate = index.predicate();
    return "create %sindex %s on %s %s%s"
        .formatted(
            index.unique() ? "unique " : "",
            quoted(index.name()),
            quoted(table),
            index.parts().stream().map(SqliteDdl::part).collect(Collectors.joining(", ", "(", ")")),
            predicate == null ? "" : " where " + predicate);
  }

  // An expression may begin with a word that could be a column's: parentheses keep it apart.
  private static String part(IndexPart part) {
    var column = part.column();
    var collation = part.collation();
    return (column == null ? "(" + part.expression() + ")" : quoted(column))
        + (collation == null ? "" : " collate " + quoted(collation))
        + (part.descending() ? " desc" : "");
  }

  static String createView(View view) {
    return "create view " + quoted(view.name().name()) + " as " + view.query();
  }

  /** What Hibernate keeps a sequence in where there are none: a table with one row. */
  static List<String> createSequence(Sequence sequence) {
    var table = quoted(sequence.name().name());
    return List.of(
        "create table " + table + " (\n  next_val bigint\n)",
        "insert into %s (next_val) values (%d)".formatted(table, sequence.start()));
  }
}
