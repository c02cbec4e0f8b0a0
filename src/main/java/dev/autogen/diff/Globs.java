package dev.autogen.diff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of names: {@code *} stands for any text, {@code ?} for one character, and case does not
 * count. One with a dot is held against the name with what it stands in ({@code schema.table},
 * {@code table.column}), one without against the bare name.
 */
final class Globs {
  private final List<Glob> globs;

  /** One pattern, and of how many parts of a name it speaks. */
  private record Glob(int parts, Pattern regex) {
    static Glob of(String pattern) {
      var regex = new StringBuilder();
      for (var character : pattern.toLowerCase(Locale.ROOT).split("")) {
        regex.append(
            switch (character) {
              case "*" -> ".*";
              case "?" -> ".";
              default -> Pattern.quote(character);
            });
      }
      return new Glob(
          pattern.split("\\.", -1).length, Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    boolean fits(List<String> name) {
      return parts <= name.size()
          && regex
              .matcher(
                  String.join(".", name.subList(name.size() - parts, name.size()))
                      .toLowerCase(Locale.ROOT))
              .matches();
    }
  }

  Globs(List<String> patterns) {
    globs = patterns.stream().map(Glob::of).toList();
  }

  boolean isEmpty() {
    return globs.isEmpty();
  }

  /** Whether one of the patterns fits the end of these parts; parts that are null are left out. */
  boolean fit(@Nullable String... parts) {
    if (globs.isEmpty()) {
      return false;
    }
    var present = Stream.of(parts).filter(Objects::nonNull).toList();
    return globs.stream().anyMatch(glob -> glob.fits(present));
  }
}
