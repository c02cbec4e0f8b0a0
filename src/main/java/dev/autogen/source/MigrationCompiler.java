package dev.autogen.source;

import dev.autogen.Ddl;
import dev.autogen.DdlTypes;
import dev.autogen.KeyOperations;
import dev.autogen.Migration;
import dev.autogen.ObjectOperations;
import dev.autogen.Operations;
import dev.autogen.RowOperations;
import dev.autogen.TableOperations;
import dev.autogen.entity.SourceCompiler;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Compiles migrations against the tool's own classes, in memory. The same sources are compiled
 * once: later runs take the classes from a cache and start no compiler.
 */
public final class MigrationCompiler {
  /** What migrations are written with: a cache made for other words is of no use. */
  private static final List<Class<?>> WORDS =
      List.of(
          Migration.class,
          Operations.class,
          TableOperations.class,
          KeyOperations.class,
          ObjectOperations.class,
          RowOperations.class,
          Ddl.class,
          DdlTypes.class,
          Column.class);

  private final List<Path> classpath;
  private final ClassCache cache;

  /**
   * @param cacheFolder made when it is needed; it may be deleted at any time
   * @param classpath jars and folders of the project that migrations use beside the tool
   */
  public MigrationCompiler(Path cacheFolder, List<Path> classpath) {
    this.cache = new ClassCache(cacheFolder);
    this.classpath = List.copyOf(classpath);
  }

  /**
   * The classes by binary name.
   *
   * @throws ProblemException with the compiler's messages, each with file and line; and where this
   *     Java has no compiler
   */
  public Map<String, byte[]> compile(List<Path> sources) {
    if (sources.isEmpty()) {
      return Map.of();
    }
    var key = key(sources);
    return cache
        .read(key)
        .orElseGet(() -> {
          var classes = new SourceCompiler("migrations", compilePath()).compileFiles(sources);
          cache.write(key, classes);
          return classes;
        });
  }

  private List<Path> compilePath() {
    return Stream.concat(classpath.stream(), Stream.of(ownPath())).toList();
  }

  /** The tool's jar or class folder: inside Maven it is not on the class path of the process. */
  private static Path ownPath() {
    var place = Objects.requireNonNull(Migration.class.getResource("Migration.class")).toString();
    var name = "/" + Migration.class.getName().replace('.', '/') + ".class";
    var root = place.substring(0, place.length() - name.length());
    var file = root.startsWith("jar:") ? root.substring(4, root.length() - 1) : root;
    return Path.of(URI.create(file));
  }

  private String key(List<Path> sources) {
    var digest = Sha256.digest();
    add(digest, Runtime.version().toString());
    WORDS.forEach(each -> digest.update(bytes(each)));
    classpath.forEach(each -> add(digest, each.toString() + size(each)));
    for (var source : sources) {
      add(digest, source.getFileName().toString());
      add(digest, text(source));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static void add(MessageDigest digest, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + " ").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  /** Tells a replaced jar. */
  private static String size(Path path) {
    try {
      return Files.isRegularFile(path)
          ? " %d %s".formatted(Files.size(path), Files.getLastModifiedTime(path))
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Class<?> type) {
    var file = type.getSimpleName() + ".class";
    try (var stream = type.getResourceAsStream(file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path source) {
    return MigrationFile.text(source, source.toString());
  }
}
