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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "entites, write entities",
    "exclude.table, write exclude.tables",
    "ur, write url",
    "analytics.user, the keys are",
    "hibernat.dialect, take it out"
  })
  void aKeyThatNothingReadsIsRefusedWithTheNearest(String key, String next) throws IOException {
    write(key + "=x");
    assertThatThrownBy(() -> load(Map.of(), Map.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("autogen.properties: there is no key " + key)
        .hasMessageContaining(next);
    write("url=x");
    assertThatThrownBy(() -> load(Map.of(key, "x"), Map.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("-D: there is no key " + key);
  }

  @Test
  void keysOfHibernateAndOfNamedDatabasesAreKnown() throws IOException {
    write("hibernate.anything=x", "analytics.url=x", "analytics.user=x", "jakarta.persistence.y=x");
    assertThat(
            load(Map.of("exclude.tables", "a"), Map.of("AUTOGEN_JAVA_OPTS", "x"))
                .list("exclude.tables"))
        .containsExactly("a");
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
