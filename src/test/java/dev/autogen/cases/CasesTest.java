package dev.autogen.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.corpora.Kind;
import dev.autogen.testing.InParallel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case is found, made and taken back as it is written down, on each database it is for. */
final class CasesTest {
  private record Trial(Case example, Kind kind) {
    List<String> problems() throws Exception {
      return CaseTrial.problems(example, kind).stream()
          .map(line -> "%s, %s: %s".formatted(example, kind, line))
          .toList();
    }
  }

  static Stream<Case> brief() {
    return CaseTable.all().stream().filter(Case::brief);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brief")
  void aCaseIsAsItIsWrittenDown(Case example) throws Exception {
    for (var kind : Kind.values()) {
      assertThat(new Trial(example, kind).problems()).isEmpty();
    }
  }

  @Test
  @Tag("corpora")
  void everyCaseIsAsItIsWrittenDown() throws Exception {
    List<Trial> trials = new ArrayList<>();
    for (var example : CaseTable.all()) {
      Stream.of(Kind.values())
          .filter(example::isFor)
          .forEach(kind -> trials.add(new Trial(example, kind)));
    }

    var problems = InParallel.map("cases", trials, Trial::problems);

    assertThat(problems.stream().flatMap(List::stream)).isEmpty();
  }
}
