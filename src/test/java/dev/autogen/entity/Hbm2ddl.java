package dev.autogen.entity;

import java.util.List;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/**
 * The script by which Hibernate itself creates the schema: the truth the reader is held against.
 */
final class Hbm2ddl {
  private Hbm2ddl() {}

  /** The model is changed by this: read it before. */
  static List<String> script(HibernateBoot boot) {
    var registry = boot.metadata().getMetadataBuildingOptions().getServiceRegistry();
    return new SchemaCreatorImpl(registry).generateCreationCommands(boot.metadata(), false);
  }
}
