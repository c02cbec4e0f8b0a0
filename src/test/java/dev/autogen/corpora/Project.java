package dev.autogen.corpora;

import dev.autogen.cli.Console;
import dev.autogen.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder in which the command line is called as a user calls it. */
public record Project(Path folder) {
  /** What a command printed and how it ended. */
  public record Answer(int code, String out, String err) {
    /** What it found, one line each, without the words around it. */
    public List<String> lines() {
      return Stream.concat(out.lines(), code > 1 ? err.lines() : Stream.of())
          .filter(line -> !line.contains("      SQL   ") && !line.contains("      Java  "))
          .map(String::strip)
          .toList();
    }
  }

  /** Lets the migrations be of these entities from now on. */
  void describe(PublicModel model, String targets) throws IOException {
    Files.writeString(
        Files.createDirectories(folder).resolve("autogen.properties"),
        """
        entities=%s
        classpath=%s
        packages=%s
        targets=%s
        """
            .formatted(
                joined(model.entities()),
                joined(model.classpath()),
                String.join(",", model.packages()),
                targets));
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  public Answer autogen(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console =
        new Console(folder, Map.of(), new PrintWriter(out), new PrintWriter(err), Optional.empty());
    int code = Main.run(console, arguments);
    return new Answer(code, out.toString(), err.toString());
  }

  /** How many changes the upgrade of a migration with this message makes. */
  int changes(String message) throws IOException {
    try (var files = Files.list(folder.resolve("migrations"))) {
      var file =
          files.filter(each -> each.toString().endsWith("_" + message + ".java")).findFirst();
      var text = Files.readString(file.orElseThrow());
      var upgrade = text.substring(0, text.indexOf("void downgrade("));
      return (int) upgrade.lines().filter(line -> line.startsWith("    op.")).count();
    }
  }
}
