package dev.autogen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void membersStandInTheirOrderTwoSpacesALevel() {
    var json = Json.object();
    json.put("b", List.of(1, true));
    json.put("a", null);
    json.put("c", Map.of("d", List.of()));
    json.put("e", Map.of());

    assertThat(Json.text(json))
        .isEqualTo(
            """
            {
              "b": [
                1,
                true
              ],
              "a": null,
              "c": {
                "d": []
              },
              "e": {}
            }\
            """);
  }

  @Test
  void whatJsonCannotHoldIsEscaped() {
    assertThat(Json.text("a\"b\\c\n\t\r\u0001é\ud83d\ude00"))
        .isEqualTo("\"a\\\"b\\\\c\\n\\t\\r\\u0001é\\ud83d\\ude00\"");
  }
}
