package dev.autogen.schema;

import java.util.Set;

/**
 * What the entities ask for.
 *
 * @param implicitNames the constraints and indexes of {@code schema} whose names nobody chose; a
 *     constraint without a name is implicit without being listed
 * @param keyOrders the primary keys that may have their columns in another order too
 * @param computed the columns whose mapping says what they are computed from, and leaves to the
 *     database whether that is stored and whether it may be null
 */
public record DesiredSchema(
    Schema schema,
    Set<ImplicitName> implicitNames,
    Set<KeyOrder> keyOrders,
    Set<ColumnName> computed) {
  public DesiredSchema {
    implicitNames = Set.copyOf(implicitNames);
    keyOrders = Set.copyOf(keyOrders);
    computed = Set.copyOf(computed);
  }

  /** One in which every primary key has the one order of its columns. */
  public DesiredSchema(Schema schema, Set<ImplicitName> implicitNames) {
    this(schema, implicitNames, Set.of(), Set.of());
  }

  /** The same about another part, or another spelling, of the schema. */
  public DesiredSchema withSchema(Schema changed) {
    return new DesiredSchema(changed, implicitNames, keyOrders, computed);
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
