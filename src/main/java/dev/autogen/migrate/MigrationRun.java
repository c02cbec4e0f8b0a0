package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs one migration on a database, with its version row and its log row. */
final class MigrationRun {
  private static final String UNDONE =
      "nothing of this migration is left in the database; mend the migration or the data, then run"
          + " the command again";
  private static final String JOURNALLED =
      "the steps before this one stay and are journalled; mend the migration or the data, then run"
          + " the command again: it goes on with this step";

  private final Connection connection;
  private final Dialect dialect;
  private final Books books;
  private final Migrations migrations;
  private final RunListener listener;
  private final Transaction transaction;
  private final Replayer replayer;
  private final Retries retries;
  private final TransactionMode mode;
  private final LossReport losses;

  MigrationRun(
      Connection connection,
      Dialect dialect,
      Books books,
      Migrations migrations,
      RunListener listener,
      RunSettings settings,
      LossReport losses) {
    this.connection = connection;
    this.dialect = dialect;
    this.books = books;
    this.migrations = migrations;
    this.listener = listener;
    this.transaction = new Transaction(connection, dialect);
    this.replayer = new Replayer(dialect.name());
    this.retries = new Retries(connection, dialect, settings.patience(), listener);
    this.mode = settings.transactions();
    this.losses = losses;
  }

  /** All steps or none of them; they are those that were planned, as nobody else can run. */
  List<RevisionStep> together(List<PreparedStep> steps) throws SQLException {
    refuseUnlessTransactional(steps);
    var last = new AtomicReference<PreparedStep>();
    try {
      return retries.run(() -> transaction.migration(() -> all(steps, last)));
    } catch (SQLException | RuntimeException | Error e) {
      if (last.get() != null) {
        logFailure(last.get(), Instant.now(), System.nanoTime(), e);
      }
      throw e;
    }
  }

  private List<RevisionStep> all(List<PreparedStep> steps, AtomicReference<PreparedStep> last)
      throws SQLException {
    for (var step : steps) {
      last.set(step);
      var found = inTransaction(step, Instant.now(), System.nanoTime());
      if (found.isPresent()) {
        throw VersionTable.changedMeanwhile(found.get());
      }
      listener.after(step.step(), Duration.ZERO);
    }
    return steps.stream().map(PreparedStep::step).toList();
  }

  private static void refuseUnlessTransactional(List<PreparedStep> steps) {
    for (var step : steps) {
      if (!step.isTransactional()) {
        throw ProblemException.usage(
            "revision %s cannot run in a transaction with others".formatted(step.revision()),
            "it says transactional = false, and transactions=all makes the whole run one",
            "run it by itself: `autogen upgrade %s -Dtransactions=migration`"
                .formatted(step.revision()));
      }
    }
  }

  /** The rows that were found if they are not those the migration starts from; then nothing ran. */
  Optional<Set<String>> of(PreparedStep step) {
    var started = Instant.now();
    long clock = System.nanoTime();
    try {
      var others = retries.run(() -> once(step, started, clock));
      if (others.isEmpty()) {
        listener.after(step.step(), since(clock));
      }
      return others;
    } catch (SQLException e) {
      var what =
          "%s of revision %s could not be ended".formatted(step.direction(), step.revision());
      var problem = DatabaseProblems.failed(what, e);
      logFailure(step, started, clock, problem);
      throw problem;
    } catch (RuntimeException | Error e) {
      logFailure(step, started, clock, e);
      throw e;
    }
  }

  private Optional<Set<String>> once(PreparedStep step, Instant started, long clock)
      throws SQLException {
    return step.isTransactional() && mode != TransactionMode.NONE
        ? transaction.migration(() -> inTransaction(step, started, clock))
        : stepByStep(step, started, clock);
  }

  private Optional<Set<String>> inTransaction(PreparedStep step, Instant started, long clock)
      throws SQLException {
    var others = others(step);
    if (others.isEmpty()) {
      run(step, StepRunner.direct(), UNDONE);
      finish(step, started, clock);
    }
    return others;
  }

  private Optional<Set<String>> stepByStep(PreparedStep step, Instant started, long clock)
      throws SQLException {
    var others = others(step);
    if (others.isPresent()) {
      return others;
    }
    var journal = books.journal();
    transaction.plain(() -> {
      journal.table().createIfAbsent(connection);
      return Optional.empty();
    });
    var before = new Journal.Batch(step.revision(), step.direction(), -1);
    var steps =
        new JournaledSteps(
            connection,
            transaction,
            dialect.plansWhole(),
            journal,
            before,
            new RunProgress(listener, step.step()));
    transaction.prepared(() -> {
      run(step, steps, JOURNALLED);
      return Optional.empty();
    });
    return transaction.plain(() -> {
      finish(step, started, clock);
      journal.forget(connection, step.revision());
      return Optional.empty();
    });
  }

  private Optional<Set<String>> others(PreparedStep step) throws SQLException {
    Set<String> rows = new TreeSet<>(books.versions().rows(connection));
    return rows.equals(step.rows()) ? Optional.empty() : Optional.of(rows);
  }

  private void run(PreparedStep step, StepRunner runner, String state) {
    listener.before(step.step());
    var statements = new Statements(connection, sql -> listener.running(step.step(), sql));
    List<Operation> said = step.isTransactional() ? step.recorded().operations() : List.of();
    step.run(replayer, new DatabaseSink(statements, dialect, runner, state, said));
  }

  private void finish(PreparedStep step, Instant started, long clock) throws SQLException {
    books.versions().apply(connection, step.step().rows());
    books.log().write(connection, entry(step, started, clock, "done", lost(step)));
  }

  private @Nullable String lost(PreparedStep step) {
    var own = losses.of(step.revision());
    return own.isEmpty() ? null : "lost " + own.words();
  }

  /** After the rollback, in a transaction of its own. */
  private void logFailure(PreparedStep step, Instant started, long clock, Throwable failure) {
    try {
      var message = String.valueOf(failure.getMessage());
      books.log().write(connection, entry(step, started, clock, "failed", message));
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private LogEntry entry(
      PreparedStep step, Instant started, long clock, String outcome, @Nullable String message) {
    return new LogEntry(
        step.revision(),
        step.direction(),
        started,
        since(clock),
        Whoami.text(),
        outcome,
        migrations.checksum(step.revision()),
        message);
  }

  private static Duration since(long clock) {
    return Duration.ofNanos(System.nanoTime() - clock);
  }
}
