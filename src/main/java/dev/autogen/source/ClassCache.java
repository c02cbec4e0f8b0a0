package dev.autogen.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compiled classes kept in a folder, one file for each set of sources. It is never needed: what is
 * broken, or cannot be written, is as good as missing.
 */
final class ClassCache {
  private static final int MOST_FILES = 16;
  private static final String SUFFIX = ".classes";

  private final Path folder;

  ClassCache(Path folder) {
    this.folder = folder;
  }

  /** The classes by binary name, if they are there and whole. */
  Optional<Map<String, byte[]>> read(String key) {
    var file = file(key);
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      var classes = classes(file);
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      return Optional.of(classes);
    } catch (IOException | RuntimeException e) {
      // A broken file is compiled anew.
      return Optional.empty();
    }
  }

  /** Keeps the classes, and no more than the last few sets. */
  void write(String key, Map<String, byte[]> classes) {
    try {
      Files.createDirectories(folder);
      var written = Files.createTempFile(folder, "new", ".tmp");
      write(written, classes);
      Files.move(written, file(key), StandardCopyOption.REPLACE_EXISTING);
      deleteOldest();
    } catch (IOException e) {
      // A folder that cannot be written costs time, nothing else.
      return;
    }
  }

  private Path file(String key) {
    return folder.resolve(key + SUFFIX);
  }

  private static Map<String, byte[]> classes(Path file) throws IOException {
    var digest = Sha256.digest();
    try (var stream = new BufferedInputStream(Files.newInputStream(file));
        var digested = new DigestInputStream(stream, digest);
        var data = new DataInputStream(digested)) {
      Map<String, byte[]> classes = new TreeMap<>();
      for (int left = data.readInt(); left > 0; left--) {
        var name = data.readUTF();
        classes.put(name, data.readNBytes(data.readInt()));
      }
      var expected = digest.digest();
      if (!Arrays.equals(expected, stream.readAllBytes())) {
        throw new IOException("not what was written: " + file);
      }
      return classes;
    }
  }

  private static void write(Path file, Map<String, byte[]> classes) throws IOException {
    var digest = Sha256.digest();
    try (var stream = new BufferedOutputStream(Files.newOutputStream(file));
        var data = new DataOutputStream(new DigestOutputStream(stream, digest))) {
      data.writeInt(classes.size());
      for (var each : new TreeMap<>(classes).entrySet()) {
        data.writeUTF(each.getKey());
        data.writeInt(each.getValue().length);
        data.write(each.getValue());
      }
      data.flush();
      stream.write(digest.digest());
    }
  }

  private void deleteOldest() throws IOException {
    try (var files = Files.list(folder)) {
      var old =
          files
              .filter(file -> file.toString().endsWith(SUFFIX))
              .sorted(Comparator.comparing(ClassCache::age).reversed())
              .skip(MOST_FILES)
              .toList();
      for (var file : old) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
