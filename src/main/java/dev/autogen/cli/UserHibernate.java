package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The Hibernate that a project brings on its own class path.
 *
 * @param version as its jar says it, such as {@code 6.6.44.Final}; empty if it does not
 */
record UserHibernate(Path jar, String version) {
  private static final String MARK = "org/hibernate/boot/MetadataSources.class";

  /**
   * The first jar that holds Hibernate's core, whatever it is called.
   *
   * @throws ProblemException for one that is older than what entities are read with
   */
  static Optional<UserHibernate> on(List<Path> classpath) {
    return classpath.stream().flatMap(UserHibernate::in).findFirst();
  }

  /** Whether a jar holds Hibernate's core. */
  static boolean isIn(Path jar) {
    return in(jar).findFirst().isPresent();
  }

  private static Stream<UserHibernate> in(Path path) {
    if (!path.toString().endsWith(".jar") || !Files.isRegularFile(path)) {
      return Stream.empty();
    }
    try (var jar = new JarFile(path.toFile(), false)) {
      return jar.getEntry(MARK) == null
          ? Stream.empty()
          : Stream.of(new UserHibernate(path, version(jar)));
    } catch (IOException e) {
      // What is no jar holds no Hibernate; whoever needs the file says what is wrong with it.
      return Stream.empty();
    }
  }

  private static String version(JarFile jar) throws IOException {
    var manifest = jar.getManifest();
    var version =
        manifest == null ? null : manifest.getMainAttributes().getValue("Implementation-Version");
    return version == null ? "" : version;
  }

  /** The first number of the version; empty if it is not known. */
  Optional<Integer> major() {
    return number(0);
  }

  /**
   * @throws ProblemException before 6.4, whose model is another one
   */
  void requireSupported() {
    boolean tooOld =
        major().filter(major -> major < 6 || major == 6 && number(1).orElse(4) < 4).isPresent();
    if (tooOld) {
      throw ProblemException.usage(
          "Hibernate %s is too old".formatted(version),
          "entities are read with the Hibernate of the class path (%s), from 6.4 on"
              .formatted(jar.getFileName()),
          "leave it out of `classpath` to read them with the tool's own, or use a newer one");
    }
  }

  private Optional<Integer> number(int position) {
    var parts = version.split("\\.", -1);
    return parts.length > position && parts[position].matches("\\d{1,4}")
        ? Optional.of(Integer.valueOf(parts[position]))
        : Optional.empty();
  }
}
