package dev.autogen.entity;

import dev.autogen.dialect.Dialect;
import dev.autogen.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings Hibernate boots with: the user's, without any database, and the target in its place.
 */
final class BootSettings {
  private static final String DIALECT = "hibernate.dialect";

  // Each would look for a database, a container or a cache that is not there.
  private static final List<String> LEFT_OUT =
      List.of(
          "hibernate.connection.",
          "hibernate.hikari.",
          "hibernate.agroal.",
          "hibernate.c3p0.",
          "hibernate.hbm2ddl.",
          "hibernate.cache.",
          "hibernate.session_factory",
          "hibernate.multi_tenant_connection_provider",
          "hibernate.transaction.",
          "hibernate.boot.allow_jdbc_metadata_access",
          "hibernate.temp.use_jdbc_metadata_defaults",
          "jakarta.persistence.jdbc.",
          "jakarta.persistence.jtaDataSource",
          "jakarta.persistence.nonJtaDataSource",
          "jakarta.persistence.database-",
          "jakarta.persistence.schema-generation.",
          "javax.persistence.");

  private static final Map<String, String> FAMILIES =
      Map.of(
          "postgresql", "org.hibernate.dialect.PostgreSQLDialect",
          "sqlite", "org.hibernate.community.dialect.SQLiteDialect");

  private static final Map<String, String> PRODUCTS =
      Map.of("postgresql", "PostgreSQL", "sqlite", "SQLite");

  private BootSettings() {}

  /**
   * The settings for a target.
   *
   * @throws ProblemException if Hibernate has no dialect that we know for it
   */
  static Map<String, Object> of(Map<String, String> user, Dialect target, ClassLoader loader) {
    Map<String, Object> settings = new TreeMap<>();
    user.forEach((key, value) -> {
      if (!choosesDatabase(key)) {
        settings.put(key, value);
      }
    });
    settings.put(DIALECT, dialect(user.get(DIALECT), target, loader));
    var product = PRODUCTS.get(target.name());
    if (product != null) {
      // Hibernate's dialects say other things of older versions, and suppose a very old one.
      var version = target.version().split("\\.", 3);
      settings.put("jakarta.persistence.database-product-name", product);
      settings.put("jakarta.persistence.database-major-version", version[0]);
      settings.put(
          "jakarta.persistence.database-minor-version", version.length > 1 ? version[1] : "0");
    }
    // Both: the second is the spelling of older versions.
    settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
    settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
    settings.put("hibernate.cache.use_second_level_cache", "false");
    settings.put("hibernate.cache.use_query_cache", "false");
    return settings;
  }

  /** Whether a setting is about the database to talk to, or what stands around it. */
  static boolean choosesDatabase(String key) {
    return key.equals(DIALECT) || LEFT_OUT.stream().anyMatch(key::startsWith);
  }

  /** The user's own dialect where it is one of this target's family, else the family's. */
  private static String dialect(@Nullable String chosen, Dialect target, ClassLoader loader) {
    var family = FAMILIES.get(target.name());
    if (family == null) {
      if (chosen != null) {
        return chosen;
      }
      throw ProblemException.usage(
          "Hibernate's dialect for %s is not known".formatted(target.name()),
          "entities are read as Hibernate's dialect for each target sees them",
          "say which class it is in `hibernate.dialect`");
    }
    var own = familyClass(family, target, loader);
    return chosen != null && isSubclass(chosen, own, loader) ? chosen : family;
  }

  private static Class<?> familyClass(String family, Dialect target, ClassLoader loader) {
    try {
      return Class.forName(family, false, loader);
    } catch (ClassNotFoundException e) {
      throw ProblemException.usage(
          "Hibernate's dialect for %s is not on the class path".formatted(target.name()),
          family + " comes in a jar of its own, hibernate-community-dialects",
          "add org.hibernate.orm:hibernate-community-dialects in the version of hibernate-core, or"
              + " leave %s out of `targets`".formatted(target.name()));
    }
  }

  private static boolean isSubclass(String name, Class<?> family, ClassLoader loader) {
    try {
      return family.isAssignableFrom(Class.forName(name, false, loader));
    } catch (ClassNotFoundException e) {
      // A short name, or a dialect for another database that is not here: neither is asked for.
      return false;
    }
  }
}
