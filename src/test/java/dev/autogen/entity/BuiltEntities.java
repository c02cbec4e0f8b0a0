package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Entities as a build leaves them: compiled, in a folder or a jar. */
final class BuiltEntities {
  private BuiltEntities() {}

  /** Compiles the declarations of package {@code t} and gives the folder of the classes. */
  static Path classes(Path folder, String... units) throws Exception {
    var sources = folder.resolve("src");
    EntityTexts.in(sources, units);
    var classes = Files.createDirectories(folder.resolve("classes"));
    try (var files = Files.walk(sources)) {
      var arguments =
          files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).toList();
      var command = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString()));
      command.add("-classpath");
      command.add(System.getProperty("java.class.path"));
      command.addAll(arguments);
      var compiler = ToolProvider.getSystemJavaCompiler();
      assertThat(compiler.run(null, null, null, command.toArray(String[]::new))).isZero();
    }
    return classes;
  }

  static Path jar(Path classes, Path jar) throws Exception {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
    }
    return jar;
  }
}
