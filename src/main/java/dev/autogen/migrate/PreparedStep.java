package dev.autogen.migrate;

import dev.autogen.Migration;
import dev.autogen.Revision;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionStep;
import java.util.Locale;
import java.util.Set;

/**
 * One migration of a plan, read before anything runs.
 *
 * @param rows what the version table must hold when it begins
 * @param before the schema it starts from
 * @param recorded what it says when it is only read
 */
record PreparedStep(
    RevisionStep step, Migration migration, Set<String> rows, Replay before, Recorded recorded) {

  String revision() {
    return step.revision().id();
  }

  /** As the log has it. */
  String direction() {
    return step.direction().name().toLowerCase(Locale.ROOT);
  }

  boolean isTransactional() {
    var annotation = migration.getClass().getAnnotation(Revision.class);
    return annotation == null || annotation.transactional();
  }

  Recorded run(Replayer replayer, Sink sink) {
    return step.direction() == Direction.UPGRADE
        ? replayer.upgrade(before, revision(), migration, sink)
        : replayer.downgrade(before, revision(), migration, sink);
  }
}
