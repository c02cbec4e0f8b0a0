package dev.autogen.schema;

import java.util.Set;

/**
 * What the entities ask for.
 *
 * @param implicitNames the constraints and indexes of {@code schema} whose names nobody chose; a
 *     constraint without a name is implicit without being listed
 */
public record DesiredSchema(Schema schema, Set<ImplicitName> implicitNames) {
  public DesiredSchema {
    implicitNames = Set.copyOf(implicitNames);
  }

  /** A schema in which every name was chosen. */
  public static DesiredSchema named(Schema schema) {
    return new DesiredSchema(schema, Set.of());
  }

  /** Whether nobody chose the name of this constraint or index. */
  public boolean isImplicit(QualifiedName table, String name) {
    return implicitNames.contains(new ImplicitName(table, name));
  }
}
