package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlLiterals.text;
import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.dialect.RowsInTheWay;
import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the rows of one table that a change would fail on; each finds a row that is in the
 * way. What follows a guard is told in its problem, so that nobody has to read the server's own
 * error.
 */
record RowGuards(QualifiedName table, PlanState state) {

  /** For a new column; empty if it can have a value in every row that is there. */
  Optional<Step.Guard> takes(Column column) {
    boolean valued =
        column.nullable()
            || column.defaultValue() != null
            || column.identityOptions() != null
            || column.generated() != null;
    return valued || state.isEmpty(table) ? Optional.empty() : Optional.of(isEmpty(column));
  }

  private Step.Guard isEmpty(Column column) {
    return new Step.Guard(
        rows(quoted(table)),
        new Problem(
            "%s.%s cannot be added: %s has rows".formatted(table, column.name(), table),
            "the column is not null and has no default, so those rows would have no value",
            "edit the class: add the column nullable, fill it with op.update(…), then alterColumn with"
                + " nullable().to(notNull())"));
  }

  /** For a column that becomes not null. */
  Step.Guard holdsNoNull(String column) {
    return new Step.Guard(
        rows("%s WHERE %s IS NULL".formatted(quoted(table), quoted(column))),
        new Problem(
            "%s.%s cannot become not null: there are rows without a value in it"
                .formatted(table, column),
            "a column that is not null needs a value in every row",
            "fill it before, with op.execute(\"UPDATE %s SET %s = … WHERE %s IS NULL\")"
                .formatted(quoted(table), quoted(column), quoted(column))));
  }

  /** For values that leave the enum type of a column. */
  Step.Guard holdsNone(Column column, List<String> values) {
    var list = values.stream().map(PostgresqlLiterals::text).collect(Collectors.joining(", "));
    boolean array = column.type() instanceof SqlType.Array;
    var condition =
        array
            ? "CAST(%s AS text[]) && ARRAY[%s]".formatted(quoted(column.name()), list)
            : "CAST(%s AS text) IN (%s)".formatted(quoted(column.name()), list);
    var rows = "%s WHERE %s".formatted(quoted(table), condition);
    return new Step.Guard(
        rows(rows),
        new Problem(
            "%s.%s holds values that its enum type shall lose: %s"
                .formatted(table, column.name(), String.join(", ", values)),
            "a value that is in a row cannot be taken from its type",
            "look at them with: SELECT * FROM %s; give these rows another value before"
                .formatted(rows)));
  }

  /** For a new constraint; empty if no row can break it. */
  Optional<Step.Guard> keeps(Constraint constraint) {
    if (state.isEmpty(table)) {
      return Optional.empty();
    }
    return switch (constraint.kind()) {
      case PRIMARY_KEY -> Optional.of(primaryKey((PrimaryKey) constraint));
      case UNIQUE -> unique((UniqueConstraint) constraint);
      case CHECK -> check((CheckConstraint) constraint);
      case FOREIGN_KEY -> foreignKey((ForeignKey) constraint);
    };
  }

  /** For a new unique index; empty if no row can break it. */
  Optional<Step.Guard> keeps(Index index) {
    if (!index.unique() || state.isEmpty(table)) {
      return Optional.empty();
    }
    var keys = index.parts().stream().map(RowGuards::key).toList();
    return Optional.of(
        distinct(
            keys, index.predicate(), index.nullsNotDistinct(), "the unique index " + index.name()));
  }

  /** Whether a schema can be dropped. */
  static Step.Guard schemaHoldsNothing(String name) {
    return new Step.Guard(
        """
        SELECT 1 FROM pg_depend WHERE refclassid = 'pg_namespace'::regclass AND deptype = 'n' \
        AND refobjid = (SELECT oid FROM pg_namespace WHERE nspname = %s) LIMIT 1\
        """
            .formatted(text(name)),
        new Problem(
            "the schema %s cannot be dropped: something is still in it".formatted(name),
            "only an empty schema is dropped, so that nothing is lost without a word",
            "drop what is in it first, or take dropSchema(\"%s\") out".formatted(name)));
  }

  /** Whether a sequence stands between its new bounds. */
  static Step.Guard sequenceWithin(Sequence to) {
    long least = to.minimum() != null ? to.minimum() : to.increment() > 0 ? 1 : Long.MIN_VALUE;
    long most = to.maximum() != null ? to.maximum() : to.increment() > 0 ? Long.MAX_VALUE : -1;
    return new Step.Guard(
        "SELECT 1 FROM %s WHERE last_value NOT BETWEEN %d AND %d"
            .formatted(quoted(to.name()), least, most),
        new Problem(
            "the sequence %s stands outside of its new bounds".formatted(to.name()),
            "its next value would be below %d or above %d".formatted(least, most),
            "restart it before, with op.execute(\"ALTER SEQUENCE %s RESTART WITH …\")"
                .formatted(quoted(to.name()))));
  }

