package dev.autogen.source;

import dev.autogen.Migration;
import dev.autogen.entity.MemoryClassLoader;
import dev.autogen.migrate.Migrations;
import dev.autogen.migrate.RunListener;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionHeader;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.TokenChecksum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a folder and the folders in it, in any package. Their heads are read from the
 * text; they are compiled, all together, when the first of them is asked for.
 */
public final class MigrationFolder implements Migrations {
  private final List<Path> sources;
  private final Map<String, MigrationFile> files;
  private final RevisionMap map;
  private final MigrationCompiler compiler;
  private final List<Path> classpath;
  private @Nullable ClassLoader loader;

  private MigrationFolder(
      List<Path> sources, List<MigrationFile> migrations, Path cache, List<Path> classpath) {
    this.sources = sources;
    this.files = new LinkedHashMap<>();
    this.map = RevisionMap.of(migrations.stream().map(each -> each.header().node()).toList());
    this.compiler = new MigrationCompiler(cache, classpath);
    this.classpath = List.copyOf(classpath);
    migrations.forEach(each -> files.put(each.id(), each));
  }

  /**
   * Reads the heads; compiles nothing.
   *
   * @param folder one that is not there holds no migrations
   * @param cache where compiled classes are kept, see {@link MigrationCompiler}
   * @param classpath what migrations use beside the tool
   * @throws ProblemException if a head cannot be understood, or the heads do not make a graph
   */
  public static MigrationFolder open(Path folder, Path cache, List<Path> classpath) {
    var sources = sources(folder);
    List<MigrationFile> migrations = new ArrayList<>();
    for (var source : sources) {
      var shown = shown(folder, source);
      RevisionHeader.read(MigrationFile.text(source, shown), shown)
          .ifPresent(header -> migrations.add(new MigrationFile(source, header)));
    }
    return new MigrationFolder(sources, migrations, cache, classpath);
  }

  /** Such as {@code migrations/M20261121_0812_AddEmail.java}. */
  private static String shown(Path folder, Path source) {
    var inside = folder.relativize(source).toString().replace('\\', '/');
    var name = folder.getFileName();
    return name == null || name.toString().isEmpty() ? inside : name + "/" + inside;
  }

  private static List<Path> sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw ProblemException.usage(
          "the migrations in %s cannot be listed".formatted(folder),
          String.valueOf(e.getMessage()),
          "make the folder readable");
    }
  }

  /** The graph that the heads make. */
  public RevisionMap map() {
    return map;
  }

  /** In the order of the files' names. */
  public List<MigrationFile> files() {
    return List.copyOf(files.values());
  }

  /** The file of a full id. */
  public Path file(String id) {
    return known(id).path();
  }

  @Override
  public List<String> replaced(String id) {
    return known(id).header().replaces();
  }

  @Override
  public String checksum(String id) {
    var file = known(id);
    var shown = file.header().node().file();
    return TokenChecksum.of(MigrationFile.text(file.path(), shown), shown);
  }

  /**
   * A new instance.
   *
   * @throws ProblemException if the migrations do not compile, or this one cannot be made
   */
  @Override
  public Migration migration(String id) {
    return new Instantiation(known(id)).in(loader());
  }

  private MigrationFile known(String id) {
    return Optional.ofNullable(files.get(id))
        .orElseThrow(() -> new IllegalStateException("no such migration: " + id));
  }

  private ClassLoader loader() {
    if (loader == null) {
      var classes = compiler.compile(sources);
      var urls = classpath.stream().map(MigrationFolder::url).toArray(URL[]::new);
      loader = new MemoryClassLoader("migrations", classes, urls, Migration.class.getClassLoader());
    }
    return loader;
  }

  /** All classes of the migrations by binary name, compiled. */
  public Map<String, byte[]> classes() {
    return compiler.compile(sources);
  }

  /**
   * The project's own listeners, which {@link ServiceLoader} finds on its class path.
   *
   * @throws ProblemException if one is named there and cannot be made
   */
  public static List<RunListener> listeners(List<Path> classpath) {
    var urls = classpath.stream().map(MigrationFolder::url).toArray(URL[]::new);
    var loader = new URLClassLoader(urls, RunListener.class.getClassLoader());
    try {
      return ServiceLoader.load(RunListener.class, loader).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (ServiceConfigurationError e) {
      throw ProblemException.usage(
          "a listener of the project cannot be made",
          String.valueOf(e.getMessage()),
          "correct META-INF/services/" + RunListener.class.getName() + " on `classpath`");
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("no URL: " + path, e);
    }
  }
}
