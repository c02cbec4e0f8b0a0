package dev.autogen.migrate;

import dev.autogen.dialect.Step;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * Runs the steps of one migration that are not journalled as done. A batch that was begun is not
 * planned again, as the database no longer is what it was planned for.
 */
final class JournaledSteps implements StepRunner {
  private final Connection connection;
  private final Transaction transaction;
  private final Journal journal;
  private Journal.Batch batch;
  private List<JournalEntry> entries = List.of();
  private int next;

  JournaledSteps(
      Connection connection,
      Transaction transaction,
      Journal journal,
      String revision,
      String direction) {
    this.connection = connection;
    this.transaction = transaction;
    this.journal = journal;
    this.batch = new Journal.Batch(revision, direction, -1);
  }

  @Override
  public List<Step> plan(List<Operation> operations, Plan fresh) throws SQLException {
    batch = new Journal.Batch(batch.revision(), batch.direction(), batch.number() + 1);
    next = 0;
    entries = journal.entries(connection, batch);
    var digest = digest(operations);
    if (!entries.stream().allMatch(entry -> entry.state() == JournalEntry.State.PLANNED)) {
      checkUnchanged(digest);
    } else {
      entries = fresh.steps().stream().map(step -> JournalEntry.planned(digest, step)).toList();
      transaction.plain(() -> planned());
    }
    return entries.stream().map(JournalEntry::step).toList();
  }

  @Override
  public void run(Action action) throws SQLException {
    int number = next++;
    var entry = entries.get(number);
    switch (entry.state()) {
      case DONE -> {}
      case STARTED -> throw interrupted(entry, number);
      case PLANNED -> {
        journal.set(connection, batch, number, JournalEntry.State.STARTED);
        attempt(number, action);
        journal.set(connection, batch, number, JournalEntry.State.DONE);
      }
    }
  }

  private List<JournalEntry> planned() throws SQLException {
    journal.plan(connection, batch, entries);
    return entries;
  }

  /** A statement that fails leaves nothing behind. */
  private void attempt(int number, Action action) throws SQLException {
    try {
      action.run();
    } catch (SQLException | RuntimeException e) {
      try {
        journal.set(connection, batch, number, JournalEntry.State.PLANNED);
      } catch (SQLException unwritten) {
        e.addSuppressed(unwritten);
      }
      throw e;
    }
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

  private static String digest(List<Operation> operations) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(operations.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
