package dev.autogen.entity;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitConstraintNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the naming strategy and writes down which names nobody chose. A foreign key passes
 * twice, the second time with the name it was given the first time: what was implicit once stays
 * so.
 *
 * <p>A proxy, so that it fits the strategy's interface in every version of Hibernate.
 */
final class ImplicitNameRecorder implements InvocationHandler {
  private static final Map<String, String> KINDS =
      Map.of(
          "determineForeignKeyName", "foreign key",
          "determineUniqueKeyName", "unique",
          "determineIndexName", "index");

  private final ImplicitNamingStrategy strategy;
  private final Set<String> implicit = new HashSet<>();

  ImplicitNameRecorder(ImplicitNamingStrategy strategy) {
    this.strategy = strategy;
  }

  ImplicitNamingStrategy proxy() {
    return (ImplicitNamingStrategy)
        Proxy.newProxyInstance(
            ImplicitNamingStrategy.class.getClassLoader(),
            new Class<?>[] {ImplicitNamingStrategy.class},
            this);
  }

  boolean isImplicitForeignKey(String table, String name) {
    return implicit.contains(key("foreign key", table, name));
  }

  boolean isImplicitUnique(String table, String name) {
    return implicit.contains(key("unique", table, name));
  }

  boolean isImplicitIndex(String table, String name) {
    return implicit.contains(key("index", table, name));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    var result = call(method, arguments);
    var kind = KINDS.get(method.getName());
    if (kind != null
        && arguments != null
        && arguments[0] instanceof ImplicitConstraintNameSource source
        && source.getUserProvidedIdentifier() == null
        && result instanceof Identifier name) {
      implicit.add(key(kind, source.getTableName().getText(), name.getText()));
    }
    return result;
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(strategy, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static String key(String kind, String table, String name) {
    return kind + '\n' + table + '\n' + name;
  }
}
