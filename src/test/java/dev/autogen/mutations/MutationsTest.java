package dev.autogen.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.testing.InParallel;
import dev.autogen.testing.PostgresDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every single change is seen, made and taken back, on both databases, with rows in the tables. */
final class MutationsTest {
  private static Base base;

  @BeforeAll
  static void createTheBase(@TempDir Path folder) throws Exception {
    base = Base.in(folder);
  }

  @AfterAll
  static void dropTheBase() throws Exception {
    base.close();
  }

  static List<Mutation> brief() {
    return MutationTable.brief();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brief")
  void aChangeIsFullyRight(Mutation mutation) throws Exception {
    var outcome = base.tried(mutation);

    assertThat(outcome.problems()).isEmpty();
    assertThat(outcome.right()).isTrue();
  }

  /** Writes {@code docs/accuracy.md} too. */
  @Test
  @Tag("corpora")
  void everyChangeIsFullyRight() throws Exception {
    var outcomes = InParallel.map("mutations", MutationTable.all(), base::tried);
    Map<Mutation, Boolean> hibernate = new LinkedHashMap<>();
    try (var old = PostgresDatabase.create()) {
      var noise = base.createdByHibernate(old);
      var reached =
          InParallel.map(
              "mutations with Hibernate's update",
              outcomes,
              outcome -> base.isReachedByHibernate(outcome, old, noise));
      for (int i = 0; i < outcomes.size(); i++) {
        hibernate.put(outcomes.get(i).mutation(), reached.get(i));
      }
    }
    var page = Files.createDirectories(Path.of("docs")).resolve("accuracy.md");
    Files.writeString(page, new AccuracyPage(outcomes, hibernate, Bench.read()).text());

    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(120);
    assertThat(outcomes.stream().filter(each -> !each.right()).map(Outcome::problems)).isEmpty();
  }
}
