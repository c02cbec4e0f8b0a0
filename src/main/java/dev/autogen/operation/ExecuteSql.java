package dev.autogen.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL as it stands.
 *
 * @param reverse SQL that takes it back, null: nobody said how
 * @param effect what it does to the schema, empty: nothing; null: nobody said
 */
public record ExecuteSql(String sql, @Nullable String reverse, @Nullable List<Operation> effect)
    implements Operation {
  /** What begins with one of these leaves the schema as it is. */
  private static final Set<String> ROWS =
      Set.of(
          "insert",
          "update",
          "delete",
          "merge",
          "replace",
          "select",
          "values",
          "with",
          "truncate",
          "copy",
          "analyze",
          "vacuum",
          "reindex",
          "set",
          "reset",
          "lock",
          "grant",
          "revoke");

  public ExecuteSql {
    effect = effect == null ? null : List.copyOf(effect);
  }

  /** SQL whose effect on the schema nobody declared. */
  public ExecuteSql(String sql, @Nullable String reverse) {
    this(sql, reverse, null);
  }

  @Override
  public ExecuteSql inverse() {
    if (reverse == null) {
      throw new IllegalStateException("nobody said how to take back: " + sql);
    }
    return new ExecuteSql(reverse, sql, inverse(effect));
  }

  private static @Nullable List<Operation> inverse(@Nullable List<Operation> effect) {
    if (effect == null) {
      return null;
    }
    List<Operation> inverses = new ArrayList<>(effect.stream().map(Operation::inverse).toList());
    Collections.reverse(inverses);
    return inverses;
  }

  @Override
  public boolean isReversible() {
    return reverse != null;
  }

  /** Whether the schema after it is known: somebody said its effect, or it only moves rows. */
  public boolean isDeclared() {
    return effect != null || changesRowsOnly();
  }

  /** Whether the text only moves rows, so that the schema after it is the one before it. */
  public boolean changesRowsOnly() {
    var words = sql.strip().toLowerCase(Locale.ROOT).split("\\W+");
    // PostgreSQL's SELECT INTO creates a table.
    boolean creates = words[0].equals("select") && List.of(words).contains("into");
    return ROWS.contains(words[0]) && !creates;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.executeSql(this);
  }
}
