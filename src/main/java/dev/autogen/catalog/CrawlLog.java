package dev.autogen.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * SchemaCrawler's log, kept from the user's console while open and listened to: it logs a query
 * that failed as a warning and goes on, which would make a schema look smaller than it is.
 */
final class CrawlLog extends Handler implements AutoCloseable {
  // Held here, for the log manager forgets a logger that nobody holds, and its settings with it.
  private final List<Silenced> loggers = new ArrayList<>();
  private @Nullable Throwable failure;

  private record Silenced(Logger logger, @Nullable Level level, boolean useParentHandlers) {
    void restore() {
      logger.setLevel(level);
      logger.setUseParentHandlers(useParentHandlers);
    }
  }

  private CrawlLog() {
    setLevel(Level.WARNING);
  }

  static CrawlLog silent() {
    var log = new CrawlLog();
    log.silence("schemacrawler");
    log.silence("us.fatehi");
    return log;
  }

  /** What {@code crawl} gives, if nothing it did was logged as failed. */
  <T> T checked(Supplier<T> crawl) throws SQLException {
    T result;
    try {
      result = crawl.get();
    } catch (RuntimeException e) {
      throw rethrown(failure == null ? e : failure);
    }
    if (failure != null) {
      throw rethrown(failure);
    }
    return result;
  }

  @Override
  public void publish(LogRecord entry) {
    if (failure == null && isLoggable(entry) && entry.getThrown() != null) {
      failure = entry.getThrown();
    }
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    loggers.forEach(silenced -> {
      silenced.logger().removeHandler(this);
      silenced.restore();
    });
  }

  private void silence(String name) {
    var logger = Logger.getLogger(name);
    loggers.add(new Silenced(logger, logger.getLevel(), logger.getUseParentHandlers()));
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.WARNING);
    logger.addHandler(this);
  }

  private static SQLException rethrown(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return new SQLException("the catalog could not be read: " + failure.getMessage(), failure);
  }
}
