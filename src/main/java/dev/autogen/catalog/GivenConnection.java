package dev.autogen.catalog;

import java.sql.Connection;
import java.util.function.Consumer;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.PooledConnectionUtility;

/**
 * The caller's connection, handed out as often as asked, never closed and never tested with queries
 * of its own.
 */
final class GivenConnection implements DatabaseConnectionSource {
  private final Connection connection;

  GivenConnection(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Connection get() {
    return PooledConnectionUtility.newPooledConnection(connection, this);
  }

  @Override
  public boolean releaseConnection(Connection released) {
    return true;
  }

  @Override
  public void setFirstConnectionInitializer(Consumer<Connection> initializer) {
    // Our connections come as they are to be used.
  }

  @Override
  public void close() {
    // The connection is the caller's.
  }
}
