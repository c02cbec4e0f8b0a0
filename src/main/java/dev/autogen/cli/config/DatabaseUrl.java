package dev.autogen.cli.config;

import dev.autogen.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, with what identifies the user kept apart, so that the URL itself can be told
 * to people.
 *
 * @param jdbc the JDBC URL without user and password
 * @param user null: not said
 * @param password null: not said; never printed
 */
public record DatabaseUrl(String jdbc, @Nullable String user, @Nullable String password) {
  private static final List<String> SECRET_WORDS = List.of("password", "secret", "token", "key");

  /**
   * Reads a JDBC URL, {@code postgresql://user:pass@host:5432/db}, {@code postgres://…} or {@code
   * sqlite:///file}; a relative SQLite file is looked for in {@code directory}.
   *
   * @throws ProblemException for a URL of another kind; the message does not hold it
   */
  public static DatabaseUrl parse(String url, Path directory) {
    var lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("jdbc:sqlite:")) {
      return sqlite(url.substring("jdbc:sqlite:".length()), directory);
    }
    if (lower.startsWith("sqlite:")) {
      return sqlite(url.substring("sqlite:".length()).replaceFirst("^//(/|$)", ""), directory);
    }
    if (lower.startsWith("jdbc:postgresql:") || lower.matches("postgres(ql)?:.*")) {
      return postgresql(url.substring(url.indexOf(':', lower.startsWith("jdbc:") ? 5 : 0) + 1));
    }
    if (lower.startsWith("jdbc:")) {
      return new DatabaseUrl(url, null, null);
    }
    throw ProblemException.usage(
        "the url is none that is known",
        "a url begins with jdbc:, postgresql: or sqlite:",
        "for example url=jdbc:postgresql://localhost/shop, or url=sqlite:///./dev.db");
  }

  /** The URL for people: no user, no password, nothing secret among its parameters. */
  @Override
  public String toString() {
    return jdbc.replaceAll(
        "(?i)([?&;][^=&;]*(" + String.join("|", SECRET_WORDS) + ")[^=&;]*=)[^&;]*", "$1***");
  }

  private static DatabaseUrl sqlite(String file, Path directory) {
    int query = file.indexOf('?');
    var path = query < 0 ? file : file.substring(0, query);
    boolean plain = !path.isEmpty() && !path.startsWith(":") && !path.startsWith("file:");
    var located = plain ? directory.resolve(path).normalize().toString() : path;
    var parameters = query < 0 ? "" : file.substring(query);
    return new DatabaseUrl("jdbc:sqlite:" + located + parameters, null, null);
  }

  private static DatabaseUrl postgresql(String rest) {
    int query = rest.indexOf('?');
    var place = query < 0 ? rest : rest.substring(0, query);
    var parameters = parameters(query < 0 ? "" : rest.substring(query + 1));
    var user = take(parameters, "user");
    var password = take(parameters, "password");
    int at = place.lastIndexOf('@');
    if (place.startsWith("//") && at > 0) {
      var who = place.substring(2, at);
      int colon = who.indexOf(':');
      user = decoded(colon < 0 ? who : who.substring(0, colon));
      password = colon < 0 ? password : decoded(who.substring(colon + 1));
      place = "//" + place.substring(at + 1);
    }
    var tail = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    return new DatabaseUrl("jdbc:postgresql:" + place + tail, user, password);
  }

  private static List<String> parameters(String query) {
    return query.isEmpty() ? List.of() : new ArrayList<>(List.of(query.split("&")));
  }

  private static @Nullable String take(List<String> parameters, String name) {
    var found = parameters.stream().filter(each -> each.startsWith(name + "=")).findFirst();
    found.ifPresent(parameters::remove);
    return found.map(each -> decoded(each.substring(name.length() + 1))).orElse(null);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
