package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.sqlite.ParsedTable.Clause;
import dev.autogen.dialect.sqlite.ParsedTable.ColumnClause;
import java.util.ArrayList;
import java.util.List;

/** Reads a CREATE TABLE text. */
final class TableParser {
  /** The words that end a declared type. */
  private static final List<String> AFTER_TYPE =
      List.of(
          "CONSTRAINT",
          "PRIMARY",
          "NOT",
          "NULL",
          "UNIQUE",
          "CHECK",
          "DEFAULT",
          "COLLATE",
          "REFERENCES",
          "DEFERRABLE",
          "AS");

  private final TokenCursor cursor;
  private final ConstraintParser constraintParser;

  TableParser(String text) {
    this.cursor = new TokenCursor(text);
    this.constraintParser = new ConstraintParser(cursor);
  }

  ParsedTable table() {
    cursor.expect("CREATE");
    if (!cursor.accept("TEMP")) {
      cursor.accept("TEMPORARY");
    }
    if (cursor.at("VIRTUAL")) {
      throw cursor.unreadable("a virtual table's columns are known to its module alone");
    }
    cursor.expect("TABLE");
    cursor.accept("IF", "NOT", "EXISTS");
    var first = cursor.expectName();
    boolean qualified = cursor.accept(".");
    var name = qualified ? cursor.expectName() : first;
    int from = cursor.expect("(").to();
    var columns = columns();
    var constraints = constraints();
    var body = new Span(from, cursor.expect(")").from());
    var options = options();
    return new ParsedTable(
        qualified ? first.name() : null,
        name,
        body,
        columns,
        constraints,
        options.contains("WITHOUT ROWID"),
        options.contains("STRICT"));
  }

  /** Reads a column's definition that stands alone. */
  ColumnClause column() {
    int from = cursor.peek().from();
    var name = cursor.expectName();
    var type = type();
    var head = new Span(from, cursor.end());
    var clauses = constraintParser.ofColumn(name.name());
    return new ColumnClause(new Span(from, cursor.end()), name, head, type, clauses);
  }

  private List<ColumnClause> columns() {
    List<ColumnClause> columns = new ArrayList<>();
    do {
      columns.add(column());
    } while (cursor.accept(",") && !cursor.atAny(ConstraintParser.TABLE_CONSTRAINT));
    return columns;
  }

  // The commas between constraints may be left out.
  private List<Clause> constraints() {
    List<Clause> constraints = new ArrayList<>();
    while (cursor.atAny(ConstraintParser.TABLE_CONSTRAINT)) {
      constraints.add(constraintParser.ofTable());
      cursor.accept(",");
    }
    return constraints;
  }

  private String type() {
    if (cursor.atEnd()) {
      return "";
    }
    int from = cursor.peek().from();
    int start = cursor.end();
    while (atType()) {
      cursor.next();
    }
    if (cursor.end() > start && cursor.at("(")) {
      cursor.parenthesized();
    }
    return cursor.end() > start ? cursor.text(new Span(from, cursor.end())) : "";
  }

  private boolean atType() {
    return !cursor.atEnd()
        && cursor.peek().isName()
        && !cursor.atAny(AFTER_TYPE)
        && !cursor.at("GENERATED", "ALWAYS", "AS");
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    while (!cursor.atEnd() && !cursor.at(";")) {
      var word = cursor.word();
      options.add(word.equals("WITHOUT") ? word + " " + cursor.word() : word);
      cursor.accept(",");
    }
    return options;
  }
}
