package dev.autogen.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code autogen} itself: {@code autogen -m MSG} is short for {@code autogen revision
 * --autogenerate -m MSG}.
 */
@Command(
    name = "autogen",
    description = "Schema migrations for JPA and Hibernate, generated from the entities.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RevisionCommand.class,
      UpgradeCommand.class,
      DowngradeCommand.class,
      CurrentCommand.class,
      HistoryCommand.class,
      HeadsCommand.class,
      BranchesCommand.class,
      ShowCommand.class,
      StatusCommand.class,
      EditCommand.class,
      CheckCommand.class,
      DiffCommand.class,
      StampCommand.class,
      CompileCommand.class,
      RebaseCommand.class,
      SquashCommand.class,
      RepairCommand.class,
      MergeCommand.class,
      DemoCommand.class
    })
final class AutogenCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared = new SharedOptions();

  @Mixin private RevisionOptions revision = new RevisionOptions();

  @Option(
      names = {"-m", "--message"},
      paramLabel = "MSG",
      description = "Writes a migration from the difference, with this message.")
  private @Nullable String message;

  @Spec private @Nullable CommandSpec spec;

  AutogenCommand(Console console) {
    this.console = console;
  }

  boolean isVerbose() {
    return shared.isVerbose();
  }

  SharedOptions shared() {
    return shared;
  }

  @Override
  public Integer call() {
    if (message == null) {
      throw new ParameterException(
          commandLine(), "a command is missing, or -m MSG to write a migration");
    }
    return new Autogenerate(console, this, revision).write(message);
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("used outside of picocli");
    }
    return spec.commandLine();
  }
}
