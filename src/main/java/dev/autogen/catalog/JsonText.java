package dev.autogen.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that the catalog queries build: objects as maps, arrays as lists, numbers as their text,
 * strings, booleans, null. It reads what a database printed, so that what is no JSON is our own
 * mistake.
 */
final class JsonText {
  private final String text;
  private int position;

  private JsonText(String text) {
    this.text = text;
  }

  static @Nullable Object parse(String text) {
    return new JsonText(text).value();
  }

  private @Nullable Object value() {
    skipSpace();
    char c = text.charAt(position);
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    position++;
    while (!ends('}')) {
      skipSpace();
      var key = string();
      skipSpace();
      position++;
      result.put(key, value());
    }
    return result;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> result = new ArrayList<>();
    position++;
    while (!ends(']')) {
      result.add(value());
    }
    return result;
  }

  /** Whether the object or array ends here; a comma before the next item is passed over. */
  private boolean ends(char end) {
    skipSpace();
    char c = text.charAt(position);
    if (c == end || c == ',') {
      position++;
    }
    return c == end;
  }

  private String string() {
    var result = new StringBuilder();
    position++;
    for (char c = text.charAt(position); c != '"'; c = text.charAt(position)) {
      position++;
      result.append(c == '\\' ? escaped() : c);
    }
    position++;
    return result.toString();
  }

  private char escaped() {
    char c = text.charAt(position++);
    if (c == 'u') {
      position += 4;
      return (char) Integer.parseInt(text.substring(position - 4, position), 16);
    }
    int control = "bfnrt".indexOf(c);
    return control < 0 ? c : "\b\f\n\r\t".charAt(control);
  }

  private @Nullable Object word() {
    int start = position;
    while (position < text.length() && ",]} \n\r\t".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    var word = text.substring(start, position);
    return switch (word) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> word;
    };
  }

  private void skipSpace() {
    while (Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
