package dev.autogen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The tour. */
@Command(
    name = "demo",
    description = "A tour in a temporary folder: an edited entity, its migration, up and down.")
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  DemoCommand(Console console, AutogenCommand root) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Tour(console).run() ? ExitCode.OK : ExitCode.FAILED;
  }
}
