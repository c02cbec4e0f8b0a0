package dev.autogen.migrate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several texts as one, a line each. */
final class Lines {
  private Lines() {}

  static String join(List<String> texts) {
    return texts.stream()
        .map(text -> text.replace("\\", "\\\\").replace("\n", "\\n"))
        .collect(Collectors.joining("\n"));
  }

  static List<String> split(String joined) {
    return joined.isEmpty()
        ? List.of()
        : Stream.of(joined.split("\n", -1)).map(Lines::text).toList();
  }

  private static String text(String line) {
    var text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char at = line.charAt(i);
      if (at == '\\' && i + 1 < line.length()) {
        i++;
        text.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
      } else {
        text.append(at);
      }
    }
    return text.toString();
  }
}
