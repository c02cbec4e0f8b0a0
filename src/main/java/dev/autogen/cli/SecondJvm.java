package dev.autogen.cli;

import dev.autogen.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.PicocliException;

/**
 * The same command once more, in a JVM that has the project's Hibernate in the place of ours: what
 * the mapping means depends on the version that runs the application.
 */
final class SecondJvm {
  /** The version of Hibernate that a second JVM was started with; not set in a first one. */
  static final String MARK = "autogen.hibernate";

  // They read no entities. Every other command might.
  private static final List<String> WITHOUT_ENTITIES =
      List.of(
          "current",
          "history",
          "heads",
          "branches",
          "show",
          "stamp",
          "merge",
          "upgrade",
          "downgrade",
          "edit",
          "status",
          "repair",
          "compile",
          "rebase",
          "squash",
          "demo",
          "init",
          "help");

  private final UserHibernate hibernate;
  private final List<Path> classpath;

  private SecondJvm(UserHibernate hibernate, List<Path> classpath) {
    this.hibernate = hibernate;
    this.classpath = classpath;
  }

  /** What is needed for this command, if anything is; a mistake in it is told by its first run. */
  static Optional<SecondJvm> wantedFor(Console console, String... arguments) {
    if (System.getProperty(MARK) != null) {
      return Optional.empty();
    }
    var root = new AutogenCommand(console);
    try {
      var parsed = new CommandLine(root, new Commands(console, root)).parseArgs(arguments);
      if (!readsEntities(parsed)) {
        return Optional.empty();
      }
      var classpath = ClassPath.of(root.shared().settings(console));
      return UserHibernate.on(classpath)
          .filter(found -> !isOurs(found.jar()))
          .map(found -> new SecondJvm(found, classpath));
    } catch (PicocliException | ProblemException e) {
      return Optional.empty();
    }
  }

  private static boolean readsEntities(ParseResult parsed) {
    var last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return !last.isUsageHelpRequested()
        && !last.isVersionHelpRequested()
        && !WITHOUT_ENTITIES.contains(last.commandSpec().name());
  }

  private static boolean isOurs(Path jar) {
    return ours().anyMatch(jar::equals);
  }

  /**
   * Runs the command there, on this process's own streams.
   *
   * @return its exit code
   * @throws ProblemException if that Hibernate is too old, or no JVM can be started
   */
  int run(String... arguments) {
    hibernate.requireSupported();
    Path file = null;
    try {
      file = Files.createTempFile("autogen", ".args");
      Files.writeString(file, "-cp\n" + quoted(fullPath()) + "\n");
      return ended(command(file, arguments));
    } catch (IOException e) {
      throw ProblemException.usage(
          "no second JVM can be started",
          "the Hibernate of `classpath` (%s) reads the entities in a JVM of its own: %s"
              .formatted(hibernate.version(), e.getMessage()),
          "check the temporary folder and the Java that runs autogen");
    } finally {
      delete(file);
    }
  }

  private static int ended(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).inheritIO().start();
    var stop = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(stop);
      return code;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  private List<String> command(Path argumentFile, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(SecondJvm::holdsThereToo)
        .forEach(command::add);
    command.add("-D%s=%s".formatted(MARK, hibernate.version()));
    command.add("@" + argumentFile);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  // An archive fits one class path, and an agent listens on one port.
  private static boolean holdsThereToo(String option) {
    return Stream.of("-XX:SharedArchiveFile", "-XX:ArchiveClassesAtExit", "-agent", "-javaagent")
        .noneMatch(option::startsWith);
  }

  /** Ours without Hibernate, then the project's; what of ours Hibernate needs fills gaps only. */
  private String fullPath() {
    var rest = ours().filter(jar -> !isTheTool(jar)).filter(this::mayFill);
    return Stream.of(ours().filter(SecondJvm::isTheTool), classpath.stream(), rest)
        .flatMap(paths -> paths)
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isTheTool(Path item) {
    return Files.isDirectory(item)
        || Stream.of("autogen", "jspecify", "picocli", "schemacrawler", "javapoet")
                .anyMatch(item.getFileName().toString()::startsWith)
            && !UserHibernate.isIn(item);
  }

  private boolean mayFill(Path jar) {
    var name = jar.getFileName().toString();
    return name.startsWith("hibernate-community-dialects")
        ? hibernate.major().equals(ourMajor(name))
        : !name.startsWith("hibernate-core");
  }

  private static Optional<Integer> ourMajor(String name) {
    return new UserHibernate(Path.of(name), name.replaceFirst("\\D+", "")).major();
  }

  private static Stream<Path> ours() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(item -> !item.isEmpty())
        .map(item -> Path.of(item).toAbsolutePath().normalize());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
