package dev.autogen.cli;

import dev.autogen.cli.config.Settings;
import dev.autogen.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class path that a project configures for its entities. */
final class ClassPath {
  private ClassPath() {}

  /**
   * The items of {@code classpath}, separated as on this platform, by commas or by lines; {@code
   * @file} stands for what the file holds.
   *
   * @throws ProblemException if that file cannot be read
   */
  static List<Path> of(Settings settings) {
    return settings
        .value("classpath")
        .map(Settings.Value::text)
        .map(text -> text.startsWith("@") ? fileText(settings, text.substring(1)) : text)
        .map(text -> Stream.of(text.split("[" + File.pathSeparator + ",\\r\\n]+")))
        .orElse(Stream.empty())
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .map(item -> settings.directory().resolve(item).normalize())
        .toList();
  }

  private static String fileText(Settings settings, String name) {
    try {
      return Files.readString(settings.directory().resolve(name));
    } catch (IOException e) {
      throw ProblemException.usage(
          "%s cannot be read".formatted(name),
          "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()),
          "check the path; a class path file is written by"
              + " `mvn dependency:build-classpath -Dmdep.outputFile=cp.txt`");
    }
  }
}
