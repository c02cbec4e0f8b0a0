package dev.autogen.migrate;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.dialect.Dialect;
import dev.autogen.operation.Operation;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code --sql} writes for operations, without the tool's own books. */
public final class WrittenScript {
  private WrittenScript() {}

  /**
   * The script for a change.
   *
   * @param before what made the schema that is changed
   */
  public static String of(Dialect dialect, List<Operation> before, List<Operation> change) {
    var history = new History().then("a1", said(before)).then("b2", said(change));
    var settings = RunSettings.STANDARD;
    return new OfflineScript(history.map(), history, dialect, settings)
        .lines(history.map().offlineUpgrade("a1:b2")).stream()
            .filter(line -> !line.contains(settings.versionTable().name()))
            .filter(line -> !line.contains(settings.logTable().name()))
            .collect(Collectors.joining("\n"));
  }

  private static Migration said(List<Operation> operations) {
    return new Migration() {
      @Override
      public void upgrade(Operations op) {
        operations.forEach(((Recorder) op)::say);
      }

      @Override
      public void downgrade(Operations op) {
        throw new IllegalStateException("nobody goes down here");
      }
    };
  }
}
