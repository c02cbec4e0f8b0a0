package dev.autogen.entity;

import dev.autogen.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit of a {@code persistence.xml}, as section 8.2 of Jakarta Persistence describes it.
 *
 * @param root the folder or jar that the file was found in
 * @param classes the classes and packages it lists
 * @param mappingFiles the mapping files it lists, as names of resources
 * @param jarFiles further folders and jars, all of whose classes belong to it
 * @param onlyListed whether of the root only what is listed belongs to it
 * @param properties its settings for the provider
 */
public record PersistenceUnit(
    String name,
    Path root,
    List<String> classes,
    List<String> mappingFiles,
    List<Path> jarFiles,
    boolean onlyListed,
    Map<String, String> properties) {
  /** Where the file is in its root, unless somebody says otherwise. */
  public static final String FILE = "META-INF/persistence.xml";

  public PersistenceUnit {
    classes = List.copyOf(classes);
    mappingFiles = List.copyOf(mappingFiles);
    jarFiles = List.copyOf(jarFiles);
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  /**
   * The unit of this name in the first of these places that has it.
   *
   * @param file what is looked for in each place: {@link #FILE}, or another resource
   * @throws ProblemException if no file has such a unit, or one cannot be read
   */
  public static PersistenceUnit find(String name, String file, List<Path> places) {
    List<PersistenceUnit> found = new ArrayList<>();
    for (var place : places) {
      if (Files.exists(place)) {
        found.addAll(PersistenceXml.read(place, file, places));
      }
    }
    return found.stream()
        .filter(unit -> unit.name.equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name, file, found));
  }

  private static ProblemException unknown(String name, String file, List<PersistenceUnit> found) {
    if (found.isEmpty()) {
      return ProblemException.usage(
          "there is no persistence unit %s".formatted(name),
          "no folder or jar of `entities` and `classpath` holds a " + file,
          "name the folder or jar that does in `entities`; another file is said in `unit.file`");
    }
    var names = found.stream().map(PersistenceUnit::name).distinct();
    return ProblemException.usage(
        "there is no persistence unit %s".formatted(name),
        "the units of %s are: %s".formatted(file, names.collect(Collectors.joining(", "))),
        "give --unit one of them");
  }

  /** The folders and jars all of whose entities belong to it, besides those somebody names. */
  Stream<Path> scanned() {
    return Stream.concat(onlyListed ? Stream.empty() : Stream.of(root), jarFiles.stream());
  }

  /** Everything it consists of. */
  Stream<Path> places() {
    return Stream.concat(Stream.of(root), jarFiles.stream());
  }
}
