package dev.autogen.mutations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page that tells how right the tool is, change by change. */
final class AccuracyPage {
  private static final String HEAD =
      """
      # Accuracy

      One rich model, one change at a time. Every change is made twice for real, on PostgreSQL and on
      SQLite, in a database that holds the old model and rows in every table. This page is written by
      the test `MutationsTest`; the changes are in `src/test/resources/mutations`.

      - **seen**: the difference is exactly the change, nothing else, and a second one is empty.
      - **reached**: after the upgrade the catalog equals that of a database created from nothing.
      - **restored**: after the downgrade the catalog equals what was there before.
      - **rows**: rows and values that the change does not touch are there after the upgrade and after the
        downgrade. *refused*: rows are in the way by nature (nothing says what they are to hold), and the
        upgrade stops with the reason and changes nothing. *values*: the downgrade brings back a column that
        must not be null, and stops until the rows that would lack a value are gone.
      - **Hibernate's update**: whether `hibernate.hbm2ddl.auto=update` alone reaches the changed model on PostgreSQL.
      - **liquibase-hibernate**: whether its `diffChangeLog` and `update` reach the changed model on PostgreSQL,
        after the changes that it also finds where nothing has changed are taken out by hand; *failed*: the change
        log cannot be written or run. Written by the test in `bench/`.

      """;

  private final List<Outcome> outcomes;
  private final Map<Mutation, Boolean> hibernate;
  private final Bench liquibase;

  AccuracyPage(List<Outcome> outcomes, Map<Mutation, Boolean> hibernate, Bench liquibase) {
    this.outcomes = outcomes;
    this.hibernate = hibernate;
    this.liquibase = liquibase;
  }

  String text() {
    return HEAD + liquibase.about() + totals() + "\n" + rows();
  }

  private String totals() {
    return """
    | %d changes | PostgreSQL | SQLite | Hibernate's update | liquibase-hibernate |
    |---|---|---|---|---|
    | fully right | %d | %d | | |
    | seen | %d | %d | | |
    | reached | %d | %d | %d | %d |
    | restored | %d | %d | 0 | |
    | rows | %d | %d | | |
    """
        .formatted(
            outcomes.size(),
            postgresql(Verdict::right),
            sqlite(Verdict::right),
            postgresql(Verdict::seen),
            sqlite(Verdict::seen),
            postgresql(Verdict::reached),
            sqlite(Verdict::reached),
            hibernate.values().stream().filter(each -> each).count(),
            outcomes.stream().filter(each -> liquibase.of(each.mutation()).equals("yes")).count(),
            postgresql(Verdict::restored),
            sqlite(Verdict::restored),
            postgresql(Verdict::kept),
            sqlite(Verdict::kept));
  }

  private long postgresql(Predicate<Verdict> fact) {
    return count(Outcome::postgresql, fact);
  }

  private long sqlite(Predicate<Verdict> fact) {
    return count(Outcome::sqlite, fact);
  }

  private long count(Function<Outcome, @Nullable Verdict> side, Predicate<Verdict> fact) {
    return outcomes.stream().map(side).filter(Objects::nonNull).filter(fact).count();
  }

  private String rows() {
    return outcomes.stream()
        .map(this::row)
        .collect(
            Collectors.joining(
                "\n",
                """
                | change | PostgreSQL: seen | reached | restored | rows | SQLite: seen | reached | restored | rows | Hibernate's update | liquibase-hibernate |
                |---|---|---|---|---|---|---|---|---|---|---|
                """,
                "\n"));
  }

  private String row(Outcome outcome) {
    var mutation = outcome.mutation();
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            mutation.name(),
            cells(mutation, "postgresql", outcome.postgresql()),
            cells(mutation, "sqlite", outcome.sqlite()),
            mark(hibernate.getOrDefault(mutation, false)),
            liquibase.of(mutation).replace("no", "**no**"));
  }

  private static String cells(Mutation mutation, String database, @Nullable Verdict verdict) {
    if (verdict == null) {
      return "– | – | – | –";
    }
    var kept = mark(verdict.kept());
    if (verdict.kept() && !mutation.refusalOn(database).isEmpty()) {
      kept = "refused";
    } else if (verdict.kept() && !mutation.lostOn(database).isEmpty()) {
      kept = "values";
    }
    return String.join(
        " | ", mark(verdict.seen()), mark(verdict.reached()), mark(verdict.restored()), kept);
  }

  private static String mark(boolean right) {
    return right ? "yes" : "**no**";
  }
}
