package dev.autogen.entity;

import dev.autogen.schema.QualifiedName;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Names as the database will hold them. What a mapping leaves unquoted is folded to lower case, as
 * PostgreSQL does; SQLite does not care. Only ASCII letters are folded:
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html, and {@code downcase_identifier}
 * leaves others alone in UTF-8.
 */
final class DatabaseNames {
  private DatabaseNames() {}

  static String of(Column column) {
    return column.isQuoted() ? column.getName() : folded(column.getName());
  }

  static String of(Identifier identifier) {
    return identifier.isQuoted() ? identifier.getText() : folded(identifier.getText());
  }

  /** The name of a table, with the schema if it or the whole mapping says one. */
  static QualifiedName of(Table table, @Nullable Identifier defaultSchema) {
    return of(table.getSchemaIdentifier(), table.getNameIdentifier(), defaultSchema);
  }

  static QualifiedName of(
      @Nullable Identifier schema, Identifier name, @Nullable Identifier defaultSchema) {
    var said = schema == null ? defaultSchema : schema;
    return new QualifiedName(said == null ? null : of(said), of(name));
  }

  /** A constraint's or index's name as Hibernate writes it into DDL. */
  static String ofText(String text) {
    return isQuoted(text) ? unquoted(text) : folded(text);
  }

  /** The bare text, quotes taken off. */
  static String unquoted(String text) {
    return isQuoted(text) ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }

  private static boolean isQuoted(String text) {
    return text.length() > 2
        && (text.startsWith("\"") && text.endsWith("\"")
            || text.startsWith("`") && text.endsWith("`"));
  }

  static String folded(String text) {
    var result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return result.toString();
  }
}
