package dev.autogen.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.testing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Public models: what Hibernate makes of them and what the product makes of them is the same. */
@Tag("corpora")
final class CorporaTest {
  private static final List<Outcome> OUTCOMES = new ArrayList<>();
  private static final List<PairTrial.Outcome> PAIRS = new ArrayList<>();
  private static final Progress PROGRESS =
      Progress.of("models and pairs of versions", Models.ALL.size() + VersionPair.ALL.size());

  @TempDir Path folder;

  static List<PublicModel> models() {
    return Models.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void aModelHasNoDifferences(PublicModel model) throws Exception {
    assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(model.java());
    List<Outcome> found = new ArrayList<>();
    for (var kind : Kind.values()) {
      found.add(Trial.run(model, kind, folder.resolve(kind.targets())));
    }
    OUTCOMES.addAll(found);
    PROGRESS.step();

    assertThat(found).allSatisfy(each -> assertThat(each.tables()).isPositive());
    assertThat(found.stream().flatMap(each -> each.problems().stream())).isEmpty();
  }

  static List<VersionPair> pairs() {
    return VersionPair.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aVersionBecomesAnotherAndItselfAgain(VersionPair pair) throws Exception {
    List<PairTrial.Outcome> found = new ArrayList<>();
    for (var kind : Kind.values()) {
      found.add(PairTrial.run(pair, kind, folder.resolve(kind.targets())));
    }
    PAIRS.addAll(found);
    PROGRESS.step();

    assertThat(found).allSatisfy(each -> assertThat(each.changes()).isPositive());
    assertThat(found.stream().flatMap(each -> each.problems().stream())).isEmpty();
  }

  /** Only a whole run says what is true of all of them. */
  @AfterAll
  static void writeThePage() throws IOException {
    int kinds = Kind.values().length;
    if (OUTCOMES.size() == Models.ALL.size() * kinds
        && PAIRS.size() == VersionPair.ALL.size() * kinds) {
      write(
          Files.createDirectories(Path.of("docs")).resolve("corpora.md"),
          CorporaPage.text(OUTCOMES, PAIRS));
    }
  }

  /** A page that differs by its seconds alone says nothing new. */
  private static void write(Path page, String text) throws IOException {
    if (!Files.exists(page) || !timeless(Files.readString(page)).equals(timeless(text))) {
      Files.writeString(page, text);
    }
  }

  private static String timeless(String page) {
    return page.replaceAll(" \\d+ \\|\n", " s |\n");
  }
}
