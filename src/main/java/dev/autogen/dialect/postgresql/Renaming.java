package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.Step;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Objects;

/** Renames a thing of a schema; another schema is a step of its own. */
final class Renaming {
  private Renaming() {}

  /**
   * @param kind as in {@code ALTER kind}
   * @throws ProblemException if a thing in a named schema shall go to the default one
   */
  static List<Step> of(String kind, QualifiedName from, QualifiedName to) {
    var steps = new Steps();
    var place = from;
    var schema = to.schema();
    if (!Objects.equals(from.schema(), schema)) {
      if (schema == null) {
        throw unsaid(from, to);
      }
      steps.add("ALTER %s %s SET SCHEMA %s".formatted(kind, quoted(from), quoted(schema)));
      place = new QualifiedName(schema, from.name());
    }
    if (!from.name().equals(to.name())) {
      steps.add("ALTER %s %s RENAME TO %s".formatted(kind, quoted(place), quoted(to.name())));
    }
    return steps.list();
  }

  private static ProblemException unsaid(QualifiedName from, QualifiedName to) {
    return ProblemException.usage(
        "%s is renamed to %s, without a schema".formatted(from, to),
        "the default schema differs from connection to connection, so the target is unknown",
        "write the new name with its schema, such as %s"
            .formatted(new QualifiedName(from.schema(), to.name())));
  }
}
