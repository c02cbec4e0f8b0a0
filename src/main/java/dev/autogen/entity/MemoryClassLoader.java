package dev.autogen.entity;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;

/** The user's classes: those compiled in memory first, then folders and jars. */
final class MemoryClassLoader extends URLClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  MemoryClassLoader(Map<String, byte[]> classes, URL[] urls, ClassLoader parent) {
    super("entities", urls, parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var bytes = classes.get(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }
}
