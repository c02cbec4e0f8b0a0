package dev.autogen.entity;

import dev.autogen.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles source folders in memory, so that an edited entity is seen with no build step. */
final class SourceCompiler {
  private static final int MOST_ERRORS = 10;

  private final List<Path> classpath;

  SourceCompiler(List<Path> classpath) {
    this.classpath = classpath;
  }

  /**
   * The classes by binary name; empty when there is nothing to compile.
   *
   * @throws ProblemException with the compiler's messages, each with file and line
   */
  Map<String, byte[]> compile(List<Path> folders) {
    var sources = folders.stream().flatMap(folder -> sources(folder).stream()).toList();
    return sources.isEmpty() ? Map.of() : compileFiles(sources);
  }

  private Map<String, byte[]> compileFiles(List<Path> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw ProblemException.usage(
          "this Java has no compiler",
          "entities in source folders are compiled first, and a JRE cannot do that",
          "run with a JDK, or name a folder of compiled classes in `entities`");
    }
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    try (var standard = compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8);
        var files = new MemoryFiles(standard)) {
      // What a processor prints is collected, not shown: it is told only where nothing else is.
      var output = new StringWriter();
      var units = standard.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(output, files, diagnostics, options(), null, units).call()) {
        throw problem(diagnostics.getDiagnostics(), output.toString());
      }
      return files.classes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> options() {
    List<String> options =
        new ArrayList<>(List.of("-nowarn", "-parameters", "-g", "-encoding", "UTF-8"));
    options.add("-classpath");
    options.add(
        Stream.concat(
                classpath.stream().map(Path::toString),
                Stream.of(System.getProperty("java.class.path", "")))
            .collect(Collectors.joining(File.pathSeparator)));
    if (!AnnotationProcessors.among(classpath)) {
      options.add("-proc:none");
    } else if (Runtime.version().feature() >= 23) {
      // https://www.oracle.com/java/technologies/javase/23-relnote-issues.html: no longer implied.
      options.add("-proc:full");
    }
    return options;
  }

  private static ProblemException problem(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, String output) {
    var errors =
        diagnostics.stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(SourceCompiler::line)
            .distinct()
            .toList();
    var shown = errors.stream().limit(MOST_ERRORS).collect(Collectors.joining("\n       "));
    return ProblemException.usage(
        "the entities do not compile: %d error%s"
            .formatted(errors.size(), errors.size() == 1 ? "" : "s"),
        errors.isEmpty() ? output.strip() : shown,
        "correct the sources; if a class is missing, add its jar to `classpath`");
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) {
    var source = error.getSource();
    var message = error.getMessage(Locale.ROOT).replaceAll("\\s*\\R\\s*", "; ");
    return source == null
        ? message
        : "%s:%d: %s".formatted(Path.of(source.toUri()), error.getLineNumber(), message);
  }

  private static List<Path> sources(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
