package dev.autogen.cli;

import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes the commands: each has a constructor that takes the console and the root command with the
 * shared options.
 */
final class Commands implements IFactory {
  private final Console console;
  private final AutogenCommand root;
  private final IFactory otherwise = CommandLine.defaultFactory();

  Commands(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (!type.getName().startsWith("dev.autogen.cli.")) {
      return otherwise.create(type);
    }
    for (var constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 2) {
        return type.cast(made(constructor));
      }
    }
    return otherwise.create(type);
  }

  private Object made(java.lang.reflect.Constructor<?> constructor) throws Exception {
    try {
      return constructor.newInstance(console, root);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
