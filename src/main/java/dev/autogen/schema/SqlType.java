package dev.autogen.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A column's type, independent of the database. Each dialect renders it as Hibernate's own dialect
 * would, and parses what its catalog says back into one.
 */
public sealed interface SqlType {

  /** A type of the common vocabulary without parameters. */
  static SqlType of(TypeKind kind) {
    return new Basic(kind, List.of());
  }

  /** A type of the common vocabulary, such as {@code varchar(255)} or {@code numeric(12, 2)}. */
  static SqlType of(TypeKind kind, Integer... parameters) {
    return new Basic(kind, List.of(parameters));
  }

  /**
   * A type of the common vocabulary.
   *
   * @param parameters length, or precision and scale, or fractional seconds; empty: what the
   *     database takes by itself
   */
  record Basic(TypeKind kind, List<Integer> parameters) implements SqlType {
    public Basic {
      parameters = List.copyOf(parameters);
      if (parameters.size() > kind.mostParameters()) {
        throw new IllegalArgumentException(
            "%s takes at most %d parameters".formatted(kind, kind.mostParameters()));
      }
    }
  }

  /**
   * An array; arrays of arrays are one and the same to PostgreSQL, which does not keep dimensions.
   */
  record Array(SqlType element) implements SqlType {}

  /**
   * An enum type of the database, by its name; its values are an {@link EnumType} of the schema.
   */
  record EnumReference(QualifiedName name) implements SqlType {}

  /** Any other type as SQL text, the same on every database, such as {@code citext}. */
  record Named(String sql) implements SqlType {}

  /**
   * A type that differs from database to database in a way the vocabulary cannot say.
   *
   * @param types by the dialect's name, at least one; a dialect that is not in it refuses the type
   */
  record PerDialect(Map<String, SqlType> types) implements SqlType {
    public PerDialect {
      types = java.util.Collections.unmodifiableMap(new TreeMap<>(types));
      if (types.isEmpty() || types.values().stream().anyMatch(PerDialect.class::isInstance)) {
        throw new IllegalArgumentException("per dialect: one plain type for each dialect");
      }
    }
  }
}
