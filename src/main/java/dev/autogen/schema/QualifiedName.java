package dev.autogen.schema;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, sequence, type or view as the database will hold it, with its schema if one
 * was said.
 *
 * @param schema null means the connection's default schema
 * @param name the bare name, unquoted; it may hold any character, dots and quotes included
 */
public record QualifiedName(@Nullable String schema, String name)
    implements Comparable<QualifiedName> {
  private static final Comparator<QualifiedName> ORDER =
      Comparator.comparing((QualifiedName name) -> name.schema == null ? "" : name.schema)
          .thenComparing(QualifiedName::name);

  public QualifiedName {
    if (name.isEmpty() || schema != null && schema.isEmpty()) {
      throw new IllegalArgumentException("an empty name");
    }
  }

  /** A name in the default schema; {@code name} is taken as it is, dots included. */
  public static QualifiedName of(String name) {
    return new QualifiedName(null, name);
  }

  /**
   * Reads {@code table}, {@code schema.table} or {@code "quoted.schema".table}: one dot separates,
   * a dot inside a name stands in double quotes.
   *
   * @throws IllegalArgumentException for an empty part, an open quote or more than two parts
   */
  public static QualifiedName parse(String text) {
    var parts = QualifiedNameParser.parts(text);
    return switch (parts.size()) {
      case 1 -> of(parts.get(0));
      case 2 -> new QualifiedName(parts.get(0), parts.get(1));
      default -> throw new IllegalArgumentException("not a table name: " + text);
    };
  }

  /**
   * The parts between the dots that stand outside of quotes, unquoted.
   *
   * @throws IllegalArgumentException for an empty part or an open quote
   */
  public static List<String> parts(String text) {
    return List.copyOf(QualifiedNameParser.parts(text));
  }

  /** The same schema, another name. */
  public QualifiedName withName(String other) {
    return new QualifiedName(schema, other);
  }

  /** The text that {@link #parse} reads back. */
  @Override
  public String toString() {
    return schema == null ? part(name) : part(schema) + "." + part(name);
  }

  @Override
  public int compareTo(QualifiedName other) {
    return ORDER.compare(this, other);
  }

  private static String part(String name) {
    return name.indexOf('.') < 0 && name.indexOf('"') < 0
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }
}
