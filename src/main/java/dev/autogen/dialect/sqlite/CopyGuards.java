package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import java.util.List;
import java.util.stream.Collectors;

/** What is asked of the rows before and after they are copied, so that nobody meets a raw error. */
final class CopyGuards {
  private final PlanSteps steps;
  private final PendingTable table;
  private final SqliteTableText before;
  private final String rows;

  CopyGuards(PlanSteps steps, PendingTable table, SqliteTableText before) {
    this.steps = steps;
    this.table = table;
    this.before = before;
    this.rows = new RowSource(table, before).rows();
  }

  void beforeCopy() {
    table.target().columns().forEach(this::guardNulls);
    table.target().columns().forEach(this::guardLength);
    table.target().checks().stream().filter(this::isNew).forEach(this::guardCheck);
    table.target().uniques().stream()
        .map(SqliteConstraint.Unique::columnNames)
        .filter(this::isNewKey)
        .forEach(columns -> unique(steps, table.name(), rows, columns));
    table
        .target()
        .primaryKey()
        .map(SqliteConstraint.PrimaryKey::columnNames)
        .filter(this::isNewKey)
        .ifPresent(columns -> unique(steps, table.name(), rows, columns));
    RowSource.rowNumberColumn(table.target()).ifPresent(this::guardRowNumber);
  }

  private void guardRowNumber(String column) {
    boolean known = RowSource.rowNumberColumn(before).filter(c -> same(c, column)).isPresent();
    if (known && table.isPlain(column)) {
      return;
    }
    // Text must look like the number that it becomes.
    steps.guard(
        "select %1$s from %2$s where typeof(%1$s) not in ('integer', 'null')"
                .formatted(quoted(column), rows)
            + " and (typeof(%1$s) = 'blob' or trim(%1$s) not in".formatted(quoted(column))
            + " (cast(%1$s as integer), cast(%1$s as integer) || '.0')) limit 1"
                .formatted(quoted(column)),
        SqliteProblems.noRowNumber(table.name(), column));
  }

  private static boolean same(String one, String other) {
    return SqlToken.sameName(one, other);
  }

  private void guardNulls(SqliteColumn column) {
    if (!column.notNull() || column.generated() != null) {
      return;
    }
    var old = table.source(column.name());
    if (old == null && column.defaultText() == null) {
      steps.guard(
          "select 1 from %s limit 1".formatted(quoted(before.name())),
          SqliteProblems.newColumnNeedsValue(table.name(), column.name()));
    } else if (old != null && !isNotNullAlready(column.name())) {
      nulls(steps, table.name(), rows, column.name());
    }
  }

  private void guardLength(SqliteColumn column) {
    table
        .length(column.name())
        .ifPresent(length ->
            steps.guard(
                "select 1 from %s where length(%s) > %d limit 1"
                    .formatted(rows, quoted(column.name()), length),
                SqliteProblems.tooLong(table.name(), column.name(), length)));
  }

  private boolean isNotNullAlready(String column) {
    return table.isPlain(column) && before.column(column).filter(SqliteColumn::notNull).isPresent();
  }

  private boolean isNew(SqliteConstraint.Check check) {
    return before.checks().stream()
        .noneMatch(old -> SqlTokens.same(old.expression(), check.expression(), before.name()));
  }

  private void guardCheck(SqliteConstraint.Check check) {
    check(steps, table.name(), rows, check.expression());
  }

  private boolean isNewKey(List<String> columns) {
    boolean known =
        before.uniques().stream().anyMatch(key -> same(key.columnNames(), columns))
            || before.primaryKey().filter(key -> same(key.columnNames(), columns)).isPresent();
    return !known || !columns.stream().allMatch(table::isPlain);
  }

  private static boolean same(List<String> one, List<String> other) {
    return one.stream()
        .map(SqlToken::folded)
        .toList()
        .equals(other.stream().map(SqlToken::folded).toList());
  }

  void afterCopy(String copy) {
    steps.guard(
        "select 1 where (select count(*) from %s) <> (select count(*) from %s)"
            .formatted(quoted(copy), quoted(before.name())),
        SqliteProblems.rowsRefused(table.name()));
    table.target().columns().stream()
        .filter(column -> table.isToBeNumber(column.name()))
        .forEach(column ->
            steps.guard(
                "select %1$s from %2$s where typeof(%1$s) in ('text', 'blob') limit 1"
                    .formatted(quoted(column.name()), quoted(copy)),
                SqliteProblems.noNumber(table.name(), column.name())));
  }

  static void nulls(PlanSteps steps, String table, String rows, String column) {
    steps.guard(
        "select 1 from %s where %s is null limit 1".formatted(rows, quoted(column)),
        SqliteProblems.nulls(table, column));
  }

  static void check(PlanSteps steps, String table, String rows, String expression) {
    steps.guard(
        "select 1 from %s where not (%s) limit 1".formatted(rows, expression),
        SqliteProblems.check(table, expression));
  }

  static void unique(PlanSteps steps, String table, String rows, List<String> columns) {
    var names = columns.stream().map(SqliteKeywords::quoted).toList();
    steps.guard(
        "select %1$s from %2$s where %3$s group by %1$s having count(*) > 1 limit 1"
            .formatted(
                String.join(", ", names),
                rows,
                names.stream()
                    .map(name -> name + " is not null")
                    .collect(Collectors.joining(" and "))),
        SqliteProblems.duplicates(table, String.join(", ", columns)));
  }
}
