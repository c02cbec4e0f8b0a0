package dev.autogen.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the tokens of an expression or a list of columns that name a column or its table. */
final class ColumnReferences {
  /** Words after which an operand stands, so that a word like END is a column there. */
  private static final Set<String> BEFORE_OPERAND =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "is",
          "between",
          "like",
          "glob",
          "regexp",
          "match",
          "escape",
          "case",
          "when",
          "then",
          "else",
          "from",
          "distinct",
          "where",
          "by");

  private final List<SqlToken> tokens;

  ColumnReferences(List<SqlToken> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** The tokens that name {@code column} of {@code table}, the table said or not. */
  List<SqlToken> to(String table, String column) {
    return IntStream.range(0, tokens.size())
        .filter(i -> names(i, column))
        .filter(i -> !isQualified(i) || names(i - 2, table))
        .mapToObj(tokens::get)
        .toList();
  }

  /** The tokens that name {@code table} in front of a column of it. */
  List<SqlToken> qualifiers(String table) {
    return IntStream.range(0, tokens.size() - 1)
        .filter(i -> names(i, table) && tokens.get(i + 1).is("."))
        .mapToObj(tokens::get)
        .toList();
  }

  /** All names that can be columns, table names in front of them left out. */
  List<String> all() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isReference(i) && !isFollowedBy(i, ".")) {
        names.add(tokens.get(i).name());
      }
    }
    return names;
  }

  private boolean names(int i, String name) {
    return SqlToken.sameName(tokens.get(i).name(), name) && isReference(i);
  }

  private boolean isReference(int i) {
    var token = tokens.get(i);
    return switch (token.kind()) {
      case QUOTED -> !isOtherName(i);
      case WORD -> !isOtherName(i) && !isKeyword(i);
      case STRING -> isWholeEntry(i);
      default -> false;
    };
  }

  // A function, a collation, or the type of a cast.
  private boolean isOtherName(int i) {
    if (isFollowedBy(i, "(") || (i > 0 && tokens.get(i - 1).is("COLLATE"))) {
      return true;
    }
    int back = i;
    while (back > 0 && tokens.get(back - 1).isName() && !tokens.get(back - 1).is("AS")) {
      back--;
    }
    return back > 0 && tokens.get(back - 1).is("AS");
  }

  private boolean isKeyword(int i) {
    var word = tokens.get(i).text();
    if (SqliteKeywords.isReserved(word)) {
      return true;
    }
    return SqliteKeywords.isFallback(word) && !isOperand(i);
  }

  private boolean isOperand(int i) {
    if (i == 0) {
      return true;
    }
    var before = tokens.get(i - 1);
    return before.kind() == SqlToken.Kind.OPERATOR
        ? !before.is(")")
        : before.kind() == SqlToken.Kind.WORD
            && BEFORE_OPERAND.contains(SqlToken.folded(before.text()));
  }

  // In the list of a key SQLite takes a string for a column's name.
  private boolean isWholeEntry(int i) {
    boolean begins = i == 0 || tokens.get(i - 1).is(",");
    boolean ends =
        i == tokens.size() - 1
            || isFollowedBy(i, ",")
            || isFollowedBy(i, "ASC")
            || isFollowedBy(i, "DESC")
            || isFollowedBy(i, "COLLATE");
    return begins && ends;
  }

  private boolean isQualified(int i) {
    return i > 1 && tokens.get(i - 1).is(".");
  }

  private boolean isFollowedBy(int i, String word) {
    return i + 1 < tokens.size() && tokens.get(i + 1).is(word);
  }
}
