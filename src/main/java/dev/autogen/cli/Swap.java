package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionNode;
import dev.autogen.source.MigrationFolder;
import dev.autogen.source.MigrationSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One new file in the place of several, which come back if it does not do what they did. */
final class Swap {
  private final Workspace workspace;
  private final Map<Path, String> old = new LinkedHashMap<>();
  private Path file = Path.of("");

  Swap(Workspace workspace, MigrationFolder migrations, List<RevisionNode> nodes) {
    this.workspace = workspace;
    try {
      for (var node : nodes) {
        var path = migrations.file(node.id());
        old.put(path, Files.readString(path));
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  Path file() {
    return file;
  }

  void write(MigrationSpec spec) {
    file = workspace.migrationsFolder().resolve(spec.className() + ".java");
    var text = workspace.source().write(spec);
    try {
      for (var path : old.keySet()) {
        Files.delete(path);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      putBack();
      throw failed(e);
    }
  }

  /** Puts the old files back and refuses, unless the check says yes. */
  void keepIf(Predicate<MigrationFolder> check) {
    boolean same;
    try {
      same = check.test(workspace.migrations());
    } catch (RuntimeException e) {
      putBack();
      throw e;
    }
    if (!same) {
      putBack();
      throw ProblemException.usage(
          "the squashed migration does not give the same schema",
          "folded up and down it is not what the migrations of the range give",
          "the files are as they were; squash a smaller range");
    }
  }

  private void putBack() {
    try {
      Files.deleteIfExists(file);
      for (var each : old.entrySet()) {
        Files.writeString(each.getKey(), each.getValue());
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static ProblemException failed(IOException e) {
    return ProblemException.usage(
        "the migrations cannot be replaced",
        "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()),
        "make the folder writable; your version control has the files");
  }
}
