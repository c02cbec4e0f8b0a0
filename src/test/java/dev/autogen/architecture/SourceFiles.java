package dev.autogen.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The Java files below a folder, and which of them break the rules on files.
 *
 * @param root the folder that the first package starts in
 */
record SourceFiles(Path root) {
  private static final int MOST_LINES = 300;
  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "base");

  /** One Javadoc sentence, the annotation, the package. */
  private static final Pattern PACKAGE_INFO =
      Pattern.compile("/\\*\\*(?<text>.*?)\\*/\\s*@NullMarked\\s+package .*", Pattern.DOTALL);

  private static final Pattern ONE_SENTENCE =
      Pattern.compile("[^.]*(\\.\\S[^.]*)*\\.", Pattern.DOTALL);

  List<String> tooLong() throws IOException {
    return paths(path -> path.toString().endsWith(".java") && linesOf(path).size() > MOST_LINES);
  }

  List<String> packagesWithoutInfo() throws IOException {
    return packages(folder -> !saysWhatItIs(folder.resolve("package-info.java")));
  }

  List<String> packagesWithAnEmptyName() throws IOException {
    return packages(folder -> EMPTY_WORDS.contains(folder.getFileName().toString()));
  }

  private List<String> packages(Predicate<Path> wrong) throws IOException {
    return paths(path -> Files.isDirectory(path) && hasJavaFiles(path) && wrong.test(path));
  }

  private List<String> paths(Predicate<Path> wrong) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths.filter(wrong).map(path -> root.relativize(path).toString()).sorted().toList();
    }
  }

  private static boolean hasJavaFiles(Path folder) {
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean saysWhatItIs(Path info) {
    if (!Files.exists(info)) {
      return false;
    }
    var matcher = PACKAGE_INFO.matcher(String.join(" ", linesOf(info)));
    return matcher.matches() && ONE_SENTENCE.matcher(matcher.group("text").strip()).matches();
  }
}
