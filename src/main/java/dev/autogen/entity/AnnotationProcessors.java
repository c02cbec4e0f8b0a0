package dev.autogen.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Whether a class path brings annotation processors, such as Lombok, that the entities may need.
 */
final class AnnotationProcessors {
  private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

  private AnnotationProcessors() {}

  static boolean among(List<Path> classpath) {
    return classpath.stream().anyMatch(AnnotationProcessors::has);
  }

  private static boolean has(Path path) {
    if (Files.isDirectory(path)) {
      return Files.exists(path.resolve(SERVICE));
    }
    if (!Files.exists(path)) {
      return false;
    }
    try (var jar = new ZipFile(path.toFile())) {
      return jar.getEntry(SERVICE) != null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
