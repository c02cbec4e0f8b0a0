package dev.autogen.source;

import dev.autogen.operation.Operation;
import java.util.List;

/**
 * Writes migration classes. The same specification in the same frame gives the same text, which
 * google-java-format leaves unchanged.
 */
public final class MigrationSource {
  private final Frame frame;

  public MigrationSource() {
    this(Frame.builtIn());
  }

  public MigrationSource(Frame frame) {
    this.frame = frame;
  }

  /** The whole file, with {@code \n} at the end of each line. */
  public String write(MigrationSpec spec) {
    return frame.around(spec, Body.of(spec));
  }

  /** What a migration says for these operations, line by line. */
  public static List<String> statements(List<Operation> operations) {
    return Statements.blocks(Steps.of(operations), 0, Integer.MAX_VALUE).stream()
        .flatMap(String::lines)
        .toList();
  }
}
