package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import java.util.List;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/**
 * The script by which Hibernate itself creates the schema: the truth the reader is held against.
 */
final class Hbm2ddl {
  private Hbm2ddl() {}

  static List<String> script(EntitySources sources, Dialect target) {
    QuietLogging.install();
    var mapped = ClassDiscovery.discover(sources);
    try (var boot = HibernateBoot.of(mapped, sources.settings(), target)) {
      var registry = boot.metadata().getMetadataBuildingOptions().getServiceRegistry();
      return new SchemaCreatorImpl(registry).generateCreationCommands(boot.metadata(), false);
    }
  }
}
