package dev.autogen.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void anOptionBeatsTheEnvironmentAndThatBeatsTheFile() throws IOException {
    write("url=file", "user=file", "password=file");
    var settings =
        load(
            Map.of("url", "option"), Map.of("AUTOGEN_URL", "variable", "AUTOGEN_USER", "variable"));

    assertThat(settings.text("url", "")).isEqualTo("option");
    assertThat(settings.text("user", "")).isEqualTo("variable");
    assertThat(settings.text("password", "")).isEqualTo("file");
    assertThat(settings.text("nothing", "otherwise")).isEqualTo("otherwise");
  }

  @Test
  void placeholdersNest() throws IOException {
    write("url=${SHOP_URL:${DATABASE_URL:sqlite:///./dev.db}}");

    assertThat(load(Map.of(), Map.of()).text("url", "")).isEqualTo("sqlite:///./dev.db");
    assertThat(load(Map.of(), Map.of("DATABASE_URL", "b")).text("url", "")).isEqualTo("b");
    assertThat(load(Map.of(), Map.of("DATABASE_URL", "b", "SHOP_URL", "a")).text("url", ""))
        .isEqualTo("a");
  }

  @Test
  void aMissingVariableAndAnOpenBraceAreTold() throws IOException {
    write("url=${SHOP_URL}", "user=${OPEN");
    var settings = load(Map.of(), Map.of());

    assertThatThrownBy(() -> settings.value("url"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("url needs the variable SHOP_URL");
    assertThatThrownBy(() -> settings.value("user"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("not closed");
  }

  @Test
  void aNamedDatabaseHasItsOwnKeys() throws IOException {
    write("url=main", "analytics.url=other", "migrations=m");
    var settings =
        Settings.load(folder, Optional.empty(), Map.of(), Map.of(), Optional.of("analytics"));

    assertThat(settings.text("url", "")).isEqualTo("other");
    assertThat(settings.text("migrations", "")).isEqualTo("m");
  }

  @Test
  void aDatabaseNobodyConfiguredIsRefused() throws IOException {
    write("url=main");

    assertThatThrownBy(
            () -> Settings.load(folder, Optional.empty(), Map.of(), Map.of(), Optional.of("x")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("there is no database named x");
  }

  @Test
  void withoutAFileEverythingIsOtherwise() {
    var settings = load(Map.of(), Map.of());

    assertThat(settings.file()).isEmpty();
    assertThat(settings.directory()).isEqualTo(folder);
    assertThat(settings.list("entities")).isEmpty();
  }

  @Test
  void aFileThatWasAskedForMustBeThere() {
    assertThatThrownBy(() ->
            Settings.load(
                folder, Optional.of(Path.of("x.properties")), Map.of(), Map.of(), Optional.empty()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("No config file 'x.properties' found");
  }

  private Settings load(Map<String, String> overrides, Map<String, String> environment) {
    return Settings.load(folder, Optional.empty(), overrides, environment, Optional.empty());
  }

  private void write(String... lines) throws IOException {
    Files.writeString(folder.resolve(Settings.FILE), String.join("\n", lines));
  }
}
