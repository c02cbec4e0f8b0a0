package dev.autogen.migrate;

import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropEnumType;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropObject;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Looks whether names are still to be had. One that is taken is a problem; after raw SQL of
 * undeclared effect that SQL must have dropped what had the name.
 */
final class Fresh {
  private final Known known;

  Fresh(Known known) {
    this.known = known;
  }

  /**
   * A table, view or sequence: PostgreSQL keeps them in one space of names, SQLite has tables for
   * all.
   */
  void relation(QualifiedName name) {
    var schema = known.schema();
    schema.table(name).ifPresent(each -> taken("table " + name, new DropTable(each)));
    schema.view(name).ifPresent(each -> taken("view " + name, new DropView(each)));
    schema.sequence(name).ifPresent(each -> taken("sequence " + name, new DropSequence(each)));
  }

  void column(Table table, String name) {
    table
        .column(Names.plain(name, "column"))
        .ifPresent(
            each -> taken(inTable("column", name, table), new DropColumn(table.name(), each)));
  }

  /** The name, the primary key, and the very same rule without a name. */
  void constraint(Table table, Constraint constraint) {
    var name = constraint.name();
    table.constraints().stream()
        .filter(each ->
            each.equals(constraint)
                || name != null && name.equals(each.name())
                || constraint instanceof PrimaryKey && each instanceof PrimaryKey)
        .forEach(each -> taken(table.name(), each));
  }

  void constraintName(Table table, String name) {
    table.constraint(Names.plain(name, "constraint")).ifPresent(each -> taken(table.name(), each));
  }

  /** An index's name is unique among all tables of its schema. */
  void index(QualifiedName table, String name) {
    Names.plain(name, "index");
    for (var other : known.schema().tables()) {
      // A plain loop: a migration of 10,000 tables asks this for each of its indexes.
      for (var each : other.indexes()) {
        if (each.name().equals(name) && isSameSchema(other, table)) {
          taken(inTable("index", name, other), new DropIndex(other.name(), each));
        }
      }
    }
  }

  private static boolean isSameSchema(Table table, QualifiedName name) {
    return Objects.equals(table.name().schema(), name.schema());
  }

  void enumType(QualifiedName name) {
    known
        .schema()
        .enumType(name)
        .ifPresent(each -> taken("enum type " + name, new DropEnumType(each)));
  }

  /** A schema that no table is in. */
  void schema(String to) {
    var schemas =
        known.schema().tables().stream()
            .flatMap(table -> Stream.ofNullable(table.name().schema()))
            .distinct()
            .toList();
    if (known.isSure() && schemas.contains(to)) {
      throw ProblemException.usage(
          "there already is schema " + to,
          "the migrations before this line have put tables into it",
          "take another name");
    }
  }

  void object(String name) {
    known.schema().objects().stream()
        .filter(each -> each.name().equals(Names.plain(name, "object")))
        .forEach(each -> taken("object " + name, new DropObject(each)));
  }

  private static String inTable(String kind, String name, Table table) {
    return "%s %s in table %s".formatted(kind, name, table.name());
  }

  private void taken(QualifiedName table, Constraint there) {
    var what = "%s in table %s".formatted(Usage.words(there), table);
    taken(what, new DropConstraint(table, there));
  }

  private void taken(String what, Operation drop) {
    if (known.isSure()) {
      throw ProblemException.usage(
          "there already is " + what,
          "the migrations before this line have created it",
          "take another name, or drop or rename the other one first");
    }
    known.gone(drop);
  }
}
