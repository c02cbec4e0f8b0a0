package dev.autogen.dialect.sqlite;

import dev.autogen.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CREATE INDEX text of SQLite, as {@code sqlite_schema.sql} keeps it, read so that it can be
 * asked and changed without losing a token. See https://www.sqlite.org/lang_createindex.html.
 */
public final class SqliteIndexText {
  private final String text;
  private final boolean unique;
  private final SqlToken name;
  private final SqlToken table;
  private final List<Part> parts;
  private final List<List<SqlToken>> expressions;
  private final @Nullable String predicate;

  /**
   * What an index is sorted by.
   *
   * @param column the column's name; null for an expression
   * @param expression the text, without COLLATE and order, verbatim
   * @param collation the collation said here; null where none is
   */
  public record Part(
      @Nullable String column, String expression, @Nullable String collation, boolean descending) {}

  private SqliteIndexText(String text) {
    var cursor = new TokenCursor(text);
    this.text = text;
    cursor.expect("CREATE");
    unique = cursor.accept("UNIQUE");
    cursor.expect("INDEX");
    cursor.accept("IF", "NOT", "EXISTS");
    var first = cursor.expectName();
    name = cursor.accept(".") ? cursor.expectName() : first;
    cursor.expect("ON");
    table = cursor.expectName();
    var entries = cursor.parenthesizedTokens();
    parts = SqlTokens.list(entries).stream().map(entry -> part(cursor, entry)).toList();
    var where = cursor.accept("WHERE") ? cursor.rest() : List.<SqlToken>of();
    predicate = where.isEmpty() ? null : cursor.text(spanOf(where));
    expressions = List.of(entries, where);
  }

  /**
   * Reads a text.
   *
   * @throws ProblemException when it is no CREATE INDEX
   */
  public static SqliteIndexText parse(String text) {
    return new SqliteIndexText(text);
  }

  private static Part part(TokenCursor cursor, List<SqlToken> entry) {
    var item = IndexedItem.of(entry);
    return new Part(
        item.isColumn() ? item.tokens().get(0).name() : null,
        cursor.text(spanOf(item.tokens())),
        item.collation(),
        item.descending());
  }

  private static Span spanOf(List<SqlToken> tokens) {
    return new Span(tokens.get(0).from(), tokens.get(tokens.size() - 1).to());
  }

  /** The text, character for character. */
  public String text() {
    return text;
  }

  public String name() {
    return name.name();
  }

  public String table() {
    return table.name();
  }

  public boolean unique() {
    return unique;
  }

  /** What the index is sorted by, in order. */
  public List<Part> parts() {
    return parts;
  }

  /** The text after WHERE, verbatim; null for an index over all rows. */
  public @Nullable String predicate() {
    return predicate;
  }

  /** Whether the index reads the column: as a part, in an expression or in its predicate. */
  public boolean uses(String column) {
    return !references(column).isEmpty();
  }

  /** The index after the column's table was changed so. */
  public SqliteIndexText renameColumn(String from, String to) {
    return changed(references(from), to);
  }

  /** The index on the table under another name. */
  public SqliteIndexText renameTable(String to) {
    List<SqlToken> tokens = new ArrayList<>(List.of(table));
    expressions.forEach(e -> tokens.addAll(new ColumnReferences(e).qualifiers(table.name())));
    return changed(tokens, to);
  }

  /** The same index under another name. */
  public SqliteIndexText rename(String to) {
    return changed(List.of(name), to);
  }

  /** The tokens of the text in one spelling, as {@link SqlTokens#canonical} gives them. */
  public List<String> canonical() {
    return SqlTokens.canonical(text);
  }

  private SqliteIndexText changed(List<SqlToken> tokens, String to) {
    return parse(new Splices(text).replaceAll(tokens, SqliteKeywords.quoted(to)).applied());
  }

  private List<SqlToken> references(String column) {
    return expressions.stream()
        .flatMap(e -> e.isEmpty() ? Stream.of() : ofExpression(e, column))
        .toList();
  }

  private Stream<SqlToken> ofExpression(List<SqlToken> tokens, String column) {
    return new ColumnReferences(tokens).to(table.name(), column).stream();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SqliteIndexText index && index.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
