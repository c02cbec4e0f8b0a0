package dev.autogen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the revisions that nothing comes after. */
@Command(name = "heads", description = "Lists the newest revisions, one for each branch.")
final class HeadsCommand implements Callable<Integer> {
  private final Console console;
  private final AutogenCommand root;

  HeadsCommand(Console console, AutogenCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() {
    var map = Workspace.of(console, root).migrations().map();
    map.heads().forEach(node -> console.out().println(RevisionText.line(node) + " (head)"));
    return ExitCode.OK;
  }
}
