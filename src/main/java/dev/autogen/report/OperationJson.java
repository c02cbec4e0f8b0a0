package dev.autogen.report;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Literal;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Operations as data for programs: the members of each are those of its record, {@code
 * docs/json.md} has them all, and a golden file holds them. What is not there is left out: null, an
 * empty list, and false.
 */
public final class OperationJson {
  private OperationJson() {}

  /** One operation; further members can be added. */
  public static Map<String, @Nullable Object> of(Operation operation) {
    var json = Json.object();
    json.put("change", lowerCamel(operation.getClass().getSimpleName()));
    json.put("words", ChangeText.of(operation));
    addMembers(json, (Record) operation);
    return json;
  }

  private static Map<String, @Nullable Object> record(Record value) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    if (value instanceof Constraint constraint) {
      json.put("kind", lower(constraint.kind()));
    }
    addMembers(json, value);
    return json;
  }

  private static void addMembers(Map<String, @Nullable Object> json, Record value) {
    for (var component : value.getClass().getRecordComponents()) {
      Object member;
      try {
        member = component.getAccessor().invoke(value);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("the accessor of " + component, e);
      }
      if (says(member)) {
        json.put(component.getName(), value(member));
      }
    }
  }

  private static boolean says(@Nullable Object member) {
    return member != null
        && !Boolean.FALSE.equals(member)
        && !(member instanceof Collection<?> items && items.isEmpty());
  }

  private static @Nullable Object value(Object value) {
    if (value instanceof Operation operation) {
      return of(operation);
    }
    if (value instanceof SqlType type) {
      return TypeText.of(type);
    }
    if (value instanceof Sql sql) {
      return Map.of("sql", sql.text());
    }
    if (value instanceof Literal literal) {
      return Map.of("literal", literal.value());
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(OperationJson::value).toList();
    }
    if (value instanceof Enum<?> constant) {
      return lower(constant);
    }
    return value instanceof Record parts && !(value instanceof QualifiedName)
        ? record(parts)
        : value;
  }

  /** {@code SET_NULL} is {@code setNull}. */
  private static String lower(Enum<?> constant) {
    var words = constant.name().toLowerCase(Locale.ROOT).split("_");
    return Stream.of(words)
        .reduce((text, word) ->
            text + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .orElseThrow();
  }

  private static String lowerCamel(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
