package dev.autogen.migrate;

import dev.autogen.Migration;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionStep;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One migration of a plan, read before anything runs.
 *
 * @param rows what the version table must hold when it begins
 * @param before the schema it starts from
 * @param upgrade what its upgrade said, for a downgrade that is left out; null: nobody needs it
 * @param recorded what it says when it is only read
 */
record PreparedStep(
    RevisionStep step,
    Migration migration,
    Set<String> rows,
    Replay before,
    @Nullable Recorded upgrade,
    Recorded recorded) {

  String revision() {
    return step.revision().id();
  }

  /** As the log has it. */
  String direction() {
    return step.direction().name().toLowerCase(Locale.ROOT);
  }

  boolean isTransactional() {
    return MigrationPlace.isTransactional(migration);
  }

  Recorded run(Replayer replayer, Sink sink) {
    return said(replayer, step, migration, before, upgrade, sink);
  }

  /** What the migration says in the step's direction. */
  static Recorded said(
      Replayer replayer,
      RevisionStep step,
      Migration migration,
      Replay before,
      @Nullable Recorded upgrade,
      Sink sink) {
    var id = step.revision().id();
    if (step.direction() == Direction.UPGRADE) {
      return replayer.upgrade(before, id, migration, sink);
    }
    return upgrade == null
        ? replayer.downgrade(before, id, migration, sink)
        : replayer.reversed(before, id, migration, upgrade, sink);
  }
}
