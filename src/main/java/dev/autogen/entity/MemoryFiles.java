package dev.autogen.entity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/**
 * Keeps what the compiler writes in memory: classes, and sources that annotation processors
 * generate.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, MemoryFile> classes = new TreeMap<>();

  MemoryFiles(JavaFileManager files) {
    super(files);
  }

  /** The compiled classes by binary name, sorted. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> result = new TreeMap<>();
    classes.forEach((name, file) -> result.put(name, file.bytes.toByteArray()));
    return Collections.unmodifiableMap(result);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    var file = new MemoryFile(className, kind);
    if (kind == Kind.CLASS) {
      classes.put(className, file);
    }
    return file;
  }

  /** Other files that processors write are of no use here; they go nowhere. */
  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    return new MemoryFile(packageName + "/" + relativeName, Kind.OTHER);
  }

  private static final class MemoryFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MemoryFile(String name, Kind kind) {
      super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
