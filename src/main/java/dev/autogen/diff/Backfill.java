package dev.autogen.diff;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * The value that existing rows get in a column that must not be null.
 *
 * @param expression SQL, which may name other columns of the row
 */
public record Backfill(QualifiedName table, String column, String expression) {

  /**
   * Reads {@code TABLE.COLUMN=EXPR}.
   *
   * @throws ProblemException if the text has another form
   */
  public static Backfill parse(String text) {
    int equals = text.indexOf('=');
    try {
      var parts = QualifiedName.parts(text.substring(0, Math.max(equals, 0)));
      var expression = text.substring(equals + 1).strip();
      if ((parts.size() == 2 || parts.size() == 3) && !expression.isEmpty()) {
        var last = parts.size() - 1;
        var table =
            last == 1
                ? QualifiedName.of(parts.get(0))
                : new QualifiedName(parts.get(0), parts.get(1));
        return new Backfill(table, parts.get(last), expression);
      }
    } catch (IllegalArgumentException e) {
      // told below: every malformed text has the same way out
    }
    throw ProblemException.usage(
        "--backfill " + text + " cannot be read",
        "a backfill is TABLE.COLUMN=EXPR, and EXPR is SQL",
        "for example --backfill \"customers.status='NEW'\"");
  }

  /**
   * The operations with every backfill worked in: add nullable, fill, set not null.
   *
   * @throws ProblemException for a backfill of a column that does not become not null here
   */
  public static List<Operation> applied(List<Operation> operations, List<Backfill> backfills) {
    var result = operations;
    for (var backfill : backfills) {
      result = backfill.applied(result);
    }
    return result;
  }

  private List<Operation> applied(List<Operation> operations) {
    List<Operation> result = new ArrayList<>();
    boolean used = false;
    for (var operation : operations) {
      if (operation instanceof AddColumn add && isOf(add.table(), add.column())) {
        var nullable = add.column().withNullable(true);
        result.add(new AddColumn(table, nullable));
        result.add(new ExecuteSql(update(), null));
        result.add(new AlterColumn(table, nullable, add.column(), null));
        used = true;
      } else if (operation instanceof AlterColumn alter && isOf(alter.table(), alter.to())) {
        result.add(new ExecuteSql(update(), null));
        result.add(operation);
        used = true;
      } else {
        result.add(operation);
      }
    }
    if (!used) {
      throw ProblemException.usage(
          "--backfill %s.%s has nothing to fill".formatted(table, column),
          "the difference has no new column of that name that must not be null",
          "leave the option out, or check the names");
    }
    return List.copyOf(result);
  }

  private boolean isOf(QualifiedName name, Column changed) {
    return name.equals(table) && changed.name().equals(column) && !changed.nullable();
  }

  private String update() {
    var schema = table.schema();
    var target = (schema == null ? "" : quoted(schema) + ".") + quoted(table.name());
    return "update %s set %s = %s where %2$s is null".formatted(target, quoted(column), expression);
  }

  // Standard SQL, right on every target: quotes where a plain lower-case word would not do.
  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
