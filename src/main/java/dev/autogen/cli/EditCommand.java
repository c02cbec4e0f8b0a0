package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens a migration in an editor. */
@Command(name = "edit", description = "Opens a migration in the editor of VISUAL or EDITOR.")
final class EditCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "REV",
      description = "An id, its beginning, head, a label, or current (default: head).")
  private String revision = "head";

  EditCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws InterruptedException {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var ids =
        revision.equals("current")
            ? current(workspace)
            : migrations.map().resolve(revision).stream().map(RevisionNode::id).toList();
    if (ids.isEmpty()) {
      throw ProblemException.usage(
          "there is nothing to edit at " + revision,
          "no migration stands there",
          "run `autogen history` to see the revisions");
    }
    for (var id : ids) {
      open(workspace, migrations.file(id));
    }
    return ExitCode.OK;
  }

  private static List<String> current(Workspace workspace) {
    try (var database = workspace.requiredDatabase(false)) {
      return workspace.rows(database);
    }
  }

  private void open(Workspace workspace, Path file) throws InterruptedException {
    var editor = editor().orElseThrow(() -> noEditor(workspace.shown(file)));
    // An editor may be said with options, which a shell takes apart.
    var command = List.of("sh", "-c", editor + " \"$1\"", "autogen", file.toString());
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw failed(editor, "it ended with exit code " + code);
      }
    } catch (IOException e) {
      throw failed(editor, String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> editor() {
    return Stream.of("VISUAL", "EDITOR")
        .map(name -> console.environment().getOrDefault(name, ""))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static ProblemException noEditor(String file) {
    return ProblemException.usage(
        "no editor is set",
        "neither VISUAL nor EDITOR is in the environment",
        "set one of them, or open %s yourself".formatted(file));
  }

  private static ProblemException failed(String editor, String why) {
    return ProblemException.usage(
        "the editor did not end well: " + editor, why, "check VISUAL and EDITOR");
  }
}
