package dev.autogen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one migration. */
@Command(name = "show", description = "Shows one migration: where it stands, and its file.")
final class ShowCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  @Parameters(paramLabel = "REV", description = "An id, its beginning, `head` or a label.")
  private String revision = "head";

  ShowCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var workspace = Workspace.of(console, root);
    var migrations = workspace.migrations();
    var heads = migrations.map().heads();
    for (var node : migrations.map().resolve(revision)) {
      var file = workspace.shown(migrations.file(node.id()));
      console.out().println(RevisionText.details(node, heads.contains(node), file));
    }
    return ExitCode.OK;
  }
}
