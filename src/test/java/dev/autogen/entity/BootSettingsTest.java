package dev.autogen.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.problem.ProblemException;
import java.util.Map;
import org.hibernate.dialect.PostgreSQLDialect;
import org.junit.jupiter.api.Test;

final class BootSettingsTest {
  private static final Dialect POSTGRESQL = Dialects.load().target("postgresql:16");
  private static final Dialect SQLITE = Dialects.load().target("sqlite");
  private static final ClassLoader HERE = BootSettingsTest.class.getClassLoader();

  /** A dialect of one's own, as projects with types of their own have it. */
  static final class OwnDialect extends PostgreSQLDialect {}

  @Test
  void theTargetChoosesTheDialectAndItsVersion() {
    assertThat(BootSettings.of(Map.of(), POSTGRESQL, HERE))
        .containsEntry("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
        .containsEntry("jakarta.persistence.database-major-version", "16");
    assertThat(BootSettings.of(Map.of(), SQLITE, HERE))
        .containsEntry("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
  }

  @Test
  void aDialectOfTheUserCountsForItsOwnDatabaseOnly() {
    var own = Map.of("hibernate.dialect", OwnDialect.class.getName());
    assertThat(BootSettings.of(own, POSTGRESQL, HERE))
        .containsEntry("hibernate.dialect", OwnDialect.class.getName());
    assertThat(BootSettings.of(own, SQLITE, HERE))
        .containsEntry("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
  }

  @Test
  void settingsOfTheMappingStayAndThoseOfADatabaseGo() {
    var user =
        Map.of("hibernate.default_schema", "shop", "hibernate.connection.url", "jdbc:nowhere");
    assertThat(BootSettings.of(user, SQLITE, HERE))
        .containsEntry("hibernate.default_schema", "shop")
        .doesNotContainKey("hibernate.connection.url");
  }

  @Test
  void aDialectThatIsNotOnTheClassPathIsTold() {
    assertThatThrownBy(
            () -> BootSettings.of(Map.of(), SQLITE, ClassLoader.getPlatformClassLoader()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().what())
                    .isEqualTo("Hibernate's dialect for sqlite is not on the class path"));
  }
}
