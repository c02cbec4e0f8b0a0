package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import dev.autogen.problem.ProblemException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Hibernate's metadata for one target, built with no connection. */
final class HibernateBoot implements AutoCloseable {
  private final Dialect target;
  private final MetadataImplementor metadata;
  private final ImplicitNameRecorder names;
  private final StandardServiceRegistry registry;
  private final IdentityHashMap<Table, List<Column>> columns = new IdentityHashMap<>();
  private final IdentityHashMap<Table, List<Column>> keys = new IdentityHashMap<>();

  private HibernateBoot(
      Dialect target,
      MetadataImplementor metadata,
      ImplicitNameRecorder names,
      StandardServiceRegistry registry) {
    this.target = target;
    this.metadata = metadata;
    this.names = names;
    this.registry = registry;
  }

  /**
   * Boots Hibernate as far as its relational model.
   *
   * @throws ProblemException if Hibernate rejects the mapping, or a class is missing
   */
  static HibernateBoot of(MappedClasses mapped, Map<String, String> settings, Dialect target) {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(mapped.loader());
    try {
      return build(mapped, BootSettings.of(settings, target, mapped.loader()), target);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static HibernateBoot build(
      MappedClasses mapped, Map<String, Object> settings, Dialect target) {
    var registry = registry(mapped.loader(), settings);
    try {
      var builder =
          (MetadataBuilderImplementor) sources(mapped, registry).getMetadataBuilder(registry);
      var names =
          new ImplicitNameRecorder(
              builder.getMetadataBuildingOptions().getImplicitNamingStrategy());
      var metadata =
          (MetadataImplementor) builder.applyImplicitNamingStrategy(names.proxy()).build();
      var boot = new HibernateBoot(target, metadata, names, registry);
      boot.orderKeys();
      return boot;
    } catch (RuntimeException | LinkageError e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw BootProblems.rejected(e);
    }
  }

  /**
   * Puts the columns of primary keys in the order in which a session factory creates them. It sorts
   * the columns of tables too, which serves storage and no reader: their places are remembered.
   */
  private void orderKeys() {
    for (var namespace : metadata.getDatabase().getNamespaces()) {
      for (var table : namespace.getTables()) {
        columns.put(table, List.copyOf(table.getColumns()));
        if (table.hasPrimaryKey()) {
          keys.put(table, List.copyOf(table.getPrimaryKey().getColumns()));
        }
      }
    }
    metadata.orderColumns(true);
  }

  private static StandardServiceRegistry registry(
      ClassLoader loader, Map<String, Object> settings) {
    var bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
    var builder = new StandardServiceRegistryBuilder(bootstrap);
    try {
      // A hibernate.properties on the class path may name a database.
      builder.getSettings().keySet().removeIf(BootSettings::choosesDatabase);
      return builder.applySettings(settings).build();
    } catch (RuntimeException | LinkageError e) {
      throw BootProblems.rejected(e);
    }
  }

  private static MetadataSources sources(MappedClasses mapped, StandardServiceRegistry registry) {
    var sources = new MetadataSources(registry);
    mapped.packages().forEach(sources::addPackage);
    mapped.classes().forEach(sources::addAnnotatedClass);
    mapped.files().forEach(sources::addURL);
    return sources;
  }

  /** The database it was booted for. */
  Dialect target() {
    return target;
  }

  MetadataImplementor metadata() {
    return metadata;
  }

  org.hibernate.dialect.Dialect dialect() {
    return metadata.getDatabase().getDialect();
  }

  /** A table's columns as the mapping puts them. */
  List<Column> columns(Table table) {
    return columns.getOrDefault(table, List.copyOf(table.getColumns()));
  }

  /** Which names nobody chose. */
  ImplicitNameRecorder names() {
    return names;
  }

  /** The columns of a primary key as the mapping lists them, which is how an update creates it. */
  List<Column> mappedKey(Table table) {
    return keys.getOrDefault(table, List.of());
  }

  @Override
  public void close() {
    StandardServiceRegistryBuilder.destroy(registry);
  }
}
