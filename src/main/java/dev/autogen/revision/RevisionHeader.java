package dev.autogen.revision;

import dev.autogen.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * What the source of a migration says of itself, read without compiling it.
 *
 * @param node its place in the graph; its message is the first sentence of the class's Javadoc
 * @param transactional whether it runs in a transaction
 * @param packageName empty for the unnamed package
 * @param className the simple name of the class that carries the annotation
 * @param replaces ids that were squashed into it
 */
public record RevisionHeader(
    RevisionNode node,
    boolean transactional,
    String packageName,
    String className,
    List<String> replaces) {

  public RevisionHeader {
    replaces = List.copyOf(replaces);
  }

  /** Of a migration that nothing was squashed into. */
  public RevisionHeader(
      RevisionNode node, boolean transactional, String packageName, String className) {
    this(node, transactional, packageName, className, List.of());
  }

  /**
   * Reads the first lines of a source file.
   *
   * @param source the file's text
   * @param file its name, kept in the node and named in messages
   * @return empty if no top-level class carries {@code @Revision}
   * @throws ProblemException if the annotation cannot be understood without compiling, or two
   *     classes carry it
   */
  public static Optional<RevisionHeader> read(String source, String file) {
    return source.contains("Revision") ? new HeaderReader(source, file).read() : Optional.empty();
  }

  /** The class's name with its package, as a class loader wants it. */
  public String qualifiedName() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }
}
