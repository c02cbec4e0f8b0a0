package dev.autogen.entity;

import dev.autogen.problem.ProblemException;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Finds the mapped classes in source folders, class folders and jars. */
final class ClassDiscovery {
  private static final String PACKAGE_INFO = ".package-info";

  private final EntitySources sources;
  private final TreeSet<String> candidates = new TreeSet<>();
  private final TreeSet<String> packages = new TreeSet<>();
  private final Map<String, URL> files = new LinkedHashMap<>();

  /** All folders and jars of the model, and those of which everything belongs to it. */
  private final List<Path> places;

  private final List<Path> scanned;

  private ClassDiscovery(EntitySources sources) {
    this.sources = sources;
    var unit = sources.unit();
    var named = sources.entities();
    places =
        distinct(Stream.concat(named.stream(), unit.stream().flatMap(PersistenceUnit::places)));
    boolean onlyListed = unit.isPresent() && unit.get().onlyListed();
    scanned =
        distinct(
            Stream.concat(
                onlyListed ? Stream.empty() : named.stream(),
                unit.stream().flatMap(PersistenceUnit::scanned)));
  }

  /**
   * Compiles what has to be compiled, and loads what is mapped.
   *
   * @throws ProblemException if a path is not there, a source does not compile or a class cannot be
   *     loaded
   */
  static MappedClasses discover(EntitySources sources) {
    return new ClassDiscovery(sources).run();
  }

  private MappedClasses run() {
    sources.entities().forEach(ClassDiscovery::requireExisting);
    var folders = places.stream().filter(ClassDiscovery::holdsSources).toList();
    var built = places.stream().filter(path -> !folders.contains(path)).toList();
    var needed = Stream.concat(built.stream(), sources.classpath().stream()).toList();
    var compiled = new SourceCompiler("entities", needed).compileFolders(folders);

    if (scanned.containsAll(folders)) {
      compiled.forEach(this::examine);
    }
    built.stream()
        .filter(scanned::contains)
        .forEach(path -> new Origin(path).forEach(".class", this::examineFile));

    var loader = loader(compiled, Stream.concat(folders.stream(), needed.stream()).toList());
    var classes = load(loader);
    sources.unit().ifPresent(unit -> addListed(unit, loader, classes));
    places.forEach(this::addMappingFiles);
    sources.unit().ifPresent(unit -> addListedFiles(unit, loader));
    return new MappedClasses(classes, List.copyOf(packages), List.copyOf(files.values()), loader);
  }

  private static List<Path> distinct(Stream<Path> paths) {
    return paths.map(path -> path.toAbsolutePath().normalize()).distinct().toList();
  }

  private void addListed(PersistenceUnit unit, ClassLoader loader, List<Class<?>> classes) {
    for (var name : unit.classes()) {
      if (loader.getResource(name.replace('.', '/') + "/package-info.class") != null) {
        packages.add(name);
      } else if (isWanted(name) && !candidates.contains(name)) {
        classes.add(load(name, loader));
      }
    }
  }

  private void addListedFiles(PersistenceUnit unit, ClassLoader loader) {
    for (var name : unit.mappingFiles()) {
      var file = loader.getResource(name);
      if (file == null) {
        throw ProblemException.usage(
            "there is no mapping file " + name,
            "persistence unit %s lists it, and nothing on the class path has it"
                .formatted(unit.name()),
            "add the folder or jar that holds it to `classpath`");
      }
      addFile(file);
    }
  }

  private void examineFile(String inside, byte[] bytes) {
    boolean plain = !inside.startsWith("META-INF/") && !inside.endsWith("module-info.class");
    if (plain) {
      examine(inside.substring(0, inside.length() - ".class".length()).replace('/', '.'), bytes);
    }
  }

  private void examine(String name, byte[] bytes) {
    if (!isWanted(name)) {
      return;
    }
    if (name.endsWith(PACKAGE_INFO)) {
      if (AnnotationSearch.mayBeAnnotatedPackage(bytes)) {
        packages.add(name.substring(0, name.length() - PACKAGE_INFO.length()));
      }
    } else if (AnnotationSearch.mayBeMapped(bytes)) {
      candidates.add(name);
    }
  }

  private boolean isWanted(String name) {
    return sources.packages().isEmpty()
        || sources.packages().stream()
            .anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
  }

  private void addFile(URL file) {
    files.put(file.toString(), file);
  }

  private void addMappingFiles(Path path) {
    var origin = new Origin(path);
    BiConsumer<String, byte[]> add = (inside, bytes) -> addFile(origin.url(inside));
    if (sources.unit().isEmpty() || distinct(sources.unit().get().places()).contains(path)) {
      origin.forEach("META-INF/orm.xml", add);
    }
    if (scanned.contains(path)) {
      origin.forEach(".hbm.xml", add);
    }
  }

  private List<Class<?>> load(ClassLoader loader) {
    List<Class<?>> classes = new ArrayList<>();
    for (var name : candidates) {
      var type = load(name, loader);
      if (isMapped(type)) {
        classes.add(type);
      }
    }
    return classes;
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw BootProblems.missingClass("the class %s cannot be loaded".formatted(name), e);
    }
  }

  private static boolean isMapped(Class<?> type) {
    return Stream.of(Entity.class, MappedSuperclass.class, Embeddable.class, Converter.class)
        .anyMatch(type::isAnnotationPresent);
  }

  private static void requireExisting(Path path) {
    if (!Files.exists(path)) {
      throw ProblemException.usage(
          "there are no entities at " + path,
          "the path that `entities` names does not exist",
          "name source folders, class folders or jars in `entities`");
    }
  }

  private static boolean holdsSources(Path path) {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (var all = Files.walk(path)) {
      return all.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static ClassLoader loader(Map<String, byte[]> compiled, Collection<Path> paths) {
    var urls = paths.stream().map(ClassDiscovery::url).toArray(URL[]::new);
    return new MemoryClassLoader("entities", compiled, urls, ClassDiscovery.class.getClassLoader());
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
