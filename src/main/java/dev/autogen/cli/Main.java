package dev.autogen.cli;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Where the shell comes in. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    var interactive = isTerminal();
    var console =
        new Console(
            Path.of("").toAbsolutePath(),
            System.getenv(),
            writer(System.out),
            writer(System.err),
            interactive
                ? Optional.of(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                : Optional.empty());
    System.exit(runWithTheProjectsHibernate(console, arguments));
  }

  private static int runWithTheProjectsHibernate(Console console, String... arguments) {
    try {
      var second = SecondJvm.wantedFor(console, arguments);
      return second.isPresent() ? second.get().run(arguments) : run(console, arguments);
    } catch (ProblemException e) {
      console.err().println(e.problem().text());
      return ExitCode.USAGE;
    }
  }

  // From 22 on there is a console without a terminal too, and a method that tells.
  @SuppressWarnings("SystemConsoleNull") // asked for the versions before
  private static boolean isTerminal() {
    var console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** Runs one command in these surroundings and gives its exit code; throws nothing. */
  public static int run(Console console, String... arguments) {
    var root = new AutogenCommand(console);
    var commandLine = new CommandLine(root, new Commands(console, root));
    commandLine.setOut(console.out());
    commandLine.setErr(console.err());
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commandLine.setParameterExceptionHandler((e, args) -> wrongUsage(console, e));
    commandLine.setExecutionExceptionHandler((e, line, result) -> failed(console, root, e));
    int code = execute(console, root, commandLine, arguments);
    console.out().flush();
    console.err().flush();
    return code;
  }

  // picocli lets errors pass, such as a class that is missing on the class path.
  private static int execute(
      Console console, AutogenCommand root, CommandLine commandLine, String... arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
      return failed(console, root, e);
    }
  }

  private static int wrongUsage(Console console, ParameterException e) {
    var command = e.getCommandLine().getCommandSpec().qualifiedName();
    var problem =
        new Problem(
            String.valueOf(e.getMessage()),
            "the command line is read before anything is done, and nothing was",
            "run `%s --help` to see what it takes".formatted(command));
    console.err().println(problem.text());
    return ExitCode.USAGE;
  }

  private static int failed(Console console, AutogenCommand root, Throwable e) {
    if (e instanceof ProblemException known) {
      console.err().println(known.problem().text());
      if (root.isVerbose() && known.getCause() != null) {
        known.getCause().printStackTrace(console.err());
      }
      return known.kind() == ProblemException.Kind.USAGE ? ExitCode.USAGE : ExitCode.FAILED;
    }
    var problem =
        new Problem(
            "autogen failed in a way it should not: " + e,
            "this is a mistake in autogen, not in your project",
            "run the command again with --verbose and report what it prints");
    console.err().println(problem.text());
    if (root.isVerbose()) {
      e.printStackTrace(console.err());
    }
    return ExitCode.FAILED;
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
