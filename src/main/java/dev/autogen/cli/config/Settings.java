package dev.autogen.cli.config;

import dev.autogen.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The values of all configuration keys, and where each was said. An option beats {@code
 * -Dkey=value}, that beats the environment ({@code AUTOGEN_URL} for {@code url}), and that beats
 * the file.
 */
public final class Settings {
  /** The file that is looked for in the current directory. */
  public static final String FILE = "autogen.properties";

  private final Path directory;
  private final Optional<Path> file;
  private final Map<String, String> overrides;
  private final Map<String, String> environment;
  private final Map<String, String> properties;
  private final Optional<String> database;

  /** One value and its origin in words. */
  public record Value(String text, String origin) {}

  private Settings(
      Path directory,
      Optional<Path> file,
      Map<String, String> overrides,
      Map<String, String> environment,
      Map<String, String> properties,
      Optional<String> database) {
    this.directory = directory;
    this.file = file;
    this.overrides = overrides;
    this.environment = environment;
    this.properties = properties;
    this.database = database;
  }

  /**
   * Reads the configuration.
   *
   * @param config the file of {@code --config}; empty: {@link #FILE} in {@code working}, if it is
   *     there
   * @param overrides what options and {@code -D} said, by key
   * @param database the name of {@code --name}: its {@code NAME.key} beats {@code key}
   * @throws ProblemException if the file of {@code --config} cannot be read, has a key that nothing
   *     reads, or names no such database
   */
  public static Settings load(
      Path working,
      Optional<Path> config,
      Map<String, String> overrides,
      Map<String, String> environment,
      Optional<String> database) {
    var file = config.map(working::resolve).or(() -> Optional.of(working.resolve(FILE)));
    boolean there = file.filter(Files::isRegularFile).isPresent();
    if (config.isPresent() && !there) {
      throw ProblemException.usage(
          "No config file '%s' found".formatted(config.get()),
          "--config names a file that is not there",
          "check the path, or leave --config out to use " + FILE + " of this directory");
    }
    var found = there ? file : Optional.<Path>empty();
    var directory =
        found.map(path -> path.toAbsolutePath().getParent()).orElse(working.toAbsolutePath());
    var settings =
        new Settings(
            directory.normalize(),
            found,
            new LinkedHashMap<>(overrides),
            environment,
            found.map(Settings::read).orElse(Map.of()),
            database);
    settings.checkKeys();
    settings.checkDatabase();
    return settings;
  }

  /** Where relative paths of the configuration begin: the file's directory. */
  public Path directory() {
    return directory;
  }

  /** The file that was read, if one was. */
  public Optional<Path> file() {
    return file;
  }

  /** The value of a key with all placeholders replaced; empty text counts as not said. */
  public Optional<Value> value(String key) {
    return database
        .flatMap(name -> raw(name + "." + key))
        .or(() -> raw(key))
        .map(value -> new Value(resolved(key, value.text()), value.origin()))
        .filter(value -> !value.text().isEmpty());
  }

  /** The text of a key, or {@code otherwise}. */
  public String text(String key, String otherwise) {
    return value(key).map(Value::text).orElse(otherwise);
  }

  /** The items of a list: separated by commas, white space around them ignored. */
  public List<String> list(String key) {
    return value(key).stream()
        .flatMap(value -> Stream.of(value.text().split(",")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** All keys that begin with {@code prefix}, whole, with their values; sorted. */
  public Map<String, String> withPrefix(String prefix) {
    Map<String, String> result = new TreeMap<>();
    Stream.of(properties, overrides)
        .flatMap(map -> map.keySet().stream())
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> value(key).ifPresent(value -> result.put(key, value.text())));
    return result;
  }

  private Optional<Value> raw(String key) {
    var variable = "AUTOGEN_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    return Optional.ofNullable(overrides.get(key))
        .map(text -> new Value(text, "the command line"))
        .or(() ->
            Optional.ofNullable(environment.get(variable)).map(text -> new Value(text, variable)))
        .or(() ->
            Optional.ofNullable(properties.get(key))
                .map(text -> new Value(text, fileName() + ", " + key)));
  }

  private String fileName() {
    return file.map(path -> path.getFileName().toString()).orElse(FILE);
  }

  private String resolved(String key, String text) {
    return new Placeholders(
            key,
            name ->
                Optional.ofNullable(environment.get(name))
                    .orElseGet(() -> System.getProperty(name)))
        .resolve(text);
  }

  // The environment holds variables of everybody, such as AUTOGEN_JAVA_OPTS.
  private void checkKeys() {
    var all = Stream.concat(properties.keySet().stream(), overrides.keySet().stream()).toList();
    Keys.check(properties.keySet(), all, fileName());
    Keys.check(overrides.keySet(), all, "-D");
  }

  private void checkDatabase() {
    database.ifPresent(name -> {
      if (raw(name + ".url").isEmpty()) {
        throw ProblemException.usage(
            "there is no database named " + name,
            "the configuration has no key %s.url".formatted(name),
            "add %s.url=… to %s".formatted(name, fileName()));
      }
    });
  }

  private static Map<String, String> read(Path file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw ProblemException.usage(
          "%s cannot be read".formatted(file.getFileName()),
          String.valueOf(e.getMessage()),
          "it must be a properties file in UTF-8: key=value on each line");
    }
    Map<String, String> result = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> result.put(key, properties.getProperty(key).strip()));
    return result;
  }
}
