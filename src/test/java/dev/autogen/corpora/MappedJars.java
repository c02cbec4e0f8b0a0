package dev.autogen.corpora;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.hibernate.boot.MetadataSources;

/** The mapped classes of a model's jars, found without the product's own search. */
final class MappedJars {
  private final PublicModel model;
  private final URLClassLoader loader;

  MappedJars(PublicModel model) {
    this.model = model;
    var paths = Stream.concat(model.entities().stream(), model.classpath().stream());
    this.loader =
        new URLClassLoader(
            paths.map(MappedJars::url).toArray(URL[]::new), MappedJars.class.getClassLoader());
  }

  ClassLoader loader() {
    return loader;
  }

  void addTo(MetadataSources sources) {
    model.entities().forEach(jar -> entries(jar).forEach(entry -> add(sources, jar, entry)));
  }

  private void add(MetadataSources sources, Path jar, String entry) {
    if (entry.endsWith(".hbm.xml") || entry.equals("META-INF/orm.xml")) {
      sources.addURL(url(URI.create("jar:" + jar.toUri() + "!/" + entry)));
    } else if (entry.endsWith("/package-info.class") && isWanted(entry)) {
      sources.addPackage(entry.substring(0, entry.lastIndexOf('/')).replace('/', '.'));
    } else if (entry.endsWith(".class") && !entry.startsWith("META-INF/") && isWanted(entry)) {
      addClass(sources, entry.substring(0, entry.length() - 6).replace('/', '.'));
    }
  }

  private boolean isWanted(String entry) {
    var dotted = entry.replace('/', '.');
    return model.packages().isEmpty()
        || model.packages().stream().anyMatch(each -> dotted.startsWith(each + "."));
  }

  private void addClass(MetadataSources sources, String name) {
    Class<?> type;
    try {
      type = Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return; // Something optional is missing, and no entity can be without its parents.
    }
    if (Stream.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class)
        .anyMatch(type::isAnnotationPresent)) {
      sources.addAnnotatedClass(type);
    }
  }

  private static List<String> entries(Path jar) {
    try (var zip = new ZipFile(jar.toFile())) {
      return new ArrayList<>(zip.stream().map(entry -> entry.getName()).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + jar, e);
    }
  }

  private static URL url(Path path) {
    return url(path.toUri());
  }

  private static URL url(URI uri) {
    try {
      return uri.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
