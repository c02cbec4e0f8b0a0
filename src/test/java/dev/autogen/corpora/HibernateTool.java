package dev.autogen.corpora;

import static org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator.buildExecutionOptions;

import dev.autogen.testing.Database;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;

/** Hibernate's own schema management, connected to a real database: the judge of ours. */
final class HibernateTool {
  private static final SourceDescriptor SOURCE =
      new SourceDescriptor() {
        @Override
        public SourceType getSourceType() {
          return SourceType.METADATA;
        }

        @Override
        public @Nullable ScriptSourceInput getScriptSourceInput() {
          return null;
        }
      };

  private static final TargetDescriptor TARGET =
      new TargetDescriptor() {
        @Override
        public EnumSet<TargetType> getTargetTypes() {
          return EnumSet.of(TargetType.DATABASE);
        }

        @Override
        public @Nullable ScriptTargetOutput getScriptTargetOutput() {
          return null;
        }
      };

  private final PublicModel model;
  private final Database database;

  HibernateTool(PublicModel model, Database database) {
    this.model = model;
    this.database = database;
  }

  /** Creates the schema as {@code hbm2ddl} does; what the database refused is returned. */
  List<String> create() {
    List<String> refused = new ArrayList<>();
    withMetadata(metadata -> {
      var registry = registry(metadata);
      var options =
          buildExecutionOptions(settings(), e -> refused.add(String.valueOf(e.getMessage())));
      registry
          .requireService(SchemaManagementTool.class)
          .getSchemaCreator(settings())
          .doCreation(metadata, options, ContributableMatcher.ALL, SOURCE, TARGET);
    });
    return refused;
  }

  /**
   * Lets Hibernate validate what is there.
   *
   * @throws org.hibernate.tool.schema.spi.SchemaManagementException if it misses something
   */
  void validate() {
    withMetadata(metadata -> {
      var options =
          buildExecutionOptions(
              settings(),
              e -> {
                throw e;
              });
      registry(metadata)
          .requireService(SchemaManagementTool.class)
          .getSchemaValidator(settings())
          .doValidation(metadata, options, ContributableMatcher.ALL);
    });
  }

  private static ServiceRegistryImplementor registry(Metadata metadata) {
    var options = ((MetadataImplementor) metadata).getMetadataBuildingOptions();
    return (ServiceRegistryImplementor) options.getServiceRegistry();
  }

  private void withMetadata(Consumer<Metadata> action) {
    var jars = new MappedJars(model);
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(jars.loader());
    var bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(jars.loader()).build();
    var registry = new StandardServiceRegistryBuilder(bootstrap).applySettings(settings()).build();
    try {
      var sources = new MetadataSources(registry);
      jars.addTo(sources);
      var metadata = (MetadataImplementor) sources.buildMetadata();
      // As a session factory does before it lets its schema be made.
      metadata.orderColumns(true);
      metadata.validate();
      action.accept(metadata);
    } finally {
      StandardServiceRegistryBuilder.destroy(registry);
      thread.setContextClassLoader(before);
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        "hibernate.dialect", Kind.of(database).hibernateDialect,
        "hibernate.cache.use_second_level_cache", "false",
        "hibernate.cache.use_query_cache", "false",
        "hibernate.hbm2ddl.create_namespaces", "true",
        "jakarta.persistence.create-database-schemas", "true",
        "jakarta.persistence.jdbc.url", database.url());
  }
}
