package dev.autogen.dialect;

import dev.autogen.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing a runner does for a plan. */
public sealed interface Step {

  /** What a person reads: the statement, or the question. */
  String sql();

  /** One SQL statement, without the closing semicolon. */
  record Statement(String sql) implements Step {}

  /**
   * A question asked before going on: the query must return no row, else the run stops with the
   * problem and rolls back.
   *
   * @param rows those that are told with the problem; null: none are
   */
  record Guard(String query, Problem problem, @Nullable RowsInTheWay rows) implements Step {
    public Guard(String query, Problem problem) {
      this(query, problem, null);
    }

    /** The question whether there are such rows. */
    public Guard(RowsInTheWay rows, Problem problem) {
      this("SELECT 1 FROM %s LIMIT 1".formatted(rows.from()), problem, rows);
    }

    @Override
    public String sql() {
      return query;
    }
  }

  /** A statement about the session, which every run of a migration needs anew. */
  record Setting(String sql) implements Step {}

  /**
   * A statement that runs outside of any transaction and can be begun again.
   *
   * @param done gives a row when nothing is left to do
   * @param rest gives a row when an earlier attempt left something behind; null: none can
   * @param cleanup takes that away
   */
  record Repeatable(String sql, String done, @Nullable String rest, @Nullable String cleanup)
      implements Step {}

  /**
   * A change of many rows in portions along a key, each committed by itself.
   *
   * @param change the statement without its WHERE
   * @param table quoted
   * @param where SQL, null: every row
   * @param key quoted, in order
   * @param literals for each of {@code key} SQL whose result is the value as a literal
   * @param rows the most in a portion
   * @param pause after each
   */
  record Batches(
      String change,
      String table,
      @Nullable String where,
      List<String> key,
      List<String> literals,
      int rows,
      Duration pause)
      implements Step {
    public Batches {
      key = List.copyOf(key);
      literals = List.copyOf(literals);
    }

    /** All at once. */
    @Override
    public String sql() {
      return change + where("");
    }

    /**
     * The query for the last key of the next portion, as SQL text; no row: the portion is the last.
     *
     * @param after the last key of the portion before, null: from the beginning
     */
    public String bound(@Nullable String after) {
      return "SELECT %s FROM %s%s ORDER BY %s LIMIT 1 OFFSET %d"
          .formatted(
              String.join(" || ', ' || ", literals),
              table,
              where(beyond(after)),
              String.join(", ", key),
              rows - 1);
    }

    /** How many rows there are from here on. */
    public String count(@Nullable String after) {
      return "SELECT count(*) FROM " + table + where(beyond(after));
    }

    /**
     * One portion.
     *
     * @param upTo its last key, null: to the end
     */
    public String portion(@Nullable String after, @Nullable String upTo) {
      var until = upTo == null ? "" : "%s <= %s".formatted(keys(), values(upTo));
      return change + where(beyond(after), until);
    }

    private String beyond(@Nullable String after) {
      return after == null ? "" : "%s > %s".formatted(keys(), values(after));
    }

    private String keys() {
      return values(String.join(", ", key));
    }

    private String values(String list) {
      return key.size() == 1 ? list : "(" + list + ")";
    }

    private String where(String... more) {
      var conditions =
          Stream.concat(Stream.ofNullable(where).map(RowSql::condition), Stream.of(more))
              .filter(each -> !each.isEmpty())
              .toList();
      return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }
  }
}
