package dev.autogen.cli.config;

import dev.autogen.problem.ProblemException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${NAME}} and {@code ${NAME:default}} in a value; a default may hold placeholders
 * itself. Text that is not a placeholder stays as it is.
 */
final class Placeholders {
  private final String key;
  private final Function<String, @Nullable String> variables;

  /** {@code key} is where the value stands, for messages. */
  Placeholders(String key, Function<String, @Nullable String> variables) {
    this.key = key;
    this.variables = variables;
  }

  /**
   * @throws ProblemException for a variable that is not set and has no default, or a brace left
   *     open
   */
  String resolve(String value) {
    var result = new StringBuilder();
    int position = 0;
    for (int start = value.indexOf("${"); start >= 0; start = value.indexOf("${", position)) {
      int end = closing(value, start + 2);
      result.append(value, position, start).append(variable(value.substring(start + 2, end)));
      position = end + 1;
    }
    return result.append(value.substring(position)).toString();
  }

  private String variable(String inner) {
    int colon = inner.indexOf(':');
    var name = colon < 0 ? inner : inner.substring(0, colon);
    var value = variables.apply(name);
    if (value != null) {
      return value;
    }
    if (colon < 0) {
      throw ProblemException.usage(
          "%s needs the variable %s, which is not set".formatted(key, name),
          "the value of %s is written with ${%s}".formatted(key, name),
          "set %1$s in the environment, or give a default: ${%1$s:default}".formatted(name));
    }
    return resolve(inner.substring(colon + 1));
  }

  private int closing(String value, int start) {
    int depth = 1;
    for (int i = start; i < value.length(); i++) {
      if (value.startsWith("${", i)) {
        depth++;
      } else if (value.charAt(i) == '}') {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    throw ProblemException.usage(
        "the value of %s has a ${ that is not closed".formatted(key),
        "a placeholder is ${NAME} or ${NAME:default}",
        "add the missing }");
  }
}
