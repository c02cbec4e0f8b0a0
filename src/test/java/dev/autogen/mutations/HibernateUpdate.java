package dev.autogen.mutations;

import static org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator.buildExecutionOptions;

import dev.autogen.entity.MemoryClassLoader;
import dev.autogen.entity.SourceCompiler;
import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import java.net.URL;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;

/** What {@code hibernate.hbm2ddl.auto=update} makes of a database, for comparison with ours. */
final class HibernateUpdate {
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

  private HibernateUpdate() {}

  /** Lets Hibernate bring the database to the model; what the database refuses is left out. */
  static void run(Model model, Database database) throws Exception {
    var classes =
        new SourceCompiler("entities", List.of()).compileFolders(model.sources().entities());
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader = new MemoryClassLoader("update", classes, new URL[0], before)) {
      thread.setContextClassLoader(loader);
      migrate(loader, List.copyOf(classes.keySet()), settings(database));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void migrate(
      ClassLoader loader, List<String> classes, Map<String, Object> settings) throws Exception {
    var bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
    var registry = new StandardServiceRegistryBuilder(bootstrap).applySettings(settings).build();
    try {
      var sources = new MetadataSources(registry);
      for (var name : classes.stream().sorted().toList()) {
        sources.addAnnotatedClass(loader.loadClass(name));
      }
      migrate(sources, registry, settings);
    } finally {
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }

  private static void migrate(
      MetadataSources sources, StandardServiceRegistry registry, Map<String, Object> settings) {
    registry
        .requireService(SchemaManagementTool.class)
        .getSchemaMigrator(settings)
        .doMigration(
            sources.buildMetadata(registry),
            buildExecutionOptions(settings, refused -> {}),
            ContributableMatcher.ALL,
            TARGET);
  }

  private static Map<String, Object> settings(Database database) {
    var dialect =
        database instanceof PostgresDatabase
            ? "org.hibernate.dialect.PostgreSQLDialect"
            : "org.hibernate.community.dialect.SQLiteDialect";
    return Map.of("hibernate.dialect", dialect, "jakarta.persistence.jdbc.url", database.url());
  }
}
