package dev.autogen.testing;

import static org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator.buildExecutionOptions;

import dev.autogen.entity.MemoryClassLoader;
import dev.autogen.entity.SourceCompiler;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;

/** The schema as Hibernate's own tool ({@code hbm2ddl}) creates it from entity sources. */
public final class HibernateSchema {
  private static final SourceDescriptor MODEL =
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

  private HibernateSchema() {}

  /** Creates everything; what the database refuses, such as comments on SQLite, is left out. */
  public static void create(Path sources, Database database) throws Exception {
    create(sources, database, Map.of());
  }

  /**
   * The same with settings of Hibernate.
   *
   * @return what the database refused
   */
  public static List<String> create(Path sources, Database database, Map<String, String> more)
      throws Exception {
    var classes = new SourceCompiler("entities", List.of()).compileFolders(List.of(sources));
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader = new MemoryClassLoader("hbm2ddl", classes, new URL[0], before)) {
      thread.setContextClassLoader(loader);
      return create(loader, classes.keySet().stream().sorted().toList(), settings(database, more));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<String> create(
      ClassLoader loader, List<String> classes, Map<String, Object> settings) throws Exception {
    var bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
    var registry = new StandardServiceRegistryBuilder(bootstrap).applySettings(settings).build();
    try {
      var sources = new MetadataSources(registry);
      for (var name : classes) {
        sources.addAnnotatedClass(loader.loadClass(name));
      }
      var metadata = (MetadataImplementor) sources.buildMetadata(registry);
      // As a session factory does before it creates the schema.
      metadata.orderColumns(true);
      return create(metadata, registry, settings);
    } finally {
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }

  private static List<String> create(
      Metadata metadata, StandardServiceRegistry registry, Map<String, Object> settings) {
    List<String> refused = new ArrayList<>();
    registry
        .requireService(SchemaManagementTool.class)
        .getSchemaCreator(settings)
        .doCreation(
            metadata,
            buildExecutionOptions(settings, e -> refused.add(String.valueOf(e.getMessage()))),
            ContributableMatcher.ALL,
            MODEL,
            TARGET);
    return refused;
  }

  private static Map<String, Object> settings(Database database, Map<String, String> more) {
    var dialect =
        database instanceof PostgresDatabase
            ? "org.hibernate.dialect.PostgreSQLDialect"
            : "org.hibernate.community.dialect.SQLiteDialect";
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("hibernate.dialect", dialect);
    settings.put("jakarta.persistence.jdbc.url", database.url());
    settings.put("hibernate.hbm2ddl.create_namespaces", "true");
    return settings;
  }
}
