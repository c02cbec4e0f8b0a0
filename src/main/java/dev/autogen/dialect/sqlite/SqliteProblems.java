package dev.autogen.dialect.sqlite;

import dev.autogen.problem.Problem;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** What can stand in the way of a change on SQLite, told. */
final class SqliteProblems {
  private SqliteProblems() {}

  static ProblemException schema(QualifiedName name) {
    return noSchemas(name.toString(), "SQLite has no schemas, and the name says one");
  }

  static ProblemException schema(String name) {
    return noSchemas("schema " + name, "SQLite has no schemas");
  }

  private static ProblemException noSchemas(String what, String why) {
    return ProblemException.usage(
        what + " cannot be on SQLite",
        why,
        "leave the schema out, or keep the operation to the database that has it with"
            + " op.onDialect(…)");
  }

  static ProblemException tableThere(String table) {
    return ProblemException.database(
        "table %s is there already".formatted(table),
        "the migration creates it, and the database holds one of this name",
        "run `autogen check` to see how the database differs from its migrations");
  }

  static ProblemException noConstraint(String table, Constraint constraint) {
    var name = constraint.name();
    return ProblemException.database(
        "table %s has no %s%s"
            .formatted(table, constraint.kind().words(), name == null ? "" : " " + name),
        "none of its constraints has this name or says the same",
        "run `autogen check` to see how the database differs from its migrations");
  }

  static ProblemException noColumn(String table, String column) {
    return ProblemException.database(
        "table %s has no column %s".formatted(table, column),
        "the database holds the table without it",
        "run `autogen check` to see how the database differs from its migrations");
  }

  static ProblemException noIndex(String index) {
    return ProblemException.database(
        "index %s is not there".formatted(index),
        "the database holds no index of this name",
        "run `autogen check` to see how the database differs from its migrations");
  }

  static ProblemException columnInUse(String table, String column, String user) {
    return ProblemException.database(
        "%s.%s cannot be dropped".formatted(table, column),
        user + " uses it",
        "drop or change that first, in the same migration");
  }

  static ProblemException breaks(List<String> objects) {
    return ProblemException.database(
        "the migration breaks " + String.join(", ", objects),
        "what it names is not there afterwards, or is not unique as a foreign key needs it",
        "drop or change it before, in the same migration");
  }

  static Problem foreignKeysOn() {
    return new Problem(
        "foreign keys are enforced on this connection",
        "dropping the old table would then delete rows of the tables that refer to it",
        "run the migration outside of any transaction of your own");
  }

  static Problem newColumnNeedsValue(String table, String column) {
    return new Problem(
        "%s.%s is new and not null, and %s has rows".formatted(table, column, table),
        "the migration does not say what the rows that are there are to hold",
        "edit the class: add the column nullable, fill it with op.update(…), then alterColumn with"
            + " nullable().to(notNull())");
  }

  static Problem nulls(String table, String column) {
    return new Problem(
        "%s.%s is to be not null, and some rows have no value in it".formatted(table, column),
        "the migration does not say what these rows are to hold",
        "give them one first, with op.update(...) or op.execute(...) in the class above this"
            + " change");
  }

  static Problem check(String table, String expression) {
    return new Problem(
        "some rows of %s do not fit the check (%s)".formatted(table, expression),
        "they were written before the check was there",
        "correct them first, with op.update(...) or op.execute(...) in the class above this"
            + " change");
  }

  static Problem duplicates(String table, String columns) {
    return new Problem(
        "some rows of %s have the same %s".formatted(table, columns),
        "they are to be unique, and were written before that",
        "make them differ first, with op.update(...) or op.execute(...) in the class above this"
            + " change");
  }

  static Problem tooLong(String table, String column, int length) {
    return new Problem(
        "some values of %s.%s are longer than %d".formatted(table, column, length),
        "SQLite would keep them, and other databases and the entities do not expect them",
        "shorten them first, with op.update(...) or op.execute(...) in the class above this"
            + " change, or say how with .using(\"…\") behind the type's change");
  }

  static Problem noNumber(String table, String column) {
    return new Problem(
        "%s.%s is to hold numbers, and some values of it are none".formatted(table, column),
        "they cannot be converted",
        "say how with .using(\"…\") behind the type's change, or correct the values first");
  }

  static Problem orphans(String table) {
    return new Problem(
        "some rows of %s refer to rows that are not there".formatted(table),
        "a foreign key would not hold for them",
        "correct or delete them first, with op.update(...) or op.execute(...) in the class above"
            + " this change");
  }

  static Problem rowsRefused(String table) {
    return new Problem(
        "some rows of %s do not fit its new definition".formatted(table),
        "a constraint of it refuses them, as they are or as their values are converted",
        "correct them first, with op.update(...) or op.execute(...) in the class above this"
            + " change");
  }

  static Problem noRowNumber(String table, String column) {
    return new Problem(
        "%s.%s is to be the row's number, and some values of it are no whole numbers"
            .formatted(table, column),
        "SQLite counts the rows of a table by its INTEGER primary key",
        "correct them first, with op.update(...) or op.execute(...) in the class above this"
            + " change");
  }
}
