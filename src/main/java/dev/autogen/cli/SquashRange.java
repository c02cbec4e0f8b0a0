package dev.autogen.cli;

import dev.autogen.Migration;
import dev.autogen.dialect.Dialect;
import dev.autogen.migrate.Recorded;
import dev.autogen.migrate.Replay;
import dev.autogen.migrate.Replayer;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.operation.WrittenByHand;
import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import dev.autogen.schema.Schema;
import dev.autogen.source.MigrationFolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The migrations that are to be one, oldest first. */
record SquashRange(List<RevisionNode> nodes) {

  /**
   * What both directions say, and the schemas between which they lead.
   *
   * @param unsayable why a class cannot be written that says it step by step; empty if one can
   */
  record Whole(
      List<Operation> up,
      List<Operation> down,
      Schema before,
      Schema after,
      List<String> unsayable) {

    /** Whether a schema is all that this makes, beginning with none. */
    boolean isSchemaFromNothing() {
      return before.equals(Schema.EMPTY)
          && up.stream().noneMatch(ExecuteSql.class::isInstance)
          && up.stream().allMatch(new Follow()::changes);
    }
  }

  /** Whether each of several operations, one after the other, changes the schema. */
  private static final class Follow {
    private Schema schema = Schema.EMPTY;

    boolean changes(Operation operation) {
      var before = schema;
      schema = Simulator.apply(before, List.of(operation));
      return !schema.equals(before);
    }
  }

  /**
   * The revisions from one to another, both included.
   *
   * @throws ProblemException unless each follows the one before it, and nothing else does
   */
  static SquashRange of(RevisionMap map, String range) {
    var nodes = new ArrayList<>(map.history(range, List::of));
    Collections.reverse(nodes);
    if (nodes.size() < 2) {
      throw refused("the range holds %d of them".formatted(nodes.size()), "name two or more");
    }
    for (int i = 0; i < nodes.size() - 1; i++) {
      refuseUnlessStraight(map, nodes.get(i), nodes.get(i + 1));
    }
    return new SquashRange(List.copyOf(nodes));
  }

  private static void refuseUnlessStraight(RevisionMap map, RevisionNode node, RevisionNode next) {
    boolean straight =
        map.children(node.id()).equals(List.of(next))
            && map.dependents(node.id()).isEmpty()
            && next.downRevisions().equals(List.of(node.id()));
    if (!straight) {
      throw refused(
          "something branches off, joins or depends between %s and %s"
              .formatted(node.id(), next.id()),
          "squash up to there, or from there on");
    }
  }

  RevisionNode first() {
    return nodes.get(0);
  }

  RevisionNode last() {
    return nodes.get(nodes.size() - 1);
  }

  /** What they say together on one kind of database. */
  Whole on(Dialect dialect, MigrationFolder migrations) {
    var replayer = new Replayer(dialect.name());
    var below = migrations.map().appliedBy(first().downRevisions());
    var before =
        replayer.fold(Replay.EMPTY, below.stream().map(RevisionNode::id).toList(), migrations);
    List<Operation> up = new ArrayList<>();
    List<Operation> down = new ArrayList<>();
    List<String> unsayable = new ArrayList<>();
    var replay = before;
    for (var node : nodes) {
      var migration = migrations.migration(node.id());
      var sink = new NoticingSink();
      var recorded = replayer.upgrade(replay, node.id(), migration, sink);
      var back = back(replayer, node, migration, recorded, sink);
      Stream.of(recorded, back).forEach(each -> refuseUnseen(node, each, sink));
      Stream.of(recorded, back).forEach(each -> unsayable.addAll(unsayable(node, each)));
      if (!Replayer.isTransactional(migration)) {
        unsayable.add("%s does without a transaction".formatted(node.id()));
      }
      up.addAll(recorded.operations());
      down.addAll(0, back.operations());
      replay = recorded.after();
    }
    return new Whole(up, down, before.schema(), replay.schema(), unsayable);
  }

  private static Recorded back(
      Replayer replayer,
      RevisionNode node,
      Migration migration,
      Recorded recorded,
      NoticingSink sink) {
    return Replayer.leavesDowngradeOut(migration)
        ? replayer.reversed(recorded.after(), node.id(), migration, recorded, sink)
        : replayer.downgrade(recorded.after(), node.id(), migration, sink);
  }

  private static void refuseUnseen(RevisionNode node, Recorded said, NoticingSink sink) {
    if (!said.unseen().isEmpty() || sink.isAsked()) {
      throw refused(
          "%s asks the database (op.connection, op.isOffline, op.requireThat, op.skipUnless)"
              .formatted(node.id()),
          "squash what is before it, and what is after it");
    }
    if (!said.byName().isEmpty() || !said.after().isSure()) {
      throw refused(
          "%s runs raw SQL whose effect on the schema is not declared".formatted(node.id()),
          "declare it with .effect(…), or leave it out of the range");
    }
  }

  /** What only people write has no words here. */
  private static List<String> unsayable(RevisionNode node, Recorded said) {
    List<String> reasons = new ArrayList<>();
    for (var operation : said.operations()) {
      if (operation instanceof WrittenByHand) {
        reasons.add(
            "%s changes rows, or says something else that only people write".formatted(node.id()));
      } else if (operation instanceof ExecuteSql sql && sql.effect() != null) {
        reasons.add("%s runs raw SQL that declares its effect".formatted(node.id()));
      }
    }
    return reasons;
  }

  static ProblemException refused(String why, String next) {
    return ProblemException.usage("these migrations cannot be squashed", why, next);
  }
}
