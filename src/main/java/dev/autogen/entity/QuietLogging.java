package dev.autogen.entity;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Hibernate silent: what it has to say about a database that is not there helps nobody. */
final class QuietLogging {
  // The log manager holds loggers weakly; a lost one would speak again.
  private static final List<Logger> SILENT =
      List.of(
          Logger.getLogger("org.hibernate"),
          Logger.getLogger("org.jboss"),
          Logger.getLogger("SQL dialect"));

  private QuietLogging() {}

  /** Before Hibernate's first class is loaded. */
  static void install() {
    // Else a Logback or Log4j on the user's class path takes over and writes to the console.
    if (System.getProperty("org.jboss.logging.provider") == null) {
      System.setProperty("org.jboss.logging.provider", "jdk");
    }
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }
}
