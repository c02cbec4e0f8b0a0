package dev.autogen.migrate;

import dev.autogen.Migration;
import dev.autogen.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets migrations say what they do, to a schema in memory or to a sink. */
public final class Replayer {
  private final String dialect;

  /**
   * @param dialect the name that {@code onDialect} is held against
   */
  public Replayer(String dialect) {
    this.dialect = dialect;
  }

  /** Folds the upgrades of revisions, in the order given, into what they leave behind together. */
  public Replay fold(Replay start, Iterable<String> revisions, Migrations migrations) {
    var replay = start;
    for (var revision : revisions) {
      replay = upgrade(replay, revision, migrations.migration(revision), Sink.reading()).after();
    }
    return replay;
  }

  /**
   * What {@code upgrade} says after {@code before}.
   *
   * @throws ProblemException if it names what is not there, or throws; with the revision and the
   *     line
   */
  public Recorded upgrade(Replay before, String revision, Migration migration, Sink sink) {
    return record(before, revision, migration, migration::upgrade, sink);
  }

  /**
   * What {@code downgrade} says; {@code before} includes this migration's own upgrade.
   *
   * @throws ProblemException if it names what is not there, or throws; with the revision and the
   *     line
   */
  public Recorded downgrade(Replay before, String revision, Migration migration, Sink sink) {
    return record(before, revision, migration, migration::downgrade, sink);
  }

  /** Whether it runs in a transaction, which a class decides for itself. */
  public static boolean isTransactional(Migration migration) {
    return MigrationPlace.isTransactional(migration);
  }

  /** Whether the class says no downgrade, so that it is made of what the upgrade says. */
  public static boolean leavesDowngradeOut(Migration migration) {
    return Reversal.isWanted(migration);
  }

  /**
   * What takes an upgrade back whose migration leaves its downgrade out.
   *
   * @param upgrade what it said when it ran
   * @throws ProblemException if not all of that can be turned round, with what cannot
   */
  public Recorded reversed(
      Replay before, String revision, Migration migration, Recorded upgrade, Sink sink) {
    var inverses = Reversal.of(upgrade);
    return record(before, revision, migration, op -> inverses.forEach(op::say), sink);
  }

  private Recorded record(
      Replay before,
      String revision,
      Migration migration,
      Consumer<Recorder> direction,
      Sink sink) {
    var recorder = new Recorder(before, dialect, sink, MigrationPlace.isTransactional(migration));
    var place = new MigrationPlace(revision, migration.getClass());
    try {
      direction.accept(recorder);
      recorder.finish();
    } catch (ProblemException e) {
      throw place.located(e);
    } catch (RuntimeException e) {
      throw place.thrown(e);
    }
    List<RawSqlNote> notes = new ArrayList<>(before.notes());
    recorder.undeclared().forEach(sql -> notes.add(new RawSqlNote(revision, sql)));
    return new Recorded(
        revision,
        recorder.operations(),
        recorder.byName(),
        recorder.unseen(),
        new Replay(recorder.schema(), notes));
  }
}
