package dev.autogen.cli;

import dev.autogen.migrate.RunListener;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The commands that a project has run around migrations and after one is written. */
final class ShellHooks implements RunListener {
  private final Workspace workspace;
  private final PrintWriter output;
  private final Map<String, String> further;

  ShellHooks(Workspace workspace, PrintWriter output) {
    this(workspace, output, Map.of());
  }

  /**
   * The same, told more.
   *
   * @param further variables in the environment of every command
   */
  ShellHooks(Workspace workspace, PrintWriter output, Map<String, String> further) {
    this.workspace = workspace;
    this.output = output;
    this.further = Map.copyOf(further);
  }

  @Override
  public void planned(List<RevisionStep> steps) {
    if (!steps.isEmpty()) {
      run("hook.before_run", Map.of("AUTOGEN_REVISIONS", ids(steps)));
    }
  }

  @Override
  public void before(RevisionStep step) {
    run("hook.before_migration", facts(step));
  }

  @Override
  public void after(RevisionStep step, Duration took) {
    run("hook.after_migration", facts(step));
  }

  @Override
  public void ended(List<RevisionStep> done) {
    if (!done.isEmpty()) {
      run("hook.after_run", Map.of("AUTOGEN_REVISIONS", ids(done)));
    }
  }

  /** A migration was written. */
  void written(Path file) {
    run("hook.post_write", Map.of("AUTOGEN_FILE", file.toString()));
  }

  private static String ids(List<RevisionStep> steps) {
    return String.join(" ", steps.stream().map(step -> step.revision().id()).toList());
  }

  private static Map<String, String> facts(RevisionStep step) {
    return Map.of(
        "AUTOGEN_REVISION", step.revision().id(),
        "AUTOGEN_MESSAGE", RevisionText.message(step.revision()),
        "AUTOGEN_DIRECTION", step.direction().name().toLowerCase(Locale.ROOT));
  }

  private void run(String key, Map<String, String> facts) {
    workspace
        .settings()
        .value(key)
        .ifPresent(command -> run(key, command.text(), new TreeMap<>(facts)));
  }

  private void run(String key, String command, Map<String, String> facts) {
    try {
      var builder = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
      builder.directory(workspace.settings().directory().toFile());
      builder.environment().putAll(facts);
      builder.environment().putAll(further);
      var process = builder.start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!said.isBlank()) {
        output.println(said.stripTrailing());
      }
      int code = process.waitFor();
      if (code != 0) {
        throw failed(key, command, "it ended with exit code " + code);
      }
    } catch (IOException e) {
      throw failed(key, command, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(key, command, "it was interrupted");
    }
  }

  private static ProblemException failed(String key, String command, String why) {
    return ProblemException.database(
        "%s failed: %s".formatted(key, command),
        why,
        "mend the command in the configuration, then look with `autogen status` what was done");
  }
}
