package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.sqlite.ParsedTable.Clause;
import dev.autogen.dialect.sqlite.SqliteConstraint.Action;
import dev.autogen.dialect.sqlite.SqliteConstraint.ForeignKey;
import dev.autogen.dialect.sqlite.SqliteConstraint.KeyColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of columns and tables in a CREATE TABLE text. */
final class ConstraintParser {
  /** The words that begin a constraint of a table; none of them can be a column's bare name. */
  static final List<String> TABLE_CONSTRAINT =
      List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

  private final TokenCursor cursor;

  ConstraintParser(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** A constraint of the table; the cursor is at its first word. */
  Clause ofTable() {
    int from = cursor.peek().from();
    var name = chosenName();
    var constraint = ofTable(name);
    return new Clause(new Span(from, cursor.end()), constraint);
  }

  private SqliteConstraint ofTable(@Nullable String name) {
    if (cursor.accept("PRIMARY", "KEY")) {
      var tokens = cursor.parenthesizedTokens();
      boolean autoincrement = tokens.get(tokens.size() - 1).is("AUTOINCREMENT");
      var columns = autoincrement ? tokens.subList(0, tokens.size() - 1) : tokens;
      return new SqliteConstraint.PrimaryKey(
          name, keyColumns(columns), autoincrement, onConflict());
    }
    if (cursor.accept("UNIQUE")) {
      return new SqliteConstraint.Unique(
          name, keyColumns(cursor.parenthesizedTokens()), onConflict());
    }
    if (cursor.accept("CHECK")) {
      return check(name);
    }
    if (cursor.accept("FOREIGN", "KEY")) {
      var columns = names(cursor.parenthesizedTokens());
      cursor.expect("REFERENCES");
      return foreignKey(name, columns);
    }
    return new SqliteConstraint.Nothing(name);
  }

  /** All constraints of a column; the cursor is behind its name and type. */
  List<Clause> ofColumn(String column) {
    List<Clause> clauses = new ArrayList<>();
    while (!cursor.atEnd() && !cursor.at(",") && !cursor.at(")")) {
      int from = cursor.peek().from();
      var name = chosenName();
      var constraint = ofColumn(name, column, clauses);
      clauses.add(new Clause(new Span(from, cursor.end()), constraint));
    }
    return List.copyOf(clauses);
  }

  private SqliteConstraint ofColumn(@Nullable String name, String column, List<Clause> earlier) {
    if (cursor.at("PRIMARY") || cursor.at("UNIQUE")) {
      return key(name, column);
    }
    if (cursor.accept("CHECK")) {
      return check(name);
    }
    if (cursor.accept("DEFAULT")) {
      return new SqliteConstraint.Default(name, defaultText());
    }
    if (cursor.accept("COLLATE")) {
      return new SqliteConstraint.Collation(name, cursor.expectName().name());
    }
    if (cursor.accept("REFERENCES")) {
      return foreignKey(name, List.of(column));
    }
    if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
      return generated(name);
    }
    return nullness(name, earlier);
  }

  private SqliteConstraint nullness(@Nullable String name, List<Clause> earlier) {
    if (cursor.accept("NOT", "NULL")) {
      return new SqliteConstraint.NotNull(name, onConflict());
    }
    if (cursor.accept("NULL")) {
      onConflict();
    } else if (cursor.at("DEFERRABLE") || cursor.at("NOT", "DEFERRABLE")) {
      deferLast(earlier, deferral());
    } else if (name == null) {
      throw cursor.unreadable("no constraint begins with '%s'".formatted(cursor.peek().text()));
    }
    return new SqliteConstraint.Nothing(name);
  }

  private SqliteConstraint key(@Nullable String name, String column) {
    if (cursor.accept("UNIQUE")) {
      return new SqliteConstraint.Unique(
          name, List.of(new KeyColumn(column, null, false)), onConflict());
    }
    cursor.expect("PRIMARY");
    cursor.expect("KEY");
    boolean descending = cursor.accept("DESC");
    cursor.accept("ASC");
    var onConflict = onConflict();
    return new SqliteConstraint.PrimaryKey(
        name,
        List.of(new KeyColumn(column, null, descending)),
        cursor.accept("AUTOINCREMENT"),
        onConflict);
  }

