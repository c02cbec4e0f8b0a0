package dev.autogen.entity;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;

/**
 * The user's classes: those compiled in memory first, even where the parent has older ones of the
 * same name; then the parent's, then folders and jars.
 */
public final class MemoryClassLoader extends URLClassLoader {
  static {
    ClassLoader.registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  /**
   * @param name for traces
   * @param classes by binary name
   */
  public MemoryClassLoader(
      String name, Map<String, byte[]> classes, URL[] urls, ClassLoader parent) {
    super(name, urls, parent);
    this.classes = classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!classes.containsKey(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var bytes = classes.get(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }
}
