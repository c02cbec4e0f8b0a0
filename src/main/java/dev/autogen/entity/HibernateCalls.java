package dev.autogen.entity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * The calls that differ between Hibernate 6.4 and 8.0: made by name, so that one compiled class
 * runs on all of them. What a version does not know has the answer that version lives by.
 */
final class HibernateCalls {
  private HibernateCalls() {}

  /** A collection since 7.0; a map before. */
  static Collection<ForeignKey> foreignKeys(Table table) {
    var result =
        call(table, "getForeignKeyCollection")
            .or(() -> call(table, "getForeignKeys"))
            .orElseThrow();
    var values = result instanceof Map<?, ?> map ? map.values() : (Collection<?>) result;
    return values.stream().map(ForeignKey.class::cast).toList();
  }

  /** The JDBC or Hibernate code of a column's type; the parameter's type changed in 7.0. */
  static int sqlTypeCode(Column column, MetadataImplementor metadata) {
    return (Integer) call(column, "getSqlTypeCode", metadata).orElseThrow();
  }

  /** Said by the column itself since 6.5; by the table's identifier before. */
  static boolean isIdentity(Column column, Table table, MetadataImplementor metadata) {
    return call(column, "isIdentity")
        .map(Boolean.class::cast)
        .orElseGet(() -> isPrimaryKeyIdentity(column, table, metadata));
  }

  private static boolean isPrimaryKeyIdentity(
      Column column, Table table, MetadataImplementor metadata) {
    if (!table.hasPrimaryKey() || !table.isPrimaryKey(column)) {
      return false;
    }
    var identifier = call(table, "getIdentifierValue");
    var options = metadata.getMetadataBuildingOptions();
    return identifier.isPresent()
        && call(
                identifier.get(),
                "isIdentityColumn",
                call(options, "getIdentifierGeneratorFactory").orElseThrow(),
                metadata.getDatabase().getDialect())
            .map(Boolean.class::cast)
            .orElse(false);
  }

  /** Whether somebody named this unique key; empty where the version does not know. */
  static Optional<Boolean> isNameExplicit(UniqueKey key) {
    return call(key, "isNameExplicit").map(Boolean.class::cast);
  }

  /** The text that JPA 3.2 lets a mapping append to DDL; null before 6.6, and where none is. */
  static @Nullable String options(Object mapped) {
    var text = (String) call(mapped, "getOptions").orElse("");
    return text.isBlank() ? null : text.strip();
  }

  /** Whether the dialect writes NOT NULL with a generated column. */
  static boolean writesNotNullOfGenerated(Object dialect) {
    return call(dialect, "supportsNotNullAfterGeneratedAs").map(Boolean.class::cast).orElse(true);
  }

  private static Optional<Object> call(Object target, String name, Object... arguments) {
    return method(target, name, arguments).map(method -> invoke(method, target, arguments));
  }

  private static Optional<Method> method(Object target, String name, Object... arguments) {
    return Stream.of(target.getClass().getMethods())
        .filter(method -> method.getName().equals(name) && accepts(method, arguments))
        .findFirst();
  }

  private static boolean accepts(Method method, Object... arguments) {
    var types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Hibernate's " + method, e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Hibernate's " + method, e);
    }
  }
}
