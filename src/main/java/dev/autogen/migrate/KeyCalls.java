package dev.autogen.migrate;

import dev.autogen.IndexOption;
import dev.autogen.UsingIndex;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.operation.UseIndex;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Table;
import java.util.List;

/** Constraints and indexes of tables. */
final class KeyCalls {
  private final Recording recording;

  KeyCalls(Recording recording) {
    this.recording = recording;
  }

  void addConstraint(String table, Constraint constraint) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    new Fresh(known).constraint(there, constraint);
    new Fitting(known).constraint(there, constraint);
    recording.add(known, new AddConstraint(there.name(), constraint));
  }

  void addConstraint(String table, Constraint constraint, UsingIndex usingIndex) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var index = known.index(there, usingIndex.index());
    if (known.isSure() && !IndexUse.fits(index, constraint)) {
      throw IndexUse.misfit(there, index, constraint);
    }
    new Fresh(known).constraint(there, constraint);
    new Fitting(known).constraint(there, constraint);
    recording.add(known, new UseIndex(there.name(), index, constraint));
  }

  void validateConstraint(String table, String name) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var constraint = known.constraint(there, name);
    if (known.isSure() && constraint.withValidated().equals(constraint)) {
      throw ProblemException.usage(
          "%s of table %s is validated already".formatted(Usage.words(constraint), there.name()),
          "every row is looked at when a constraint is added without .notValid()",
          "take the line out");
    }
    recording.add(
        known, new ReplaceConstraint(there.name(), constraint, constraint.withValidated()));
  }

  void replaceConstraint(String table, Constraint from, Constraint to) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var old = known.constraint(there, from);
    new Fresh(known).constraint(there.withConstraints(without(there, old)), to);
    new Fitting(known).constraint(there, to);
    recording.add(known, new ReplaceConstraint(there.name(), old, to));
  }

  void dropConstraint(String table, String name) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    drop(known, there, known.constraint(there, name));
  }

  void dropConstraint(String table, Constraint constraint) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    drop(known, there, known.constraint(there, constraint));
  }

  void renameConstraint(String table, String from, String to) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var old = known.constraint(there, from);
    new Fresh(known).constraintName(there, to);
    recording.add(known, new RenameConstraint(there.name(), old, old.withName(to)));
  }

  void createIndex(String table, Index index, IndexOption... options) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    new Fresh(known).index(there.name(), index.name());
    new Fitting(known).index(there, index);
    recording.add(known, new CreateIndex(there.name(), index, isConcurrent(options)));
  }

  void dropIndex(String table, String name, IndexOption... options) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var index = known.index(there, name);
    recording.add(known, new DropIndex(there.name(), index, isConcurrent(options)));
  }

  void renameIndex(String table, String from, String to) {
    var known = recording.known();
    var there = known.table(Names.parse(table));
    var old = known.index(there, from);
    new Fresh(known).index(there.name(), to);
    recording.add(known, new RenameIndex(there.name(), old.name(), to));
  }

  private void drop(Known known, Table table, Constraint constraint) {
    var what = "%s of table %s".formatted(Usage.words(constraint), table.name());
    Usages.none(known, what, Usages.ofKey(known.schema(), table, constraint));
    recording.add(known, new DropConstraint(table.name(), constraint));
  }

  private static boolean isConcurrent(IndexOption... options) {
    return List.of(options).contains(IndexOption.CONCURRENTLY);
  }

  private static List<Constraint> without(Table table, Constraint constraint) {
    return table.constraints().stream().filter(each -> !each.equals(constraint)).toList();
  }
}
