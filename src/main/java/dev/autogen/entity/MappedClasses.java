package dev.autogen.entity;

import java.net.URL;
import java.util.List;

/**
 * What Hibernate is given to read.
 *
 * @param classes annotated as entities, embeddables, mapped superclasses or converters; sorted by
 *     name
 * @param packages names of packages that carry annotations of their own; sorted
 * @param files mapping files: {@code META-INF/orm.xml} and {@code *.hbm.xml}; in a fixed order
 * @param loader where the classes come from
 */
record MappedClasses(
    List<Class<?>> classes, List<String> packages, List<URL> files, ClassLoader loader) {
  MappedClasses {
    classes = List.copyOf(classes);
    packages = List.copyOf(packages);
    files = List.copyOf(files);
  }

  boolean isEmpty() {
    return classes.isEmpty() && files.isEmpty();
  }
}
