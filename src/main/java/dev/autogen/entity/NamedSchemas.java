package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.List;

/** Tells where a mapping names schemas and a target has none. */
final class NamedSchemas {
  private NamedSchemas() {}

  /** A line for each such target; in the order of the targets. */
  static List<String> notes(Schema schema, List<Dialect> targets) {
    var named = schema.namespaces();
    return named.isEmpty()
        ? List.of()
        : targets.stream()
            .filter(target -> !target.hasSchemas())
            .map(target ->
                "%s has no schemas, and the entities name %s; if they are not meant to be there,"
                        .formatted(target.name(), listed(named))
                    + " say which databases are: targets=postgresql")
            .toList();
  }

  private static String listed(List<String> names) {
    return String.join(
        ", ", names.stream().map(name -> QualifiedName.of(name).toString()).toList());
  }
}
