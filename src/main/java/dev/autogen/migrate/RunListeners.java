package dev.autogen.migrate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several listeners as one: each is told, in their order; a question is answered yes by any. */
public final class RunListeners {
  private RunListeners() {}

  /** The first that throws keeps those after it from being told, and stops the run. */
  public static RunListener of(List<RunListener> listeners) {
    var all = List.copyOf(listeners);
    InvocationHandler handler = (proxy, method, arguments) -> told(all, method, arguments);
    return (RunListener)
        Proxy.newProxyInstance(
            RunListener.class.getClassLoader(), new Class<?>[] {RunListener.class}, handler);
  }

  private static @Nullable Object told(
      List<RunListener> all, Method method, Object @Nullable [] arguments) throws Throwable {
    boolean any = false;
    for (var each : all) {
      try {
        any |= Boolean.TRUE.equals(method.invoke(each, arguments));
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }
    return method.getReturnType() == boolean.class ? any : null;
  }
}
