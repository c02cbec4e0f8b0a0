package dev.autogen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project folder in which the real command line is called. */
record Shell(Path folder) {

  /** What a command printed and how it ended. */
  record Answer(int code, String out, String err) {
    String all() {
      return out + err;
    }
  }

  /** A project with the sample's entities and this configuration. */
  static Shell withSample(Path folder, String... properties) throws IOException {
    SampleEntities.copyTo(folder.resolve("sample-entities"));
    Files.writeString(
        folder.resolve("autogen.properties"),
        "entities=sample-entities\n" + String.join("\n", properties) + "\n");
    return new Shell(folder);
  }

  /** A project with a copy of these sources as its entities, and this configuration. */
  static Shell withEntities(Path sources, Path folder, String... properties) throws IOException {
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve("entities").resolve(sources.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(
        folder.resolve("autogen.properties"),
        "entities=entities\n" + String.join("\n", properties) + "\n");
    return new Shell(folder);
  }

  /** Calls {@code autogen} with nobody to be asked. */
  Answer autogen(String... arguments) {
    return autogen(Map.of(), arguments);
  }

  Answer autogen(Map<String, String> environment, String... arguments) {
    return answered(Optional.empty(), environment, arguments);
  }

  /** Calls {@code autogen} at a terminal where somebody types this. */
  Answer answering(String typed, String... arguments) {
    return answered(Optional.of(new BufferedReader(new StringReader(typed))), Map.of(), arguments);
  }

  private Answer answered(
      Optional<BufferedReader> answers, Map<String, String> environment, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console =
        new Console(folder, environment, new PrintWriter(out), new PrintWriter(err), answers);
    int code = Main.run(console, arguments);
    return new Answer(code, out.toString(), err.toString());
  }

  /** The surroundings of a command that prints for nobody. */
  Console console() {
    return new Console(
        folder,
        Map.of(),
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        Optional.empty());
  }

  /** Replaces text in a file of the project. */
  void edit(String file, String from, String to) throws IOException {
    var path = folder.resolve(file);
    var text = Files.readString(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException("%s does not hold %s".formatted(file, from));
    }
    Files.writeString(path, text.replace(from, to));
  }

  /** The migrations, oldest first by name. */
  List<Path> migrations() throws IOException {
    var directory = folder.resolve("migrations");
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
