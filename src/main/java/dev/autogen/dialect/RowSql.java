package dev.autogen.dialect;

import static java.util.Objects.requireNonNull;

import dev.autogen.operation.DeleteRows;
import dev.autogen.operation.InsertRows;
import dev.autogen.operation.RemoveRows;
import dev.autogen.operation.RowChange;
import dev.autogen.operation.RowScope;
import dev.autogen.operation.UpdateRows;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Column;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of rows as steps: alike on all databases, but for names and values. */
public final class RowSql implements RowChange.RowVisitor<List<Step>> {
  private static final int ROWS_A_STATEMENT = 200;

  private final Dialect dialect;

  public RowSql(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The steps for one change. */
  public List<Step> steps(RowChange change) {
    return change.accept(this);
  }

  @Override
  public List<Step> insertRows(InsertRows operation) {
    var names =
        operation.columns().stream()
            .map(column -> dialect.quoted(column.name()))
            .collect(Collectors.joining(", "));
    var insert = "INSERT INTO %s (%s) VALUES\n  ".formatted(name(operation), names);
    List<Step> steps = new ArrayList<>();
    for (var rows : portions(operation.rows())) {
      var values =
          rows.stream()
              .map(row -> values(operation.columns(), row))
              .collect(Collectors.joining(",\n  "));
      steps.add(new Step.Statement(insert + values));
    }
    return List.copyOf(steps);
  }

  private String values(List<Column> columns, InsertRows.Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(dialect.value(columns.get(i), row.values().get(i)));
    }
    return values.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public List<Step> removeRows(RemoveRows operation) {
    List<Step> steps = new ArrayList<>();
    for (var rows : portions(operation.inserted().rows())) {
      var where =
          rows.stream()
              .map(row -> key(operation.inserted(), row))
              .collect(Collectors.joining("\n  OR "));
      steps.add(new Step.Statement("DELETE FROM %s WHERE %s".formatted(name(operation), where)));
    }
    return List.copyOf(steps);
  }

  private String key(InsertRows inserted, InsertRows.Row row) {
    return inserted.keyPositions().stream()
        .map(at -> {
          var column = inserted.columns().get(at);
          var value = dialect.value(column, row.values().get(at));
          return dialect.quoted(column.name()) + " = " + value;
        })
        .collect(Collectors.joining(" AND "));
  }

  @Override
  public List<Step> updateRows(UpdateRows operation) {
    if (operation.placeholder().isPresent()) {
      return List.of(unfilled(operation));
    }
    var set =
        operation.assignments().stream()
            .map(each ->
                "%s = %s"
                    .formatted(
                        dialect.quoted(each.column().name()),
                        dialect.value(each.column(), each.value())))
            .collect(Collectors.joining(", "));
    return scoped(operation, "UPDATE %s SET %s".formatted(name(operation), set), operation.scope());
  }

  /**
   * Asks whether there are rows for which no value was written yet.
   *
   * @param update has a placeholder
   */
  public Step.Guard unfilled(UpdateRows update) {
    var table = update.table();
    var waiting = update.assignments().stream().filter(each -> each.placeholder() != null).toList();
    var columns =
        waiting.stream().map(each -> each.column().name()).collect(Collectors.joining(", "));
    var words =
        waiting.stream()
            .map(each -> "placeholder(\"%s\")".formatted(requireNonNull(each.placeholder()).of()))
            .collect(Collectors.joining(", "));
    return new Step.Guard(
        rows(update, where(update.scope().where())),
        new Problem(
            "%s has rows, and nobody has said what they get in %s".formatted(table.name(), columns),
            "the migration has a placeholder where the value belongs",
            "edit the class: write the value, or sql(\"…\"), in place of "
                + words
                + ", or generate it anew with --backfill"));
  }

  @Override
  public List<Step> deleteRows(DeleteRows operation) {
    return scoped(operation, "DELETE FROM " + name(operation), operation.scope());
  }

  private List<Step> scoped(RowChange change, String statement, RowScope scope) {
    List<Step> steps = new ArrayList<>();
    var where = scope.where();
    var most = scope.atMost();
    if (most != null) {
      steps.add(tooMany(change, where, most));
    }
    var batch = scope.batch();
    if (batch == null) {
      steps.add(new Step.Statement(statement + where(where)));
      return steps;
    }
    var key = batch.key().stream().map(dialect::quoted).toList();
    steps.add(nullInKey(change, key));
    var literals = key.stream().map(dialect::literalOf).toList();
    steps.add(
        new Step.Batches(
            statement, name(change), where, key, literals, batch.rows(), batch.pause()));
    return steps;
  }

  private Step tooMany(RowChange change, @Nullable String where, long most) {
    var query =
        "SELECT n FROM (SELECT count(*) AS n FROM %s%s) AS counted WHERE n > %d"
            .formatted(name(change), where(where), most);
    var table = change.table().name();
    return new Step.Guard(
        query,
        new Problem(
            "more than %d rows of %s would be changed".formatted(most, table),
            "atMost(%d) stands in the migration, and more rows than that meet: %s"
                .formatted(most, where == null ? "no condition" : where),
            "look at the rows; then mend the condition, or allow more"),
        rows(change, where(where)));
  }

  private RowsInTheWay rows(RowChange change, String where) {
    var key = change.table().primaryKey().map(PrimaryKey::columns).orElse(List.of());
    return new RowsInTheWay(name(change) + where, key, key.stream().map(dialect::quoted).toList());
  }

  private Step nullInKey(RowChange change, List<String> key) {
    var isNull =
        key.stream().map(column -> column + " IS NULL").collect(Collectors.joining(" OR "));
    var table = change.table().name();
    return new Step.Guard(
        "SELECT 1 FROM %s WHERE %s LIMIT 1".formatted(name(change), isNull),
        new Problem(
            "a row of %s has a null in %s".formatted(table, String.join(", ", key)),
            "batches walk along this key, and would pass that row by",
            "fill the nulls first, or walk along another key with byKey(…)"));
  }

  private static String where(@Nullable String where) {
    return where == null ? "" : " WHERE " + condition(where);
  }

  /** In parentheses, which a comment at its end must not swallow. */
  static String condition(String where) {
    return where.contains("--") ? "(" + where + "\n)" : "(" + where + ")";
  }

  private String name(RowChange change) {
    QualifiedName name = change.table().name();
    return dialect.quoted(name);
  }

  private static <T> List<List<T>> portions(List<T> all) {
    List<List<T>> portions = new ArrayList<>();
    for (int start = 0; start < all.size(); start += ROWS_A_STATEMENT) {
      portions.add(all.subList(start, Math.min(all.size(), start + ROWS_A_STATEMENT)));
    }
    return portions;
  }
}
