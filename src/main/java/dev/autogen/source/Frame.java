package dev.autogen.source;

import dev.autogen.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text around the statements of a migration: licence header, imports, superclass, Javadoc. A
 * project may have its own.
 *
 * <p>It holds {@code ${package}}, {@code ${class}}, {@code ${message}}, {@code ${revision}} (the
 * annotation) and, on a line of its own, {@code ${body}}. A line is left out if its package or
 * message is empty.
 */
public final class Frame {
  private static final String BODY = "${body}";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
  private static final List<String> KNOWN =
      List.of("package", "class", "message", "revision", "body");

  private final String text;

  private Frame(String text) {
    this.text = text;
  }

  /** The frame that {@code templates/Migration.java.template} is. */
  public static Frame builtIn() {
    try (var stream = Frame.class.getResourceAsStream("Migration.java.template")) {
      if (stream == null) {
        throw new IllegalStateException("the frame is not in the jar");
      }
      return new Frame(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A project's own frame.
   *
   * @param origin where it was read, for messages
   * @throws ProblemException for a placeholder that there is not, and without {@code ${revision}}
   *     or {@code ${body}}
   */
  public static Frame of(String text, String origin) {
    var frame = new Frame(text.replace("\r\n", "\n"));
    frame.check(origin);
    return frame;
  }

  private void check(String origin) {
    var matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      if (!KNOWN.contains(matcher.group(1))) {
        throw problem(origin, "there is no placeholder " + matcher.group());
      }
    }
    for (var needed : List.of("${class}", "${revision}", BODY)) {
      if (!text.contains(needed)) {
        throw problem(origin, needed + " is missing");
      }
    }
    if (text.lines().noneMatch(line -> line.strip().equals(BODY))) {
      throw problem(origin, BODY + " does not have a line of its own");
    }
  }

  private static ProblemException problem(String origin, String why) {
    return ProblemException.usage(
        "%s is no frame for a migration".formatted(origin),
        why,
        "use ${package}, ${class}, ${message}, ${revision} and, on a line of its own, ${body}");
  }

  /** The frame around {@code body}, ended by one line end. */
  String around(MigrationSpec spec, String body) {
    var values =
        Map.of(
            "package", spec.packageName(),
            "class", spec.className(),
            "revision", Annotation.of(spec),
            "body", body);
    var message = new JavadocText(spec.message());
    List<String> lines = new ArrayList<>();
    boolean dropBlank = false;
    for (var line : text.stripTrailing().split("\n", -1)) {
      boolean dropped = isEmptied(line, spec, message) || dropBlank && line.isBlank();
      if (!dropped) {
        lines.add(filled(line, values, message));
      }
      dropBlank = dropped && line.contains("${package}");
    }
    return String.join("\n", lines) + "\n";
  }

  private static boolean isEmptied(String line, MigrationSpec spec, JavadocText message) {
    return line.contains("${package}") && spec.packageName().isEmpty()
        || line.contains("${message}") && message.isEmpty();
  }

  private static String filled(String line, Map<String, String> values, JavadocText message) {
    int at = line.indexOf("${message}");
    if (at >= 0) {
      var prefix = line.substring(0, at);
      return line.strip().equals("/** ${message} */")
          ? message.comment(line.substring(0, line.indexOf('/')))
          : message.lines(prefix) + line.substring(at + "${message}".length());
    }
    return PLACEHOLDER
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }
}
