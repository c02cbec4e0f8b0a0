package dev.autogen.cli;

import dev.autogen.cli.config.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
final class SharedOptions {
  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "The configuration (default: autogen.properties in this directory).")
  private @Nullable Path config;

  @Option(
      names = "--name",
      scope = ScopeType.INHERIT,
      paramLabel = "DB",
      description = "Which of several configured databases.")
  private @Nullable String name;

  @Option(
      names = "--url",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      description = "The database: a JDBC URL, postgresql://… or sqlite:///file.")
  private @Nullable String url;

  @Option(names = "--user", scope = ScopeType.INHERIT, description = "The database's user.")
  private @Nullable String user;

  @Option(
      names = "--password",
      scope = ScopeType.INHERIT,
      description = "The user's password; better in AUTOGEN_PASSWORD.")
  private @Nullable String password;

  @Option(
      names = "--entities",
      scope = ScopeType.INHERIT,
      paramLabel = "PATHS",
      description = "Source folders, class folders or jars with the entities, by commas.")
  private @Nullable String entities;

  @Option(
      names = "--classpath",
      scope = ScopeType.INHERIT,
      paramLabel = "PATHS",
      description = "What the entities need, or @FILE that holds it.")
  private @Nullable String classpath;

  @Option(
      names = "--packages",
      scope = ScopeType.INHERIT,
      paramLabel = "NAMES",
      description = "Only entities of these packages.")
  private @Nullable String packages;

  @Option(
      names = "--unit",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "The persistence unit that lists the entities; its file is in one of the jars.")
  private @Nullable String unit;

  @Option(
      names = "--migrations",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "The folder of the migrations (default: migrations).")
  private @Nullable String migrations;

  @Option(
      names = "-D",
      scope = ScopeType.INHERIT,
      paramLabel = "KEY=VALUE",
      mapFallbackValue = "true",
      description = "Any key of the configuration, hibernate.* included.")
  private Map<String, String> keys = new LinkedHashMap<>();

  @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Says less.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Says more: details, SQL, causes of errors.")
  private boolean verbose;

  @Option(names = "--no-input", scope = ScopeType.INHERIT, description = "Never asks.")
  private boolean noInput;

  @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colour.")
  private boolean noColor;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows what a command takes.")
  @SuppressWarnings("UnusedVariable") // picocli reads it and answers by itself
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows the version.")
  @SuppressWarnings("UnusedVariable") // picocli reads it and answers by itself
  private boolean version;

  boolean isQuiet() {
    return quiet;
  }

  boolean isVerbose() {
    return verbose;
  }

  boolean mayAsk() {
    return !noInput;
  }

  boolean hasColor() {
    return !noColor;
  }

  /** The configuration as these options change it. */
  Settings settings(Console console) {
    Map<String, String> overrides = new LinkedHashMap<>(keys);
    put(overrides, "url", url);
    put(overrides, "user", user);
    put(overrides, "password", password);
    put(overrides, "entities", entities);
    put(overrides, "classpath", classpath);
    put(overrides, "packages", packages);
    put(overrides, "unit", unit);
    put(overrides, "migrations", migrations);
    return Settings.load(
        console.directory(),
        Optional.ofNullable(config),
        overrides,
        console.environment(),
        Optional.ofNullable(name));
  }

  private void put(Map<String, String> overrides, String key, @Nullable String value) {
    if (value != null) {
      overrides.put(name == null || !key.equals("url") ? key : name + "." + key, value);
    }
  }
}
