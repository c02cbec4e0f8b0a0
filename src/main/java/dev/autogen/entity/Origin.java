package dev.autogen.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.ZipFile;

/** A class folder or jar: its files, each by its path inside, with slashes. */
record Origin(Path path) {

  /** Every file whose name ends so, in a fixed order. */
  void forEach(String ending, BiConsumer<String, byte[]> action) {
    try {
      if (Files.isDirectory(path)) {
        forEachFile(ending, action);
      } else {
        forEachEntry(ending, action);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Where the file of this path inside is found. */
  URL url(String inside) {
    try {
      var whole = path.toUri().toURL();
      return Files.isDirectory(path)
          ? new URL(whole, inside)
          : new URL("jar:" + whole + "!/" + inside);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void forEachFile(String ending, BiConsumer<String, byte[]> action) throws IOException {
    try (var files = Files.walk(path)) {
      for (var file : files.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
        var inside = path.relativize(file).toString().replace('\\', '/');
        action.accept(inside, Files.readAllBytes(file));
      }
    }
  }

  private void forEachEntry(String ending, BiConsumer<String, byte[]> action) throws IOException {
    try (var jar = new ZipFile(path.toFile())) {
      var entries =
          jar.stream().filter(each -> each.getName().endsWith(ending)).map(each -> each.getName());
      for (var name : entries.sorted().toList()) {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
          action.accept(name, in.readAllBytes());
        }
      }
    }
  }
}