  private SqliteConstraint check(@Nullable String name) {
    var expression = cursor.text(cursor.parenthesized()).strip();
    onConflict();
    return new SqliteConstraint.Check(name, expression);
  }

  private SqliteConstraint generated(@Nullable String name) {
    var expression = cursor.text(cursor.parenthesized()).strip();
    boolean stored = cursor.accept("STORED");
    cursor.accept("VIRTUAL");
    return new SqliteConstraint.Generated(name, expression, stored);
  }

  private String defaultText() {
    int from = cursor.peek().from();
    if (cursor.at("(")) {
      cursor.parenthesized();
    } else {
      if (!cursor.accept("+")) {
        cursor.accept("-");
      }
      cursor.next();
    }
    return cursor.text(new Span(from, cursor.end()));
  }

  private ForeignKey foreignKey(@Nullable String name, List<String> columns) {
    var target = cursor.expectName().name();
    List<String> targetColumns = cursor.at("(") ? names(cursor.parenthesizedTokens()) : List.of();
    var onDelete = Action.NO_ACTION;
    var onUpdate = Action.NO_ACTION;
    while (cursor.at("ON") || cursor.at("MATCH")) {
      if (cursor.accept("ON", "DELETE")) {
        onDelete = action();
      } else if (cursor.accept("ON", "UPDATE")) {
        onUpdate = action();
      } else if (cursor.accept("ON")) {
        cursor.next();
        action();
      } else {
        cursor.next();
        cursor.expectName();
      }
    }
    var key =
        new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, false, false);
    return cursor.at("DEFERRABLE") || cursor.at("NOT", "DEFERRABLE")
        ? deferred(key, deferral())
        : key;
  }

  private Action action() {
    if (cursor.accept("SET", "NULL")) {
      return Action.SET_NULL;
    }
    if (cursor.accept("SET", "DEFAULT")) {
      return Action.SET_DEFAULT;
    }
    if (cursor.accept("NO", "ACTION")) {
      return Action.NO_ACTION;
    }
    if (cursor.accept("CASCADE")) {
      return Action.CASCADE;
    }
    cursor.expect("RESTRICT");
    return Action.RESTRICT;
  }

  /** When a foreign key is checked. */
  private record Deferral(boolean deferrable, boolean initially) {}

  private Deferral deferral() {
    boolean deferrable = !cursor.accept("NOT");
    cursor.expect("DEFERRABLE");
    boolean initially = cursor.accept("INITIALLY", "DEFERRED");
    cursor.accept("INITIALLY", "IMMEDIATE");
    return new Deferral(deferrable, deferrable && initially);
  }

  private static ForeignKey deferred(ForeignKey key, Deferral deferral) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        key.target(),
        key.targetColumns(),
        key.onDelete(),
        key.onUpdate(),
        deferral.deferrable(),
        deferral.initially());
  }

  // The grammar lets other constraints stand between REFERENCES and its DEFERRABLE.
  private static void deferLast(List<Clause> earlier, Deferral deferral) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      if (earlier.get(i).constraint() instanceof ForeignKey key) {
        earlier.set(i, new Clause(earlier.get(i).span(), deferred(key, deferral)));
        return;
      }
    }
  }

  // Of several names in a row the last one counts.
  private @Nullable String chosenName() {
    String name = null;
    while (cursor.accept("CONSTRAINT")) {
      name = cursor.expectName().name();
    }
    return name;
  }

  private @Nullable String onConflict() {
    return cursor.accept("ON", "CONFLICT") ? cursor.word() : null;
  }

  private static List<String> names(List<SqlToken> tokens) {
    return SqlTokens.list(tokens).stream().map(part -> part.get(0).name()).toList();
  }

  static List<KeyColumn> keyColumns(List<SqlToken> tokens) {
    return SqlTokens.list(tokens).stream().map(ConstraintParser::keyColumn).toList();
  }

  private static KeyColumn keyColumn(List<SqlToken> part) {
    var item = IndexedItem.of(part);
    return new KeyColumn(item.tokens().get(0).name(), item.collation(), item.descending());
  }
}
