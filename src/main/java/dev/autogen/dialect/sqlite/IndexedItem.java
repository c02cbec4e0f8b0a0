package dev.autogen.dialect.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the list of a key or an index: what is indexed, without its COLLATE and order. */
record IndexedItem(List<SqlToken> tokens, @Nullable String collation, boolean descending) {

  static IndexedItem of(List<SqlToken> entry) {
    int end = entry.size();
    if (end > 2 && entry.get(end - 2).is("NULLS")) {
      end -= 2;
    }
    boolean ordered = end > 1 && (entry.get(end - 1).is("DESC") || entry.get(end - 1).is("ASC"));
    boolean descending = ordered && entry.get(end - 1).is("DESC");
    if (ordered) {
      end--;
    }
    String collation = null;
    if (end > 2 && entry.get(end - 2).is("COLLATE")) {
      collation = entry.get(end - 1).name();
      end -= 2;
    }
    return new IndexedItem(entry.subList(0, end), collation, descending);
  }

  /** Whether it is a column rather than an expression. */
  boolean isColumn() {
    return tokens.size() == 1 && tokens.get(0).isName();
  }
}
