package dev.autogen.migrate;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.RowSql;
import dev.autogen.operation.DeleteRows;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.UpdateRows;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for placeholders in what a run says, before it begins: where one stands, the table must
 * have no rows. Tables that only come with the run, or whose rows it may delete before, are looked
 * at when their turn comes.
 */
final class Unfilled {
  private final Statements statements;
  private final Dialect dialect;
  private final LiveNames names = new LiveNames();
  private final Set<QualifiedName> changed = new HashSet<>();
  private boolean anyChanged;

  Unfilled(Connection connection, Dialect dialect) {
    this.statements = new Statements(connection, sql -> {});
    this.dialect = dialect;
  }

  /** Refuses if rows wait for a value that nobody has written. */
  void refuse(List<PreparedStep> plan) throws SQLException {
    for (var step : plan) {
      try {
        look(step.recorded().operations());
      } catch (ProblemException e) {
        throw new MigrationPlace(step.revision(), step.migration().getClass()).located(e);
      }
    }
  }

  private void look(List<Operation> operations) throws SQLException {
    for (var operation : operations) {
      look(operation);
      names.follow(operation);
    }
  }

  private void look(Operation operation) throws SQLException {
    if (operation instanceof ExecuteSql) {
      anyChanged = true;
    } else if (operation instanceof DeleteRows delete) {
      changed.add(delete.table().name());
    } else if (operation instanceof UpdateRows update && update.placeholder().isPresent()) {
      ask(update);
    }
  }

  /** A condition may speak of columns that are not there yet; it is looked at in its turn. */
  private void ask(UpdateRows update) throws SQLException {
    var table = update.table().name();
    var live = names.table(table);
    if (live == null || anyChanged || changed.contains(table) || update.scope().where() != null) {
      return;
    }
    var named = update.table().withName(live);
    boolean sameKey =
        named.primaryKey().stream()
            .flatMap(key -> key.columns().stream())
            .allMatch(column -> column.equals(names.column(table, column)));
    var asked = sameKey ? named : named.withConstraints(List.of());
    var guard =
        new RowSql(dialect).unfilled(new UpdateRows(asked, update.assignments(), update.scope()));
    statements.ask(guard);
  }
}
