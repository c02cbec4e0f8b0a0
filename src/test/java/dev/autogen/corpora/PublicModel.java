package dev.autogen.corpora;

import java.nio.file.Path;
import java.util.List;

/**
 * Entities that nobody here wrote.
 *
 * @param artifacts coordinates of the jars with the entities
 * @param needed coordinates of the jars that these need besides
 * @param isPortable whether it names no schema, so that one migration can be right everywhere
 * @param packages those that make up the model, or names of classes; empty: all that is mapped
 * @param java the oldest release of Java that loads its classes
 */
record PublicModel(
    String name,
    List<String> artifacts,
    List<String> needed,
    List<String> packages,
    boolean isPortable,
    int java) {
  /** Where the profile's build puts the jars. */
  private static final Path FOLDER = Path.of(System.getProperty("corpora.jars", "target/corpora"));

  static PublicModel of(String name, String... artifacts) {
    return new PublicModel(name, List.of(artifacts), List.of(), List.of(), true, 17);
  }

  PublicModel with(String... more) {
    return new PublicModel(name, artifacts, List.of(more), packages, isPortable, java);
  }

  PublicModel in(String... some) {
    return new PublicModel(name, artifacts, needed, List.of(some), isPortable, java);
  }

  PublicModel withSchemas() {
    return new PublicModel(name, artifacts, needed, packages, false, java);
  }

  PublicModel on(int release) {
    return new PublicModel(name, artifacts, needed, packages, isPortable, release);
  }

  List<Path> entities() {
    return artifacts.stream().map(PublicModel::jar).toList();
  }

  List<Path> classpath() {
    return needed.stream().map(PublicModel::jar).toList();
  }

  private static Path jar(String coordinates) {
    var parts = coordinates.split(":", -1);
    return FOLDER.resolve("%s-%s.jar".formatted(parts[1], parts[2])).toAbsolutePath();
  }

  @Override
  public String toString() {
    return name;
  }
}
