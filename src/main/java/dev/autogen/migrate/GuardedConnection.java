package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection a migration gets: everything works but ending the transaction that is the
 * runner's.
 */
final class GuardedConnection implements InvocationHandler {
  private static final Set<String> ENDS = Set.of("commit", "close", "abort", "setAutoCommit");

  private final Connection connection;

  private GuardedConnection(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new GuardedConnection(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    var name = method.getName();
    // A rollback to a savepoint stays inside of the transaction.
    if (ENDS.contains(name) || name.equals("rollback") && arguments == null) {
      throw ProblemException.usage(
          "a migration called %s on its connection".formatted(name),
          "the runner ends the transaction, together with the version table's row",
          "take the call out; a migration that needs no transaction says transactional = false");
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
