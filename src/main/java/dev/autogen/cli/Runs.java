package dev.autogen.cli;

import dev.autogen.migrate.LossReport;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunListeners;
import dev.autogen.problem.Problem;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionStep;
import dev.autogen.source.MigrationFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells on standard error what a run is doing. */
final class Runs implements RunListener {
  private final Workspace workspace;
  private final Optional<ProgressBar> bar;

  Runs(Workspace workspace) {
    this.workspace = workspace;
    this.bar = workspace.terminal().map(each -> new ProgressBar(each, System::nanoTime));
  }

  /**
   * What a run is told to: a person, {@code further} ones, and the project's own, in this order.
   */
  static RunListener with(
      Workspace workspace,
      Console console,
      List<? extends RunListener> further,
      List<Path> classpath) {
    List<RunListener> all = new ArrayList<>(List.of(new Runs(workspace)));
    all.addAll(further);
    all.add(new ShellHooks(workspace, console.err()));
    all.addAll(MigrationFolder.listeners(classpath));
    return RunListeners.of(all);
  }

  @Override
  public void waiting(Duration atMost) {
    workspace.tell(
        "another autogen is running on this database; waiting up to %d s"
            .formatted(atMost.toSeconds()));
  }

  @Override
  public void doubting(Problem problem) {
    workspace.tell(problem.text().replaceFirst("error:", "warning:"));
  }

  @Override
  public void blocked(int failures, Duration pause, List<String> holders) {
    workspace.tell(
        "a lock was not to be had (attempt %d); once more in %d ms; locks are held by %s"
            .formatted(
                failures,
                pause.toMillis(),
                holders.isEmpty() ? "nobody now" : String.join("; ", holders)));
  }

  @Override
  public void losing(LossReport report) {
    workspace.tell("this loses " + report.words());
  }

  @Override
  public void before(RevisionStep step) {
    var node = step.revision();
    var parents = node.isBase() ? "base" : String.join(", ", node.downRevisions());
    boolean up = step.direction() == Direction.UPGRADE;
    workspace.tell(
        "Running %s %s -> %s%s"
            .formatted(
                up ? "upgrade" : "downgrade",
                up ? parents : node.id(),
                up ? node.id() : parents,
                node.message().isEmpty() ? "" : ", " + RevisionText.message(node)));
  }

  @Override
  public void running(RevisionStep step, String sql) {
    if (workspace.isVerbose()) {
      workspace.tell("  " + sql.replace("\n", "\n  ") + ";");
    }
  }

  /** What is done is seen only where somebody looks, and every statement tells more than a bar. */
  @Override
  public boolean wantsProgress() {
    return bar.isPresent() && !workspace.isVerbose();
  }

  @Override
  public void progress(RevisionStep step, String sql, long done, long all) {
    bar.ifPresent(each -> each.show(done, all));
  }

  @Override
  public void after(RevisionStep step, Duration took) {
    bar.ifPresent(ProgressBar::close);
  }
}
