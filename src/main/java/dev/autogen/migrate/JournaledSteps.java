package dev.autogen.migrate;

import dev.autogen.dialect.Step;
import dev.autogen.migrate.JournalEntry.State;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Runs the steps of one migration that are not journalled as done. A batch that was begun is not
 * planned again, as the database no longer is what it was planned for.
 *
 * <p>Whatever may be in a transaction is in one with its journal row, so that a crash leaves no
 * doubt; on some databases all that is planned together is. Only SQL of people's own runs bare, for
 * some cannot be in a transaction.
 */
final class JournaledSteps implements StepRunner {
  private final Connection connection;
  private final Transaction transaction;
  private final boolean whole;
  private final Journal journal;
  private final BatchListener listener;
  private Journal.Batch batch;
  private List<JournalEntry> entries = List.of();
  private boolean bare;
  private int next;

  JournaledSteps(
      Connection connection,
      Transaction transaction,
      boolean whole,
      Journal journal,
      Journal.Batch before,
      BatchListener listener) {
    this.connection = connection;
    this.transaction = transaction;
    this.whole = whole;
    this.journal = journal;
    this.batch = before;
    this.listener = listener;
  }

  @Override
  public List<Step> plan(List<Operation> operations, Plan fresh) throws SQLException {
    nextBatch();
    bare = operations.stream().anyMatch(JournaledSteps::isForeign);
    var digest = digest(operations.toString());
    if (entries.stream().allMatch(JournaledSteps::isUntouched)) {
      entries = fresh.steps().stream().map(step -> JournalEntry.planned(digest, step)).toList();
      write();
      return fresh.steps();
    }
    checkUnchanged(digest);
    boolean walks = entries.stream().anyMatch(each -> each.kind() == JournalEntry.Kind.BATCHES);
    return steps(walks ? fresh.steps() : List.of());
  }

  private List<Step> steps(List<Step> planned) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      steps.add(entries.get(i).step(i < planned.size() ? planned.get(i) : null));
    }
    return List.copyOf(steps);
  }

  private static boolean isUntouched(JournalEntry entry) {
    return entry.state() == State.PLANNED && entry.checkpoint() == null;
  }

  /** People's own SQL, which may be of the kind that runs in no transaction. */
  private static boolean isForeign(Operation operation) {
    return operation instanceof ExecuteSql sql && !sql.changesRowsOnly();
  }

  private void nextBatch() throws SQLException {
    batch = new Journal.Batch(batch.revision(), batch.direction(), batch.number() + 1);
    next = 0;
    entries = journal.entries(connection, batch);
  }

  private void write() throws SQLException {
    transaction.plain(() -> {
      journal.plan(connection, batch, entries);
      return entries;
    });
  }

  @Override
  public void run(Step step, Statements statements) throws SQLException {
    int number = next++;
    var entry = entries.get(number);
    if (step instanceof Step.Setting) {
      statements.execute(step.sql());
    } else if (entry.state() == State.DONE) {
      return;
    } else if (step instanceof Step.Repeatable repeatable) {
      repeat(number, repeatable, entry.state() == State.STARTED, statements);
    } else if (step instanceof Step.Batches batches) {
      walk(number, batches, entry, statements);
    } else if (entry.state() == State.STARTED) {
      throw interrupted(entry, number);
    } else if (isPart(number)) {
      part(number, step, statements);
    } else if (step instanceof Step.Guard guard) {
      statements.ask(guard);
      mark(number, State.DONE);
    } else if (bare) {
      mark(number, State.STARTED);
      attempt(number, () -> statements.execute(step.sql()));
      mark(number, State.DONE);
    } else {
      together(number, () -> statements.execute(step.sql()));
    }
  }

  /** Whether the step belongs to those that happen all or not at all. */
  private boolean isPart(int number) {
    if (!whole || bare || number >= entries.size()) {
      return false;
    }
    var entry = entries.get(number);
    return entry.state() == State.PLANNED
        && (entry.kind() == JournalEntry.Kind.STATEMENT || entry.kind() == JournalEntry.Kind.GUARD);
  }

  private void part(int number, Step step, Statements statements) throws SQLException {
    boolean last = !isPart(number + 1);
    transaction.part(
        () -> {
          if (step instanceof Step.Guard guard) {
            statements.ask(guard);
          } else {
            statements.execute(step.sql());
          }
          mark(number, State.DONE);
          return number;
        },
        last);
  }

  @Override
  public boolean isTrue(String query, boolean lasting, Statements statements) throws SQLException {
    nextBatch();
    var digest = digest(query);
    if (!entries.isEmpty()) {
      checkUnchanged(digest);
      return entries.get(0).isYes();
    }
    boolean yes = statements.isTrue(query);
    entries = List.of(JournalEntry.answer(digest, query, yes));
    if (yes || lasting) {
      write();
    }
    return yes;
  }

  private void repeat(int number, Step.Repeatable step, boolean begun, Statements statements)
      throws SQLException {
    if (!begun || !statements.has(step.done())) {
      mark(number, State.STARTED);
      attempt(
          number,
          () -> {
            var rest = step.rest();
            var cleanup = step.cleanup();
            if (rest != null && cleanup != null && statements.has(rest)) {
              statements.execute(cleanup);
            }
            statements.execute(step.sql());
          });
    }
    mark(number, State.DONE);
  }

  private void walk(int number, Step.Batches step, JournalEntry entry, Statements statements)
      throws SQLException {
    var walk = new BatchWalk(step, statements, transaction, listener);
    walk.from(
        entry.checkpoint(),
        upTo -> {
          if (upTo == null) {
            mark(number, State.DONE);
          } else {
            journal.checkpoint(connection, batch, number, upTo);
          }
        });
  }

  private void together(int number, Action action) throws SQLException {
    transaction.plain(() -> {
      action.run();
      mark(number, State.DONE);
      return number;
    });
  }

  /** What is run for a step. */
  @FunctionalInterface
  private interface Action {
    void run() throws SQLException;
  }

  /** A statement that fails leaves nothing behind that the next attempt cannot clean up. */
  private void attempt(int number, Action action) throws SQLException {
    try {
      action.run();
    } catch (SQLException | RuntimeException e) {
      try {
        mark(number, State.PLANNED);
      } catch (SQLException unwritten) {
        e.addSuppressed(unwritten);
      }
      throw e;
    }
  }

  private void mark(int number, State state) throws SQLException {
    journal.set(connection, batch, number, state);
  }

  private void checkUnchanged(String digest) {
    if (!entries.get(0).operations().equals(digest)) {
      throw ProblemException.database(
          "revision %s has changed since a run of it was interrupted".formatted(batch.revision()),
          "outside of a transaction this was begun and stays: "
              + RawSql.start(entries.get(0).sql()),
          "put the operations that were begun back into the migration and mend only those after"
              + " them");
    }
  }

  private ProblemException interrupted(JournalEntry entry, int number) {
    return ProblemException.database(
        "a step of revision %s was interrupted: %s"
            .formatted(batch.revision(), RawSql.start(entry.sql())),
        "it ran outside of a transaction, so nobody knows whether it is done",
        "look at the database; then set the state of batch %d, step %d in %s to DONE, or to PLANNED to run it again"
            .formatted(batch.number(), number, journal.table().quoted()));
  }

  private static String digest(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
