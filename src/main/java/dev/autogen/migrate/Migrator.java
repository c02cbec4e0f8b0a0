package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.RowChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Brings a database to a revision, under a lock, one transaction a migration. Every method wants a
 * connection in autocommit mode, opened with {@link Dialect#connectionProperties}, and leaves it
 * so.
 *
 * <p>Whatever goes wrong is a {@link ProblemException}: wrong targets and migrations of kind usage,
 * and of kind database what the database refuses. A migration that fails is undone and logged as
 * failed; those before it stay.
 */
public final class Migrator {
  private final RevisionMap revisions;
  private final Migrations migrations;
  private final Dialect dialect;
  private final RunSettings settings;
  private final RunListener listener;
  private final Books books;

  /** A runner for databases of one dialect. */
  public Migrator(
      RevisionMap revisions,
      Migrations migrations,
      Dialect dialect,
      RunSettings settings,
      RunListener listener) {
    this.revisions = revisions;
    this.migrations = migrations;
    this.dialect = dialect;
    this.settings = settings;
    this.listener = listener;
    this.books = Books.of(settings, dialect);
  }

  /** The version table's rows, sorted; none in a database that no migration has touched. */
  public List<String> current(Connection connection) {
    return asked(() -> books.versions().rows(connection));
  }

  /** The log, oldest first. */
  public List<LogEntry> log(Connection connection) {
    return asked(() -> books.log().entries(connection));
  }

  /** The books of the database, held against each other and against the migrations. */
  public Truth truth(Connection connection) {
    return Truth.of(revisions, migrations, current(connection), log(connection));
  }

  /** Migrations outside of a transaction that were begun and not ended, such as {@code 3f9a}. */
  public List<String> interrupted(Connection connection) {
    return asked(() -> books.journal().revisions(connection));
  }

  /**
   * Makes the books say what the log and the files say: rows that were lost come back, rows that
   * others imply go, and what the files of applied migrations say now is taken for what ran.
   *
   * @return what was amiss
   * @throws ProblemException if a row has no migration, as then nobody knows what is right
   */
  public Truth repair(Connection connection) {
    return locked(
        connection, () -> new Repair(connection, migrations, books).of(truth(connection)));
  }

  /** What an upgrade would run now. */
  public List<RevisionStep> upgradePlan(Connection connection, String... targets) {
    return revisions.upgrade(current(connection), targets);
  }

  /** What a downgrade would run now. */
  public List<RevisionStep> downgradePlan(Connection connection, String target) {
    return revisions.downgrade(current(connection), target);
  }

  /** What running these steps now would lose. */
  public LossReport losses(Connection connection, List<RevisionStep> steps) {
    return asked(() -> counted(connection, prepared(current(connection), steps)));
  }

  /** Runs what the targets need. What others run at the same time is not run again. */
  public List<RevisionStep> upgrade(Connection connection, String... targets) {
    return upgrade(connection, losses -> true, targets);
  }

  /**
   * The same.
   *
   * @param accepted is asked when rows or values would be lost; if it says no, nothing runs
   */
  public List<RevisionStep> upgrade(
      Connection connection, Predicate<LossReport> accepted, String... targets) {
    return locked(
        connection,
        () -> {
          var rows = trusted(connection);
          var plan = planned(rows, revisions.upgrade(rows, targets));
          var losses = counted(connection, plan);
          if (!losses.isEmpty()) {
            listener.losing(losses);
            if (!accepted.test(losses)) {
              throw refused("upgrade", losses);
            }
          }
          var heads = rowsAfter(plan, rows).toArray(String[]::new);
          return run(
              connection, plan, losses, found -> planned(found, revisions.upgrade(found, heads)));
        });
  }

  /**
   * Undoes what stands above the target.
   *
   * @param accepted is asked when rows or values would be lost; if it says no, nothing runs
   */
  public List<RevisionStep> downgrade(
      Connection connection, String target, Predicate<LossReport> accepted) {
    return locked(
        connection,
        () -> {
          var rows = trusted(connection);
          var plan = planned(rows, revisions.downgrade(rows, target));
          var losses = counted(connection, plan);
          if (!losses.isEmpty() && !accepted.test(losses)) {
            throw refused("downgrade to " + target, losses);
          }
          return run(connection, plan, losses, found -> remaining(plan, found));
        });
  }

  /** Declares that the database stands at the targets, and runs nothing. */
  public void stamp(Connection connection, String... targets) {
    stamp(connection, rows -> revisions.stamp(rows, targets));
  }

  /** The same, whatever the version table holds. */
  public void purge(Connection connection, String... targets) {
    stamp(connection, rows -> revisions.purge(rows, targets));
  }

  private void stamp(Connection connection, Function<List<String>, RowChange> change) {
    locked(
        connection,
        () ->
            new Transaction(connection, dialect)
                .plain(() -> stampInTransaction(connection, change)));
  }

  private RowChange stampInTransaction(
      Connection connection, Function<List<String>, RowChange> change) throws SQLException {
    books.createIfAbsent(connection);
    var rows = books.versions().rows(connection);
    var changed = change.apply(rows);
    books.versions().apply(connection, changed);
    books.log().write(connection, stamped(Preparation.after(Set.copyOf(rows), changed)));
    return changed;
  }

  private static LogEntry stamped(Set<String> rows) {
    var standing = rows.isEmpty() ? "base" : String.join(", ", rows);
    return new LogEntry(
        standing, "stamp", Instant.now(), Duration.ZERO, Whoami.text(), "done", "", null);
  }

  /** The rows; what is amiss with them is told, and refused where nobody can know what is right. */
  private List<String> trusted(Connection connection) {
    var truth = truth(connection);
    if (truth.isRowLost()) {
      throw new ProblemException(ProblemException.Kind.DATABASE, truth.problems().get(0));
    }
    TruthProblems.refuseSquashed(truth, revisions, migrations);
    if (truth.unknown().isEmpty()) {
      truth.problems().forEach(listener::doubting);
    }
    truth.changes().forEach(listener::doubting);
    return truth.rows();
  }

  private List<PreparedStep> planned(Collection<String> rows, List<RevisionStep> steps) {
    listener.planned(steps);
    return prepared(rows, steps);
  }

  private List<PreparedStep> prepared(Collection<String> rows, List<RevisionStep> steps) {
    return new Preparation(revisions, migrations, new Replayer(dialect.name())).of(rows, steps);
  }

  private LossReport counted(Connection connection, List<PreparedStep> plan) throws SQLException {
    return new LossScan(connection, dialect).of(plan.stream().map(PreparedStep::recorded).toList());
  }

  /** Runs the steps; when another runner was faster, what is left by {@code otherwise}. */
  private List<RevisionStep> run(
      Connection connection,
      List<PreparedStep> plan,
      LossReport losses,
      Function<Set<String>, List<PreparedStep>> otherwise)
      throws SQLException {
    new Unfilled(connection, dialect).refuse(plan);
    var done = ran(connection, plan, losses, otherwise);
    listener.ended(done);
    return done;
  }

  private List<RevisionStep> ran(
      Connection connection,
      List<PreparedStep> plan,
      LossReport losses,
      Function<Set<String>, List<PreparedStep>> otherwise)
      throws SQLException {
    if (!plan.isEmpty()) {
      new Transaction(connection, dialect).plain(() -> create(connection));
    }
    var runner =
        new MigrationRun(connection, dialect, books, migrations, listener, settings, losses);
    if (settings.transactions() == TransactionMode.ALL && !plan.isEmpty()) {
      return runner.together(plan);
    }
    List<RevisionStep> done = new ArrayList<>();
    var left = plan;
    while (!left.isEmpty()) {
      var found = runner.of(left.get(0));
      if (found.isEmpty()) {
        done.add(left.get(0).step());
      }
      left = found.isEmpty() ? left.subList(1, left.size()) : otherwise.apply(found.get());
    }
    return List.copyOf(done);
  }

  private Books create(Connection connection) throws SQLException {
    books.createIfAbsent(connection);
    return books;
  }

  /**
   * What is left of a plan when others have brought the database to one of the places on its way.
   */
  private static List<PreparedStep> remaining(List<PreparedStep> plan, Set<String> found) {
    for (int i = 0; i < plan.size(); i++) {
      if (plan.get(i).rows().equals(found)) {
        return plan.subList(i, plan.size());
      }
    }
    if (rowsAfter(plan, Set.of()).equals(found)) {
      return List.of();
    }
    throw ProblemException.database(
        "the version table has changed while the downgrade was running",
        "it holds %s now, which is not on the way".formatted(found),
        "look with `autogen current`, then run the command again");
  }

  /** The rows when all steps are done. */
  private static Set<String> rowsAfter(List<PreparedStep> plan, Collection<String> rows) {
    if (plan.isEmpty()) {
      return Set.copyOf(rows);
    }
    var last = plan.get(plan.size() - 1);
    return Preparation.after(last.rows(), last.step().rows());
  }

  private static ProblemException refused(String what, LossReport losses) {
    return ProblemException.usage(
        "%s would lose data: %s".formatted(what, losses.words()),
        "the way back brings back tables and columns, not what was in them",
        "nothing was changed; say --allow-data-loss if the data may go");
  }

  private <T> T locked(Connection connection, Transaction.Work<T> work) {
    return asked(() -> new RunnerLock(connection, dialect, settings).hold(listener, work));
  }

  private static <T> T asked(Transaction.Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw DatabaseProblems.failed(
          "the database failed while its migrations were looked after", e);
    }
  }
}
