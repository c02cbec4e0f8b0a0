package dev.autogen.dialect;

import dev.autogen.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The dialects that are on the class path. */
public final class Dialects {
  private final List<DialectProvider> providers;

  private Dialects(List<DialectProvider> providers) {
    this.providers = providers;
  }

  /** Those that {@link ServiceLoader} finds, in the order of their names. */
  public static Dialects load() {
    return new Dialects(
        ServiceLoader.load(DialectProvider.class, Dialects.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(DialectProvider::name))
            .toList());
  }

  /** All names, sorted. */
  public List<String> names() {
    return providers.stream().map(DialectProvider::name).toList();
  }

  /**
   * The provider for a JDBC URL.
   *
   * @throws ProblemException if no dialect knows such a URL; the message holds the URL's scheme
   *     only
   */
  public DialectProvider forUrl(String jdbcUrl) {
    return providers.stream()
        .filter(provider -> provider.accepts(jdbcUrl))
        .findFirst()
        .orElseThrow(() -> unknown("no dialect knows URLs that begin with " + scheme(jdbcUrl)));
  }

  /**
   * The dialect of a target such as {@code sqlite} or {@code postgresql:16}.
   *
   * @throws ProblemException if there is none of this name
   */
  public Dialect target(String target) {
    int colon = target.indexOf(':');
    var name = colon < 0 ? target : target.substring(0, colon);
    var provider =
        providers.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown("there is no dialect named " + name));
    return colon < 0 ? provider.standard() : provider.version(target.substring(colon + 1));
  }

  private ProblemException unknown(String what) {
    var known = providers.stream().map(DialectProvider::name).collect(Collectors.joining(", "));
    return ProblemException.usage(
        what, "the dialects on the class path are " + known, "use one of them, or add a dialect");
  }

  private static String scheme(String url) {
    var parts = url.split(":", 3);
    return parts.length > 2 && parts[0].equals("jdbc") ? "jdbc:" + parts[1] : parts[0];
  }
}
