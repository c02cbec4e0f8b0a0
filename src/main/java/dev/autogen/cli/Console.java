package dev.autogen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds one call of the command line. Answers go to {@code out}, everything else to {@code
 * err}.
 *
 * @param directory the current directory
 * @param environment the environment variables
 * @param answers where a person types; empty: nobody is there to be asked
 */
public record Console(
    Path directory,
    Map<String, String> environment,
    PrintWriter out,
    PrintWriter err,
    Optional<BufferedReader> answers) {

  /** Asks a question that is answered with y or n; false if nobody is there or the input ends. */
  boolean confirm(String question) {
    return ask(question + " [y/N]")
        .filter(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"))
        .isPresent();
  }

  /** Asks for a line; empty if nobody is there, the input ends, or nothing is typed. */
  Optional<String> ask(String question) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    err.print(question + " ");
    err.flush();
    try {
      return Optional.ofNullable(answers.get().readLine())
          .map(String::strip)
          .filter(answer -> !answer.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same surroundings in another directory. */
  Console in(Path other) {
    return new Console(other, environment, out, err, answers);
  }
}
