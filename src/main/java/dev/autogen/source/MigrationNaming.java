package dev.autogen.source;

import dev.autogen.problem.ProblemException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The names of migration classes and so of their files, by the template of {@code file.template}.
 *
 * <p>Tokens: {@code yyyy MM dd HH mm ss} alone or together in braces ({@code {yyyyMMdd}}), {@code
 * {rev}} the revision's id, {@code {slug}} the message in lower case with underscores, {@code
 * {Slug}} the message in camel case; both at most 40 ASCII characters, and the id if nothing is
 * left of the message.
 */
public final class MigrationNaming {
  /** What names migrations if the project does not say. */
  public static final String DEFAULT_TEMPLATE = "M{yyyyMMdd}_{HHmm}_{Slug}";

  private static final int LONGEST_SLUG = 40;
  private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern TIME = Pattern.compile("(?:yyyy|MM|dd|HH|mm|ss|[_-])+");

  private final String template;

  /**
   * @throws ProblemException for a token that there is not, and for a template that does not give a
   *     Java name
   */
  public MigrationNaming(String template) {
    this.template = template;
    var sample =
        named(Map.of("rev", "a1", "slug", "a", "Slug", "A"), LocalDateTime.of(2000, 1, 1, 0, 0));
    if (!SourceVersion.isName(sample)) {
      throw problem("%s is no name for a Java class".formatted(sample));
    }
  }

  /**
   * The class name of a new migration.
   *
   * @param created in the writer's time zone
   * @param taken whether a class of this name is there already; then the id is added
   */
  public String className(
      String message, String id, LocalDateTime created, Predicate<String> taken) {
    var words = words(message);
    var name =
        named(
            Map.of(
                "rev", id,
                "slug", words.isEmpty() ? id : snake(words),
                "Slug", words.isEmpty() ? id : camel(words)),
            created);
    return taken.test(name) ? name + "_" + id : name;
  }

  private String named(Map<String, String> tokens, LocalDateTime created) {
    var matcher = TOKEN.matcher(template);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(value(found.group(1), tokens, created)));
  }

  private String value(String token, Map<String, String> tokens, LocalDateTime created) {
    var known = tokens.get(token);
    if (known != null) {
      return known;
    }
    if (!TIME.matcher(token).matches()) {
      throw problem("there is no token {%s}".formatted(token));
    }
    return DateTimeFormatter.ofPattern(token, Locale.ROOT).format(created);
  }

  private ProblemException problem(String why) {
    return ProblemException.usage(
        "file.template %s cannot name a migration".formatted(template),
        why,
        "use {yyyyMMdd} {HHmm} {ss} {rev} {slug} {Slug} and letters, such as " + DEFAULT_TEMPLATE);
  }

  /**
   * ASCII words of the message; letters lose their accents, and what is no letter or digit
   * separates.
   */
  private static List<String> words(String message) {
    var plain = Normalizer.normalize(message, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’]+", "");
    return Stream.of(plain.split("[^A-Za-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String snake(List<String> words) {
    var lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return String.join("_", fitting(lower, 1));
  }

  private static String camel(List<String> words) {
    var upper =
        words.stream()
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .toList();
    return String.join("", fitting(upper, 0));
  }

  /** As many whole words as fit, and if not even the first does, its beginning. */
  private static List<String> fitting(List<String> words, int separator) {
    int count = 0;
    int length = -separator;
    for (var word : words) {
      length += separator + word.length();
      if (length > LONGEST_SLUG) {
        break;
      }
      count++;
    }
    return count == 0 ? List.of(words.get(0).substring(0, LONGEST_SLUG)) : words.subList(0, count);
  }
}
