package dev.autogen.migrate;

import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RowChange;
import dev.autogen.operation.SetLockTimeout;
import dev.autogen.problem.ProblemException;
import java.sql.Connection;
import java.time.Duration;

/** What decides how, and whether, a migration goes on. */
final class FlowCalls {
  private final Recording recording;
  private final Sink sink;
  private boolean waitsLess;

  FlowCalls(Recording recording, Sink sink) {
    this.recording = recording;
    this.sink = sink;
  }

  void finish() {
    if (waitsLess) {
      waitsLess = false;
      recording.add(recording.known(), new SetLockTimeout(null));
    }
    recording.flush();
  }

  void say(Operation operation) {
    if (operation instanceof SetLockTimeout set) {
      waitsLess = set.timeout() != null;
    }
    if (operation instanceof ExecuteSql || operation instanceof RowChange) {
      recording.addAlone(recording.known(), operation);
    } else {
      recording.add(recording.known(), operation);
    }
  }

  Connection connection() {
    recording.flush();
    if (recording.isSkipping()) {
      throw ProblemException.usage(
          "op.connection() was called in what op.skipUnless passes by",
          "what is done with a connection cannot be passed by",
          "ask for it outside of op.skipUnless");
    }
    recording.unseen("op.connection()");
    return sink.connection();
  }

  boolean isOffline() {
    recording.unseen("op.isOffline()");
    return sink.isOffline();
  }

  void requireThat(String sql, String message) {
    var query = RawSql.question(sql, "op.requireThat");
    recording.flush();
    if (!recording.isSkipping()) {
      sink.require(query, message);
    }
  }

  void skipUnless(String sql, Runnable then) {
    var query = RawSql.question(sql, "op.skipUnless");
    recording.flush();
    recording.during(recording.isSkipping() || sink.holds(query), then);
  }

  void lockTimeout(Duration timeout) {
    if (timeout.isNegative() || timeout.toMillis() == 0) {
      throw ProblemException.usage(
          "op.lockTimeout(%s) is no time to wait".formatted(timeout),
          "PostgreSQL counts milliseconds, and takes none for ever",
          "write Duration.ofSeconds(2), say");
    }
    say(new SetLockTimeout(timeout));
  }
}
