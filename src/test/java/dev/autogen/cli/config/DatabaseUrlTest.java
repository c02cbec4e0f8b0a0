package dev.autogen.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.ProblemException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseUrlTest {
  private static final Path HERE = Path.of("/project");

  record Case(String url, String jdbc, @Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
      return url;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("jdbc:sqlite:dev.db", "jdbc:sqlite:/project/dev.db", null, null),
        new Case("jdbc:sqlite:/data/dev.db", "jdbc:sqlite:/data/dev.db", null, null),
        new Case("jdbc:sqlite::memory:", "jdbc:sqlite::memory:", null, null),
        new Case("sqlite:///./dev.db", "jdbc:sqlite:/project/dev.db", null, null),
        new Case("sqlite:////data/dev.db", "jdbc:sqlite:/data/dev.db", null, null),
        new Case(
            "sqlite:///a b.db?cache=shared",
            "jdbc:sqlite:/project/a b.db?cache=shared",
            null,
            null),
        new Case("sqlite://", "jdbc:sqlite:", null, null),
        new Case("jdbc:postgresql://h/db", "jdbc:postgresql://h/db", null, null),
        new Case(
            "jdbc:postgresql://h/db?user=u&password=p%26q&ssl=true",
            "jdbc:postgresql://h/db?ssl=true", "u", "p&q"),
        new Case(
            "postgresql://ann:s3cr%40t@h:5433/db", "jdbc:postgresql://h:5433/db", "ann", "s3cr@t"),
        new Case("postgres://ann@h/db", "jdbc:postgresql://h/db", "ann", null),
        new Case("postgresql://a+b:c+d@h/db", "jdbc:postgresql://h/db", "a+b", "c+d"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheUsualForms(Case example) {
    assertThat(DatabaseUrl.parse(example.url(), HERE))
        .isEqualTo(new DatabaseUrl(example.jdbc(), example.user(), example.password()));
  }

  @Test
  void tellsNeitherUserNorPasswordNorSecretParameters() {
    var url =
        DatabaseUrl.parse("postgresql://ann:topsecret@h/db?sslpassword=hidden&ssl=true", HERE);

    assertThat(url.toString()).isEqualTo("jdbc:postgresql://h/db?sslpassword=***&ssl=true");
  }

  @Test
  void refusesOtherUrlsWithoutRepeatingThem() {
    assertThatThrownBy(() -> DatabaseUrl.parse("mysql://ann:topsecret@h/db", HERE))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("sqlite:")
        .hasMessageNotContaining("topsecret");
  }
}
