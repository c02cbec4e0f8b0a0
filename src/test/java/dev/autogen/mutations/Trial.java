package dev.autogen.mutations;

import dev.autogen.dialect.Dialect;
import dev.autogen.diff.Backfill;
import dev.autogen.diff.Difference;
import dev.autogen.diff.ExistingRows;
import dev.autogen.diff.Forms;
import dev.autogen.diff.Lifting;
import dev.autogen.diff.SchemaDiff;
import dev.autogen.migrate.WrittenScript;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.Simulator;
import dev.autogen.report.ChangeText;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.Schema;
import dev.autogen.source.Steps;
import dev.autogen.testing.Database;
import dev.autogen.testing.LiveDatabase;
import dev.autogen.testing.ScriptRun;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One change on one database that holds the old model, with rows in every table. */
final class Trial {
  private final Mutation mutation;
  private final List<Operation> create;
  private final Schema old;
  private final DesiredSchema wanted;
  private final List<Dialect> targets;
  private final List<Operation> upgrade;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param create the migrations so far
   * @param old what they fold to
   * @param wanted what the changed entities ask for
   */
  Trial(Mutation mutation, List<Operation> create, Schema old, DesiredSchema wanted) {
    this.mutation = mutation;
    this.create = create;
    this.old = old;
    this.wanted = wanted;
    this.targets = Model.targets(mutation);
    this.upgrade = ExistingRows.filled(difference(old), backfills(mutation), old);
  }

  private List<Operation> difference(Schema current) {
    return difference(current, wanted, targets);
  }

  /** What {@code -m} finds: the fold of the migrations against the entities, right on all. */
  static List<Operation> difference(Schema current, DesiredSchema wanted, List<Dialect> targets) {
    var forms = targets.stream().map(Dialect::canonicalForm).toList();
    return Difference.between(current, wanted, List.of(), new Forms(forms, current)).operations();
  }

  private static List<Backfill> backfills(Mutation mutation) {
    return mutation.backfills().stream().map(Backfill::parse).toList();
  }

  /** The operations as the reviewer reads them, without those of a backfill. */
  List<String> told() {
    return difference(old).stream().map(ChangeText::of).toList();
  }

  /**
   * @param filled holds the old model and its rows; it stays as it is
   * @param fresh holds nothing; it is left with the new model
   */
  Verdict on(Database filled, Database fresh) throws Exception {
    problems.clear();
    boolean seen = isSeen();
    try (var copy = filled.copy();
        var live = new LiveDatabase(copy, Base.SCOPE)) {
      var before = live.facts();
      var rows = RowsKept.of(live, old, upgrade);
      var database = live.dialect().name();
      if (!mutation.refusalOn(database).isEmpty()) {
        boolean refused =
            isRefused(live, upgrade, old, mutation.refusalOn(database))
                && same("after the refusal", live.facts(), before);
        return new Verdict(seen, refused, refused, refused, problems);
      }
      boolean ran = runs("upgrade", live, upgrade, old);
      boolean reached = ran && isReached(live, fresh);
      reached &= ran && isScripted(filled, live);
      boolean kept = ran && rows.areIn(live, problems);
      boolean restored =
          ran && isRestored(live) && same("after the downgrade", live.facts(), before);
      kept &= restored && (!mutation.lostOn(database).isEmpty() || rows.areIn(live, problems));
      return new Verdict(seen, reached, restored, kept, problems);
    }
  }

  /** A script, which is written without the database, does to a copy what the run did. */
  private boolean isScripted(Database filled, LiveDatabase live) throws Exception {
    try (var copy = filled.copy()) {
      try {
        ScriptRun.apply(copy, WrittenScript.of(live.dialect(), create, upgrade));
      } catch (Exception e) {
        return checked(false, () -> "the script failed: " + e.getMessage());
      }
      try (var scripted = new LiveDatabase(copy, Base.SCOPE)) {
        return same("after the script", scripted.facts(), live.facts());
      }
    }
  }

  /** Where values that must be there are lost, the rows that lack them go first. */
  private boolean isRestored(LiveDatabase live) throws Exception {
    var upgraded = Simulator.apply(old, upgrade);
    var downgrade = Steps.inverse(upgrade);
    var lost = mutation.lostOn(live.dialect().name());
    if (lost.isEmpty()) {
      return runs("downgrade", live, downgrade, upgraded);
    }
    boolean refused = isRefused(live, downgrade, upgraded, lost);
    RowsKept.removeAll(live, upgraded);
    return refused && runs("downgrade", live, downgrade, upgraded);
  }

  private boolean isSeen() {
    var told = told().stream().sorted().toList();
    var expected = mutation.expected().stream().sorted().toList();
    var again = difference(Simulator.apply(old, upgrade));
    boolean seen = checked(told.equals(expected), () -> "seen: " + String.join("\n= ", told));
    return checked(again.isEmpty(), () -> "seen again: " + again) && seen;
  }

  private boolean isReached(LiveDatabase live, Database fresh) throws Exception {
    var phantoms = missing(live, wanted, Simulator.apply(old, upgrade));
    try (var nothing = new LiveDatabase(fresh, Base.SCOPE)) {
      nothing.run(difference(Schema.EMPTY), Schema.EMPTY);
      boolean reached = same("after the upgrade", Nameless.facts(live), Nameless.facts(nothing));
      return checked(phantoms.isEmpty(), () -> "the database differs still: " + phantoms)
          && reached;
    }
  }

  /**
   * What the entities ask for beyond what the database holds.
   *
   * @param applied what its migrations fold to
   */
  static List<Operation> missing(LiveDatabase live, DesiredSchema wanted, Schema applied)
      throws SQLException {
    var form = live.form();
    var current = Lifting.lift(live.read(), applied, form);
    var completed =
        form.holdsEnumTypes() ? current : current.withEnumTypes(wanted.schema().enumTypes());
    return SchemaDiff.between(completed, wanted, new Forms(List.of(form), applied));
  }

  /** A name is no fact of the schema. */
  static boolean isRename(Operation operation) {
    return operation instanceof RenameConstraint || operation instanceof RenameIndex;
  }

  private boolean isRefused(
      LiveDatabase live, List<Operation> operations, Schema from, String refusal) {
    try {
      live.run(operations, from);
    } catch (Exception e) {
      return checked(
          String.valueOf(e.getMessage()).contains(refusal),
          () -> "refused otherwise: " + e.getMessage());
    }
    return checked(false, () -> "not refused");
  }

  private boolean runs(
      String direction, LiveDatabase live, List<Operation> operations, Schema from) {
    try {
      live.run(operations, from);
      return true;
    } catch (Exception e) {
      return checked(false, () -> direction + " failed: " + e.getMessage());
    }
  }

  private boolean same(String when, List<String> found, List<String> expected) {
    List<String> surplus = new ArrayList<>(found);
    expected.forEach(surplus::remove);
    List<String> missing = new ArrayList<>(expected);
    found.forEach(missing::remove);
    return checked(
        surplus.isEmpty() && missing.isEmpty(),
        () -> "%s: surplus %s, missing %s".formatted(when, surplus, missing));
  }

  private boolean checked(boolean holds, Supplier<String> problem) {
    if (!holds) {
      problems.add(problem.get());
    }
    return holds;
  }
}
