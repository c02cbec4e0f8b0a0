package dev.autogen.mutations;

import dev.autogen.entity.MemoryClassLoader;
import dev.autogen.entity.SourceCompiler;
import dev.autogen.testing.Database;
import dev.autogen.testing.PostgresDatabase;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** What {@code hibernate.hbm2ddl.auto=update} makes of a database, for comparison with ours. */
final class HibernateUpdate {
  private HibernateUpdate() {}

  /** Lets Hibernate bring the database to the model; what the database refuses is left out. */
  static void run(Model model, Database database) throws Exception {
    act(model, database, "update");
  }

  /** Lets Hibernate create the model in an empty database. */
  static void create(Model model, Database database) throws Exception {
    act(model, database, "create-only");
  }

  private static void act(Model model, Database database, String action) throws Exception {
    var classes =
        new SourceCompiler("entities", List.of()).compileFolders(model.sources().entities());
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader = new MemoryClassLoader("update", classes, new URL[0], before)) {
      thread.setContextClassLoader(loader);
      act(loader, List.copyOf(classes.keySet()), settings(database, action));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void act(ClassLoader loader, List<String> classes, Map<String, Object> settings)
      throws Exception {
    var bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
    var registry = new StandardServiceRegistryBuilder(bootstrap).applySettings(settings).build();
    try {
      var sources = new MetadataSources(registry);
      for (var name : classes.stream().sorted().toList()) {
        sources.addAnnotatedClass(loader.loadClass(name));
      }
      var metadata = (MetadataImplementor) sources.buildMetadata(registry);
      // As a session factory does it.
      metadata.orderColumns(false);
      SchemaManagementToolCoordinator.process(metadata, registry, settings, ignored -> {});
    } finally {
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }

  private static Map<String, Object> settings(Database database, String action) {
    var dialect =
        database instanceof PostgresDatabase
            ? "org.hibernate.dialect.PostgreSQLDialect"
            : "org.hibernate.community.dialect.SQLiteDialect";
    return Map.of(
        "hibernate.dialect",
        dialect,
        "jakarta.persistence.jdbc.url",
        database.url(),
        "jakarta.persistence.schema-generation.database.action",
        action);
  }
}
