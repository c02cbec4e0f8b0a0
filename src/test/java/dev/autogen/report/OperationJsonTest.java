package dev.autogen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.source.OperationExamples;
import dev.autogen.testing.GoldenFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs read has one shape for each operation, and golden files hold it. */
class OperationJsonTest {
  static Set<String> names() {
    return examples().keySet();
  }

  private static Map<String, List<Operation>> examples() {
    return OperationExamples.all();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyOperationHasItsShape(String name) throws Exception {
    var operations = examples().getOrDefault(name, List.of());
    var json = Json.text(operations.stream().map(OperationJson::of).toList());
    new GoldenFile("json/" + name + ".json").assertMatches(json + "\n");
  }

  @Test
  void theExamplesAreOfEveryKindThatADifferenceIsMadeOf() {
    var shown =
        examples().values().stream()
            .flatMap(List::stream)
            .flatMap(
                each -> each.isReversible() ? Stream.of(each, each.inverse()) : Stream.of(each))
            .map(each -> OperationJson.of(each).get("change"))
            .map(String::valueOf)
            .collect(Collectors.toSet());
    assertThat(shown)
        .contains("createTable", "dropTable", "addColumn", "dropColumn", "alterColumn")
        .contains("addConstraint", "dropConstraint", "replaceConstraint", "renameConstraint")
        .contains("createIndex", "dropIndex", "renameIndex", "setTableComment")
        .contains("createSequence", "dropSequence", "alterSequence")
        .contains("createEnumType", "dropEnumType", "alterEnumType")
        .contains("createView", "dropView", "createObject", "dropObject");
  }
}
