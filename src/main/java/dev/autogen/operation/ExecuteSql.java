package dev.autogen.operation;

import org.jspecify.annotations.Nullable;

/**
 * Runs SQL as it stands.
 *
 * @param reverse SQL that takes it back, null: nobody said how
 */
public record ExecuteSql(String sql, @Nullable String reverse) implements Operation {
  @Override
  public ExecuteSql inverse() {
    if (reverse == null) {
      throw new IllegalStateException("nobody said how to take back: " + sql);
    }
    return new ExecuteSql(reverse, sql);
  }

  @Override
  public boolean isReversible() {
    return reverse != null;
  }

  /** Whether the text only moves rows, so that the schema after it is the one before it. */
  public boolean changesRowsOnly() {
    var word = sql.strip().split("\\s", 2)[0].toLowerCase(java.util.Locale.ROOT);
    return java.util.Set.of("insert", "update", "delete", "select").contains(word);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.executeSql(this);
  }
}
