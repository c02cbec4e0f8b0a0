package dev.autogen.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The sample's entities, as they are packaged with the tool. */
final class SampleEntities {
  private static final String ROOT = "/sample-entities";

  private SampleEntities() {}

  /** Copies them into a folder, which is made; those of a checkout, if it is said where it is. */
  static void copyTo(Path folder) throws IOException {
    var checkout = System.getProperty("autogen.sample");
    if (checkout != null && Files.isDirectory(Path.of(checkout))) {
      copy(Path.of(checkout), folder);
      return;
    }
    var origin = SampleEntities.class.getResource(ROOT);
    if (origin == null) {
      throw new IllegalStateException("the sample's entities are not packaged");
    }
    var uri = uri(origin.toExternalForm());
    if (uri.getScheme().equals("jar")) {
      try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
        copy(jar.getPath(ROOT), folder);
      }
    } else {
      copy(Path.of(uri), folder);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(from)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (var file : files) {
      var target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.writeString(target, Files.readString(file));
    }
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
