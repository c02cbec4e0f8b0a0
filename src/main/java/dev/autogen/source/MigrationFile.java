package dev.autogen.source;

import dev.autogen.problem.ProblemException;
import dev.autogen.revision.RevisionHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A source file that holds a migration.
 *
 * @param header what it says of itself
 */
public record MigrationFile(Path path, RevisionHeader header) {

  /** The revision's id. */
  public String id() {
    return header.node().id();
  }

  /** The text of a source file; {@code shown} names it in messages. */
  static String text(Path path, String shown) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw ProblemException.usage(
          "%s cannot be read".formatted(shown),
          e.getClass().getSimpleName() + ": " + e.getMessage(),
          "make it a readable file in UTF-8");
    }
  }
}
