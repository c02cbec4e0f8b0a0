package dev.autogen.dialect.sqlite;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.UniqueConstraint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds in a table's text the constraint that a migration means: by its name, else by what it does.
 */
final class ConstraintMatch {
  private final SqliteTableText table;

  ConstraintMatch(SqliteTableText table) {
    this.table = table;
  }

  Optional<SqliteConstraint> find(Constraint wanted) {
    var kind = kind(wanted);
    var name = wanted.name();
    var named =
        name == null
            ? Optional.<SqliteConstraint>empty()
            : table.constraint(name).filter(kind::isInstance);
    return named.or(() -> alike(wanted));
  }

  private static Class<? extends SqliteConstraint> kind(Constraint wanted) {
    return switch (wanted.kind()) {
      case PRIMARY_KEY -> SqliteConstraint.PrimaryKey.class;
      case UNIQUE -> SqliteConstraint.Unique.class;
      case CHECK -> SqliteConstraint.Check.class;
      case FOREIGN_KEY -> SqliteConstraint.ForeignKey.class;
    };
  }

  private Optional<SqliteConstraint> alike(Constraint wanted) {
    return switch (wanted.kind()) {
      case PRIMARY_KEY ->
          first(
              SqliteConstraint.PrimaryKey.class,
              key -> same(key.columnNames(), ((PrimaryKey) wanted).columns()));
      case UNIQUE ->
          first(
              SqliteConstraint.Unique.class,
              key -> same(key.columnNames(), ((UniqueConstraint) wanted).columns()));
      case CHECK ->
          first(SqliteConstraint.Check.class, check -> isAlike(check, (CheckConstraint) wanted));
      case FOREIGN_KEY ->
          first(SqliteConstraint.ForeignKey.class, key -> isAlike(key, (ForeignKey) wanted));
    };
  }

  private boolean isAlike(SqliteConstraint.Check check, CheckConstraint wanted) {
    return SqlTokens.same(check.expression(), wanted.expression(), table.name());
  }

  private static boolean isAlike(SqliteConstraint.ForeignKey key, ForeignKey wanted) {
    return same(key.columns(), wanted.columns())
        && SqlToken.sameName(key.target(), wanted.references().name())
        && (key.targetColumns().isEmpty() || same(key.targetColumns(), wanted.referencedColumns()));
  }

  private <C extends SqliteConstraint> Optional<SqliteConstraint> first(
      Class<C> kind, Predicate<C> test) {
    return table.constraints().stream()
        .filter(c -> kind.isInstance(c) && test.test(kind.cast(c)))
        .min(Comparator.comparing(c -> c.name() != null));
  }

  private static boolean same(List<String> one, List<String> other) {
    return one.stream()
        .map(SqlToken::folded)
        .toList()
        .equals(other.stream().map(SqlToken::folded).toList());
  }
}
