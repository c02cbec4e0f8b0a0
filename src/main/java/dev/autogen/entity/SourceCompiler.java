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

/** Compiles sources in memory, so that an edit is seen with no build step. */
public final class SourceCompiler {
  private static final int MOST_ERRORS = 10;

  private final String things;
  private final List<Path> classpath;

  /**
   * @param things what is compiled, for messages, such as {@code entities}
   * @param classpath goes before the tool's own class path
   */
  public SourceCompiler(String things, List<Path> classpath) {
    this.things = things;
    this.classpath = List.copyOf(classpath);
  }

  /** All sources in these folders; see {@link #compileFiles}. */
  public Map<String, byte[]> compileFolders(List<Path> folders) {
    return compileFiles(folders.stream().flatMap(folder -> sources(folder).stream()).toList());
  }

  /**
   * The classes by binary name; empty when there is nothing to compile.
   *
   * @throws ProblemException with the compiler's messages, each with file and line
   */
  public Map<String, byte[]> compileFiles(List<Path> sources) {
    if (sources.isEmpty()) {
      return Map.of();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw ProblemException.usage(
          "this Java has no compiler",
          "the sources of %s are compiled first, and a JRE cannot do that".formatted(things),
          "run with a JDK, such as the one that builds the project");
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

  private ProblemException problem(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, String output) {
    var errors =
        diagnostics.stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(SourceCompiler::line)
            .distinct()
            .toList();
    var shown = errors.stream().limit(MOST_ERRORS).collect(Collectors.joining("\n       "));
    return ProblemException.usage(
        "the %s do not compile: %d error%s"
            .formatted(things, errors.size(), errors.size() == 1 ? "" : "s"),
        errors.isEmpty() ? output.strip() : shown,
        "correct the sources; if a class is missing, add its jar to `classpath`");
  }

  private static String line(Diagnostic<? extends JavaFileObject> error) {
    var source = error.getSource();
    var message = error.getMessage(Locale.ROOT).replaceAll("\\s*\\R\\s*", "; ");
    return source == null
        ? message
        : "%s:%d: %s".formatted(source.getName(), error.getLineNumber(), message);
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
