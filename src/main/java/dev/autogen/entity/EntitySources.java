package dev.autogen.entity;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the entities are, and how Hibernate is to read them. A new one takes every package and our
 * own names; the other methods give a changed copy.
 *
 * @param entities source folders, class folders and jars; those with {@code .java} files are
 *     compiled in memory
 * @param classpath what the entities need besides, and the JVM's own class path does not hold
 * @param packages only entities in these packages and those below, or of these names; empty: all
 * @param settings any {@code hibernate.*} and {@code jakarta.persistence.*} setting, such as a
 *     naming strategy; those that choose a database or a connection are left out, for there is none
 * @param unit the unit of a {@code persistence.xml} that says what belongs to the model; empty: all
 *     that {@code entities} hold
 */
public record EntitySources(
    List<Path> entities,
    List<Path> classpath,
    List<String> packages,
    Map<String, String> settings,
    Naming naming,
    Optional<PersistenceUnit> unit) {
  public EntitySources {
    entities = List.copyOf(entities);
    classpath = List.copyOf(classpath);
    packages = List.copyOf(packages);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** All entities of these folders and jars. */
  public static EntitySources of(List<Path> entities) {
    return new EntitySources(
        entities, List.of(), List.of(), Map.of(), Naming.READABLE, Optional.empty());
  }

  public EntitySources withClasspath(List<Path> changed) {
    return new EntitySources(entities, changed, packages, settings, naming, unit);
  }

  public EntitySources withPackages(List<String> changed) {
    return new EntitySources(entities, classpath, changed, settings, naming, unit);
  }

  public EntitySources withSettings(Map<String, String> changed) {
    return new EntitySources(entities, classpath, packages, changed, naming, unit);
  }

  public EntitySources withNaming(Naming changed) {
    return new EntitySources(entities, classpath, packages, settings, changed, unit);
  }

  /** Of the unit what it lists, with its settings below those that are said already. */
  public EntitySources withUnit(PersistenceUnit changed) {
    Map<String, String> merged = new TreeMap<>(changed.properties());
    merged.putAll(settings);
    return new EntitySources(entities, classpath, packages, merged, naming, Optional.of(changed));
  }
}
