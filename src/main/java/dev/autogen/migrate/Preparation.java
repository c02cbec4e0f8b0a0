package dev.autogen.migrate;

import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.RowChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Recorded> upgrades = new HashMap<>();

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
    var replay = folded(applied);
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

  /** Also keeps what those upgrades said whose downgrade is made of it. */
  private Replay folded(List<String> applied) {
    var replay = Replay.EMPTY;
    for (var id : applied) {
      var migration = migrations.migration(id);
      var said = replayer.upgrade(replay, id, migration, Sink.reading());
      if (Reversal.isWanted(migration)) {
        upgrades.put(id, said);
      }
      replay = said.after();
    }
    return replay;
  }

  private PreparedStep read(RevisionStep step, Set<String> rows, Replay before) {
    var migration = migrations.migration(step.revision().id());
    var upgrade = upgrades.get(step.revision().id());
    var recorded = PreparedStep.said(replayer, step, migration, before, upgrade, Sink.reading());
    return new PreparedStep(step, migration, rows, before, upgrade, recorded);
  }
}
