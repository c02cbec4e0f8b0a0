package dev.autogen.migrate;

import dev.autogen.operation.RowScope;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an update or a delete says about its rows. */
final class ScopeCall {
  private final String call;
  private final List<String> conditions = new ArrayList<>();
  private @Nullable Long most;
  private @Nullable Integer batch;
  private @Nullable List<String> key;
  private @Nullable Duration pause;

  ScopeCall(String call) {
    this.call = call;
  }

  void where(String sql) {
    conditions.add(sql);
  }

  void atMost(long rows) {
    most = rows;
  }

  void inBatchesOf(int rows) {
    batch = rows;
  }

  void byKey(String... columns) {
    key = List.of(columns);
  }

  void pausing(Duration rest) {
    pause = rest;
  }

  RowScope on(Known known, Table table) {
    var where = condition();
    positive("atMost", most);
    if (batch == null) {
      if (key != null || pause != null) {
        throw ProblemException.usage(
            "%s of %s says how to walk, but not in what portions".formatted(call, table.name()),
            "byKey and pausing are about batches",
            "add .inBatchesOf(5_000), or take them out");
      }
      return new RowScope(where, most, null);
    }
    positive("inBatchesOf", (long) batch);
    var rest = pause == null ? Duration.ZERO : pause;
    return new RowScope(where, most, new RowScope.Batch(key(known, table), batch, rest));
  }

  private @Nullable String condition() {
    if (conditions.size() > 1) {
      throw ProblemException.usage(
          call + " has two conditions",
          "which of them, or whether both count, is not said",
          "write one, with and or or between the parts");
    }
    return conditions.isEmpty() ? null : RawSql.statement(conditions.get(0), call + "(…).where");
  }

  private void positive(String word, @Nullable Long number) {
    if (number != null && number < 1) {
      throw ProblemException.usage(
          "%s(…).%s(%d)".formatted(call, word, number),
          "it counts rows, and one is the least",
          "write a number from 1");
    }
  }

  private List<String> key(Known known, Table table) {
    if (key != null) {
      key.forEach(column -> known.column(table, column));
      return key;
    }
    return table
        .primaryKey()
        .map(PrimaryKey::columns)
        .orElseThrow(() ->
            ProblemException.usage(
                "%s of %s in batches has no key".formatted(call, table.name()),
                "batches walk along the primary key, and the table has none",
                "name unique columns that are never null with .byKey(…); there are "
                    + Nearest.listed(Known.names(table.columns(), Column::name))));
  }
}