  private Step.Guard primaryKey(PrimaryKey key) {
    var keys = key.columns().stream().map(PostgresqlNames::quoted).toList();
    var nulls = keys.stream().map(each -> each + " IS NULL").collect(Collectors.joining(" OR "));
    var query =
        "SELECT 1 FROM (%s) AS wrong LIMIT 1"
            .formatted(
                "SELECT 1 FROM %s WHERE %s UNION ALL %s"
                    .formatted(quoted(table), nulls, duplicates(keys, "true")));
    return new Step.Guard(
        query,
        notDistinct(
            keys, "true", "the primary key of " + table, "and none of its columns is null"));
  }

  private Optional<Step.Guard> unique(UniqueConstraint unique) {
    if (!unique.nullsNotDistinct() && state.hasEmpty(table, unique.columns())) {
      return Optional.empty();
    }
    var keys = unique.columns().stream().map(PostgresqlNames::quoted).toList();
    var what = "the " + named(unique);
    return Optional.of(distinct(keys, null, unique.nullsNotDistinct(), what));
  }

  private Step.Guard distinct(
      List<String> keys, @Nullable String predicate, boolean nullsNotDistinct, String what) {
    var conditions = new ArrayList<String>();
    if (predicate != null) {
      conditions.add("(" + predicate + ")");
    }
    if (!nullsNotDistinct) {
      keys.forEach(each -> conditions.add(each + " IS NOT NULL"));
    }
    var where = conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    return new Step.Guard(
        duplicates(keys, where) + " LIMIT 1",
        notDistinct(keys, where, what, "in these columns"),
        equal(keys, where));
  }

  /** The rows that are equal to another one. */
  private RowsInTheWay equal(List<String> keys, String where) {
    var counted =
        "SELECT *, count(*) OVER (PARTITION BY %s) AS autogen_equal FROM %s WHERE %s"
            .formatted(String.join(", ", keys), quoted(table), where);
    var told =
        Stream.concat(keys.stream(), key().stream().map(PostgresqlNames::quoted))
            .distinct()
            .toList();
    return new RowsInTheWay(
        "(%s) AS counted WHERE autogen_equal > 1".formatted(counted), told, told);
  }

  /** The rows of the table that {@code from} finds, told by its key. */
  RowsInTheWay rows(String from) {
    return new RowsInTheWay(from, key(), key().stream().map(PostgresqlNames::quoted).toList());
  }

  private List<String> key() {
    return state
        .before()
        .table(table)
        .flatMap(Table::primaryKey)
        .map(PrimaryKey::columns)
        .orElse(List.of());
  }

  private String duplicates(List<String> keys, String where) {
    return "SELECT 1 FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1"
        .formatted(quoted(table), where, String.join(", ", keys));
  }

  private Problem notDistinct(List<String> keys, String where, String what, String how) {
    var list = String.join(", ", keys);
    return new Problem(
        "%s cannot be added: rows of %s are equal in %s".formatted(what, table, list),
        "no two rows may be equal " + how,
        "look at them with: SELECT %s, count(*) FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1"
            .formatted(list, quoted(table), where, list));
  }

  private Optional<Step.Guard> check(CheckConstraint check) {
    if (!check.validated()) {
      return Optional.empty();
    }
    return Optional.of(
        new Step.Guard(
            rows("%s WHERE NOT (%s)".formatted(quoted(table), check.expression())),
            new Problem(
                "the %s cannot be added: rows of %s break it".formatted(named(check), table),
                "every row must keep the rule " + check.expression(),
                "look at them with: SELECT * FROM %s WHERE NOT (%s)"
                    .formatted(quoted(table), check.expression()))));
  }

  private Optional<Step.Guard> foreignKey(ForeignKey key) {
    if (!key.validated() || state.hasEmpty(table, key.columns())) {
      return Optional.empty();
    }
    var orphans = orphans(key);
    return Optional.of(
        new Step.Guard(
            rows(orphans),
            new Problem(
                "the %s cannot be added: rows of %s point to rows of %s that are not there"
                    .formatted(named(key), table, key.references()),
                "every value of %s must be found in %s"
                    .formatted(String.join(", ", key.columns()), key.references()),
                "look at them with: SELECT * FROM " + orphans)));
  }

  private String orphans(ForeignKey key) {
    var given =
        key.columns().stream()
            .map(each -> "source." + quoted(each) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    var found =
        IntStream.range(0, key.columns().size())
            .mapToObj(i ->
                "target.%s = source.%s"
                    .formatted(
                        quoted(key.referencedColumns().get(i)), quoted(key.columns().get(i))))
            .collect(Collectors.joining(" AND "));
    return "%s AS source WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS target WHERE %s)"
        .formatted(quoted(table), given, quoted(key.references()), found);
  }

  private static String named(Constraint constraint) {
    var name = constraint.name();
    return name == null ? constraint.kind().words() : constraint.kind().words() + " " + name;
  }

  private static String key(IndexPart part) {
    var column = part.column();
    return column == null ? "(" + part.expression() + ")" : quoted(column);
  }
}
