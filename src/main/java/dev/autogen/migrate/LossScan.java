package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a run would drop, before it runs: names are followed back to what they are in the
 * database now.
 */
final class LossScan {
  private final Connection connection;
  private final Dialect dialect;
  private final LiveNames names = new LiveNames();
  private final List<Loss> losses = new ArrayList<>();

  LossScan(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  LossReport of(List<Recorded> migrations) throws SQLException {
    for (var migration : migrations) {
      for (var operation : migration.operations()) {
        scan(migration.revision(), operation);
      }
    }
    return new LossReport(losses);
  }

  private void scan(String revision, Operation operation) throws SQLException {
    if (operation instanceof DropTable drop) {
      dropped(revision, drop);
    } else if (operation instanceof DropColumn drop) {
      dropped(revision, drop);
    } else if (operation instanceof ExecuteSql sql) {
      for (var effect : Optional.ofNullable(sql.effect()).orElse(List.of())) {
        scan(revision, effect);
      }
    } else {
      names.follow(operation);
    }
  }

  private void dropped(String revision, DropTable drop) throws SQLException {
    var table = names.table(drop.table().name());
    names.dropped(drop.table().name());
    if (table != null) {
      losses.removeIf(loss -> loss.table().equals(table));
      add(revision, table, null);
    }
  }

  private void dropped(String revision, DropColumn drop) throws SQLException {
    var table = names.table(drop.table());
    var column = names.column(drop.table(), drop.column().name());
    names.dropped(drop.table(), drop.column().name());
    // A computed value can be computed again.
    if (table != null && column != null && drop.column().generated() == null) {
      add(revision, table, column);
    }
  }

  private void add(String revision, QualifiedName table, @Nullable String column)
      throws SQLException {
    var counted = column == null ? "*" : dialect.quoted(column);
    var sql = "SELECT count(%s) FROM %s".formatted(counted, dialect.quoted(table));
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      if (rows.getLong(1) > 0) {
        losses.add(new Loss(revision, table, column, rows.getLong(1)));
      }
    } catch (SQLException e) {
      var what = "what revision %s drops is not in the database: %s".formatted(revision, sql);
      throw DatabaseProblems.failed(what, e);
    }
  }
}
