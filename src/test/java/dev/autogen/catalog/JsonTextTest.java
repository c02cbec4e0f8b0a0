package dev.autogen.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void readsWhatDatabasesPrint() {
    var facts =
        Facts.parse("{\"a\" : null, \"b\":[\"x\",\"y\"], \"c\" : {}, \"d\":true, \"e\": -2}");

    assertThat(facts.text("a")).isNull();
    assertThat(facts.texts("a")).isEmpty();
    assertThat(facts.texts("b")).containsExactly("x", "y");
    assertThat(facts.values().get("c")).isEqualTo(Map.of());
    assertThat(facts.flag("d")).isTrue();
    assertThat(facts.number("e")).isEqualTo(-2);
    assertThat(JsonText.parse("[]")).isEqualTo(List.of());
    assertThat(JsonText.parse("[null,[false,1]]"))
        .isEqualTo(Arrays.asList(null, List.of(false, "1")));
  }

  @Test
  void stringsComeOutAsTheyWentIn() {
    assertThat(JsonText.parse("\"a\\\"b\\\\c\\/d\\n\\t\\u0001\\u00e9é😀 ]}\""))
        .isEqualTo("a\"b\\c/d\n\t\u0001éé😀 ]}");
  }
}
