package dev.autogen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * An empty SQLite file in a folder of its own.
 *
 * @param file where SQLite keeps the database; it is written by the first statement
 */
public record SqliteDatabase(Path file) implements Database {

  /** Makes a fresh folder for the file; nothing else is in it. */
  public static SqliteDatabase create() {
    try {
      return new SqliteDatabase(Files.createTempDirectory("autogen-sqlite").resolve("test.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SqliteDatabase copy() {
    var copy = create();
    try {
      Files.copy(file, copy.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  @Override
  public String url() {
    return "jdbc:sqlite:" + file;
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url());
  }

  /**
   * Deletes the folder with everything in it: the file, its journal, and what a test put beside.
   */
  @Override
  public void close() {
    try (var paths = Files.walk(file.getParent())) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
