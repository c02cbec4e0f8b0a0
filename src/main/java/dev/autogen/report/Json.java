package dev.autogen.report;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (https://www.rfc-editor.org/rfc/rfc8259): maps, collections, text, numbers, booleans
 * and null; anything else as its text. Two spaces a level, members in the order given.
 */
public final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  /** The whole document, with no line end after the last line. */
  public static String text(@Nullable Object value) {
    var json = new Json();
    json.value(value, "\n");
    return json.out.toString();
  }

  /** An object, to be filled in the order in which it is to be read. */
  public static Map<String, @Nullable Object> object() {
    return new LinkedHashMap<>();
  }

  private void value(@Nullable Object value, String lineStart) {
    if (value instanceof Map<?, ?> map) {
      members(map, lineStart);
    } else if (value instanceof Collection<?> items) {
      items(items, lineStart);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      string(value.toString());
    }
  }

  private void members(Map<?, ?> map, String lineStart) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    var inner = lineStart + "  ";
    out.append('{');
    for (var each = map.entrySet().iterator(); each.hasNext(); ) {
      var member = each.next();
      out.append(inner);
      string(String.valueOf(member.getKey()));
      out.append(": ");
      value(member.getValue(), inner);
      comma(each);
    }
    out.append(lineStart).append('}');
  }

  private void items(Collection<?> items, String lineStart) {
    if (items.isEmpty()) {
      out.append("[]");
      return;
    }
    var inner = lineStart + "  ";
    out.append('[');
    for (var each = items.iterator(); each.hasNext(); ) {
      out.append(inner);
      value(each.next(), inner);
      comma(each);
    }
    out.append(lineStart).append(']');
  }

  private void comma(Iterator<?> rest) {
    if (rest.hasNext()) {
      out.append(',');
    }
  }

  private void string(String text) {
    out.append('"');
    text.chars().forEach(each -> character((char) each));
    out.append('"');
  }

  private void character(char each) {
    switch (each) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        // Half of a pair is no character of any encoding.
        if (each < 0x20 || Character.isSurrogate(each)) {
          out.append("\\u%04x".formatted((int) each));
        } else {
          out.append(each);
        }
      }
    }
  }
}
