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
    if (answers.isEmpty()) {
      return false;
    }
    err.print(question + " [y/N] ");
    err.flush();
    try {
      var answer = answers.get().readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same surroundings in another directory. */
  Console in(Path other) {
    return new Console(other, environment, out, err, answers);
  }
}
