package dev.autogen.dialect.sqlite;

import static dev.autogen.dialect.sqlite.SqliteKeywords.quoted;

import java.util.List;

/** What is asked of the rows before and after they are copied, so that nobody meets a raw error. */
final class CopyGuards {
  private final PlanSteps steps;
  private final PendingTable table;
  private final SqliteTableText before;
  private final RowsOf rows;

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
        .forEach(columns -> unique(steps, rows, columns));
    table
        .target()
        .primaryKey()
        .map(SqliteConstraint.PrimaryKey::columnNames)
        .filter(this::isNewKey)
        .ifPresent(columns -> unique(steps, rows, columns));
    RowSource.rowNumberColumn(table.target()).ifPresent(this::guardRowNumber);
  }

  private void guardRowNumber(String column) {
    boolean known = RowSource.rowNumberColumn(before).filter(c -> same(c, column)).isPresent();
    if (known && table.isPlain(column)) {
      return;
    }
    // Text must look like the number that it becomes.
    var number = quoted(column);
    steps.guard(
        rows.where(
            "typeof(%1$s) not in ('integer', 'null')".formatted(number)
                + " and (typeof(%1$s) = 'blob' or trim(%1$s) not in".formatted(number)
                + " (cast(%1$s as integer), cast(%1$s as integer) || '.0'))".formatted(number)),
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
          RowsOf.table(before).all(),
          SqliteProblems.newColumnNeedsValue(table.name(), column.name()));
    } else if (old != null && !isNotNullAlready(column.name())) {
      nulls(steps, rows, column.name());
    }
  }

  private void guardLength(SqliteColumn column) {
    table
        .length(column.name())
        .ifPresent(length ->
            steps.guard(
                rows.where("length(%s) > %d".formatted(quoted(column.name()), length)),
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
    check(steps, rows, check.expression());
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
        new RowSource(table, before).missingFrom(copy), SqliteProblems.rowsRefused(table.name()));
    var copied = new RowsOf(table.name(), quoted(copy), RowsOf.key(table.target()));
    table.target().columns().stream()
        .filter(column -> table.isToBeNumber(column.name()))
        .forEach(column ->
            steps.guard(
                copied.where("typeof(%s) in ('text', 'blob')".formatted(quoted(column.name()))),
                SqliteProblems.noNumber(table.name(), column.name())));
  }

  static void nulls(PlanSteps steps, RowsOf rows, String column) {
    steps.guard(
        rows.where(quoted(column) + " is null"), SqliteProblems.nulls(rows.table(), column));
  }

  static void check(PlanSteps steps, RowsOf rows, String expression) {
    steps.guard(
        rows.where("not (%s)".formatted(expression)),
        SqliteProblems.check(rows.table(), expression));
  }

  static void unique(PlanSteps steps, RowsOf rows, List<String> columns) {
    var names = columns.stream().map(SqliteKeywords::quoted).toList();
    steps.guard(
        rows.equal(names, "true"),
        SqliteProblems.duplicates(rows.table(), String.join(", ", columns)));
  }
}
