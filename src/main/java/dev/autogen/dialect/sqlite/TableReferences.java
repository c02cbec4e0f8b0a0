package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.sqlite.ParsedTable.Clause;
import dev.autogen.dialect.sqlite.ParsedTable.ColumnClause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which tokens of a CREATE TABLE text name the table or one of its columns. */
final class TableReferences {
  private final ParsedTable parsed;
  private final List<SqlToken> tokens;

  TableReferences(ParsedTable parsed, String text) {
    this.parsed = parsed;
    this.tokens = SqliteTokenizer.significant(text);
  }

  /** The tokens that name the column: its own, and those in keys, checks and expressions. */
  List<SqlToken> toColumn(ColumnClause column) {
    List<SqlToken> found = new ArrayList<>(List.of(column.name()));
    allClauses().forEach(clause -> found.addAll(inClause(clause, column.name().name())));
    return found;
  }

  boolean isUsedElsewhere(String column) {
    var others =
        Stream.concat(
            parsed.columns().stream()
                .filter(c -> !SqlToken.sameName(c.name().name(), column))
                .flatMap(c -> c.clauses().stream()),
            parsed.constraints().stream());
    return others.anyMatch(clause -> !inClause(clause, column).isEmpty());
  }

  /** The pieces in front of columns that say the table's name, point included. */
  List<SqlToken> qualifiers() {
    List<SqlToken> found = new ArrayList<>();
    for (var qualifier : toTable().subList(1, toTable().size())) {
      found.add(qualifier);
      found.add(tokens.get(tokens.indexOf(qualifier) + 1));
    }
    return found;
  }

  /** The table's own name and where an expression says it in front of a column. */
  List<SqlToken> toTable() {
    List<SqlToken> found = new ArrayList<>(List.of(parsed.name()));
    allClauses()
        .flatMap(clause -> lists(clause).stream())
        .forEach(list -> found.addAll(new ColumnReferences(list).qualifiers(name())));
    return found;
  }

  /** Where the table's foreign keys name the table itself. */
  List<SqlToken> selfReferences() {
    return allClauses()
        .filter(this::isSelfReference)
        .map(clause -> within(clause).get(indexOfReferences(within(clause)) + 1))
        .toList();
  }

  private List<SqlToken> inClause(Clause clause, String column) {
    return lists(clause).stream()
        .flatMap(list -> new ColumnReferences(list).to(name(), column).stream())
        .toList();
  }

  // Columns are named inside parentheses alone; a default names none.
  private List<List<SqlToken>> lists(Clause clause) {
    List<List<SqlToken>> lists = new ArrayList<>();
    if (clause.constraint() instanceof SqliteConstraint.Default) {
      return lists;
    }
    var inside = within(clause);
    int end = inside.size();
    if (clause.constraint() instanceof SqliteConstraint.ForeignKey && !isSelfReference(clause)) {
      end = indexOfReferences(inside);
    }
    int i = 0;
    while (i < end) {
      int closing = inside.get(i).is("(") ? SqlTokens.closing(inside, i) : i;
      if (closing > i) {
        lists.add(inside.subList(i + 1, closing));
      }
      i = closing + 1;
    }
    return lists;
  }

  private boolean isSelfReference(Clause clause) {
    return clause.constraint() instanceof SqliteConstraint.ForeignKey key
        && SqlToken.sameName(key.target(), name());
  }

  private List<SqlToken> within(Clause clause) {
    return tokens.stream().filter(clause.span()::contains).toList();
  }

  private static int indexOfReferences(List<SqlToken> tokens) {
    int i = 0;
    while (!tokens.get(i).is("REFERENCES")) {
      i++;
    }
    return i;
  }

  private Stream<Clause> allClauses() {
    return Stream.concat(
        parsed.columns().stream().flatMap(c -> c.clauses().stream()),
        parsed.constraints().stream());
  }

  private String name() {
    return parsed.name().name();
  }
}
