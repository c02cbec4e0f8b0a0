package dev.autogen.migrate;

import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.RowChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the migrations of a plan, after those that are applied, so that a mistake is found before
 * anything runs.
 */
final class Preparation {
  private final RevisionMap revisions;
  private final Migrations migrations;
  private final Replayer replayer;

  Preparation(RevisionMap revisions, Migrations migrations, Replayer replayer) {
    this.revisions = revisions;
    this.migrations = migrations;
    this.replayer = replayer;
  }

  List<PreparedStep> of(Collection<String> rows, List<RevisionStep> steps) {
    if (steps.isEmpty()) {
      return List.of();
    }
    var applied = revisions.appliedBy(rows).stream().map(RevisionNode::id).toList();
    var replay = replayer.fold(Replay.EMPTY, applied, migrations);
    Set<String> standing = new TreeSet<>(rows);
    List<PreparedStep> prepared = new ArrayList<>();
    for (var step : steps) {
      var next = read(step, standing, replay);
      prepared.add(next);
      replay = next.recorded().after();
      standing = after(standing, step.rows());
    }
    return List.copyOf(prepared);
  }

  /** The rows after a change. */
  static Set<String> after(Set<String> rows, RowChange change) {
    Set<String> result = new TreeSet<>(rows);
    change.deletes().forEach(result::remove);
    change.updates().forEach(update -> result.remove(update.from()));
    change.updates().forEach(update -> result.add(update.to()));
    result.addAll(change.inserts());
    return result;
  }

  private PreparedStep read(RevisionStep step, Set<String> rows, Replay before) {
    var id = step.revision().id();
    var migration = migrations.migration(id);
    var recorded =
        step.direction() == Direction.UPGRADE
            ? replayer.upgrade(before, id, migration, Sink.reading())
            : replayer.downgrade(before, id, migration, Sink.reading());
    return new PreparedStep(step, migration, rows, before, recorded);
  }
}
