package dev.autogen.schema;

import java.util.Set;

/**
 * What the entities ask for.
 *
 * @param implicitNames the constraints and indexes of {@code schema} whose names nobody chose; a
 *     constraint without a name is implicit without being listed
 * @param keyOrders the primary keys that may have their columns in another order too
 */
public record DesiredSchema(
    Schema schema, Set<ImplicitName> implicitNames, Set<KeyOrder> keyOrders) {
  public DesiredSchema {
    implicitNames = Set.copyOf(implicitNames);
    keyOrders = Set.copyOf(keyOrders);
  }

  /** One in which every primary key has the one order of its columns. */
  public DesiredSchema(Schema schema, Set<ImplicitName> implicitNames) {
    this(schema, implicitNames, Set.of());
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
