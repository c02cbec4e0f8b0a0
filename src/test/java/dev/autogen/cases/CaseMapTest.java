package dev.autogen.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every number has a case, or a line in the map that names a test which is there. */
final class CaseMapTest {
  private static final Pattern NUMBER = Pattern.compile("[A-Z]\\d\\d");
  private static final Path TESTS = Path.of("src/test/java/dev/autogen");

  /** The numbers there are, a letter a kind; those that only repeat another are left out. */
  private static final List<String> NUMBERS =
      Stream.of(
              numbers("D", 1, 43, 9, 12, 14, 17, 19, 28),
              numbers("T", 1, 26, 8, 9, 10, 14, 17, 21, 23),
              numbers("S", 3, 16, 7, 8, 9, 11, 15),
              numbers("I", 2, 46, 3, 4, 5, 12, 16, 25, 26, 28, 29, 37, 43),
              numbers("F", 1, 20, 4, 18),
              numbers("C", 2, 3),
              numbers("G", 1, 4),
              numbers("N", 1, 7, 6),
              numbers("K", 2, 10, 5, 7, 9),
              numbers("V", 1, 3),
              numbers("B", 1, 18, 12, 13, 14, 17))
          .flatMap(List::stream)
          .toList();

  @Test
  void everyNumberIsTriedOrSaysWhyNot() throws IOException {
    var map = map();
    CaseTable.all().forEach(example -> numbersOf(example).forEach(each -> map.put(each, "case")));

    assertThat(map.keySet()).containsAll(NUMBERS);
  }

  @Test
  void whatTheMapNamesIsThere() throws IOException {
    var mutations = new StringBuilder();
    try (var files = Files.list(Path.of("src/test/resources/mutations"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
        mutations.append(Files.readString(file));
      }
    }
    for (var place : map().values()) {
      var words = place.split(" ", 2);
      switch (words[0]) {
        case "none" -> assertThat(words[1]).isNotBlank();
        case "mutation" -> assertThat(mutations.toString()).containsPattern("#\\*? " + words[1]);
        default -> {
          var test = TESTS.resolve(words[0].replace('.', '/') + ".java");
          assertThat(Files.readString(test)).contains(words[1]);
        }
      }
    }
  }

  private static List<String> numbers(String kind, int first, int last, int... without) {
    return IntStream.rangeClosed(first, last)
        .filter(each -> IntStream.of(without).noneMatch(gap -> gap == each))
        .mapToObj(each -> "%s%02d".formatted(kind, each))
        .toList();
  }

  private static List<String> numbersOf(Case example) {
    return Stream.of(example.name().split(" "))
        .takeWhile(word -> NUMBER.matcher(word).matches())
        .toList();
  }

  private static Map<String, String> map() throws IOException {
    Map<String, String> map = new TreeMap<>();
    for (var line : Files.readAllLines(CaseTable.FOLDER.resolve("map.txt"))) {
      if (!line.startsWith("#")) {
        map.put(line.substring(0, 3), line.substring(4));
      }
    }
    return map;
  }
}
