package dev.autogen.cli;

import dev.autogen.migrate.MigrationIndex;
import dev.autogen.problem.ProblemException;
import dev.autogen.source.MigrationFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compiles the migrations for an application that runs them itself. */
@Command(
    name = "compile",
    description = "Compiles the migrations, with an index, for applications that run them.")
final class CompileCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "The folder of classes, such as target/classes.")
  private Path to = Path.of("");

  CompileCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var folder = console.directory().resolve(to);
    try {
      for (var each : migrations.classes().entrySet()) {
        var file = folder.resolve(each.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, each.getValue());
      }
      var index =
          folder.resolve(workspace.migrationsFolder().getFileName()).resolve(MigrationIndex.FILE);
      Files.createDirectories(index.getParent());
      Files.writeString(index, index(migrations));
    } catch (IOException e) {
      throw ProblemException.usage(
          "%s cannot be written".formatted(workspace.shown(folder)),
          "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()),
          "name a folder that can be, with --to");
    }
    console.out().println("compiled %d migrations".formatted(migrations.files().size()));
    return ExitCode.OK;
  }

  private static String index(MigrationFolder migrations) {
    var lines =
        migrations.files().stream()
            .map(file ->
                MigrationIndex.line(
                    file.header().qualifiedName(),
                    migrations.checksum(file.id()),
                    file.header().node().message()))
            .toList();
    return String.join("\n", lines) + "\n";
  }
}
