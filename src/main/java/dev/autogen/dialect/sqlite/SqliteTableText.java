package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.sqlite.ParsedTable.Clause;
import dev.autogen.dialect.sqlite.ParsedTable.ColumnClause;
import dev.autogen.dialect.sqlite.SqliteConstraint.Collation;
import dev.autogen.dialect.sqlite.SqliteConstraint.Default;
import dev.autogen.dialect.sqlite.SqliteConstraint.Generated;
import dev.autogen.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CREATE TABLE text of SQLite, as {@code sqlite_schema.sql} keeps it, read so that it can be
 * asked and changed. A change gives a new text in which every token that it does not concern is
 * still there, comments and white space included. Names are compared as SQLite does: without the
 * case of ASCII letters.
 */
public final class SqliteTableText {
  private final String text;
  private final ParsedTable parsed;

  private SqliteTableText(String text, ParsedTable parsed) {
    this.text = text;
    this.parsed = parsed;
  }

  /**
   * Reads a text.
   *
   * @throws ProblemException when it is no CREATE TABLE with a list of columns; that of a virtual
   *     table is none
   */
  public static SqliteTableText parse(String text) {
    return new SqliteTableText(text, new TableParser(text).table());
  }

  /** The text, character for character. */
  public String text() {
    return text;
  }

  public String name() {
    return parsed.name().name();
  }

  /** The schema in front of the name; null where none is said, as in all that SQLite keeps. */
  public @Nullable String schema() {
    return parsed.schema();
  }

  public boolean withoutRowid() {
    return parsed.withoutRowid();
  }

  public boolean strict() {
    return parsed.strict();
  }

  /** The columns in their order, generated ones included. */
  public List<SqliteColumn> columns() {
    return parsed.columns().stream().map(ColumnClause::column).toList();
  }

  /** The column of that name, if there is one. */
  public Optional<SqliteColumn> column(String name) {
    return columns().stream().filter(c -> SqlToken.sameName(c.name(), name)).findFirst();
  }

  /** Every constraint, those that stand with a column first, each as it is written. */
  public List<SqliteConstraint> constraints() {
    return clauses().map(Clause::constraint).toList();
  }

  public Optional<SqliteConstraint.PrimaryKey> primaryKey() {
    return all(SqliteConstraint.PrimaryKey.class).stream().findFirst();
  }

  public List<SqliteConstraint.ForeignKey> foreignKeys() {
    return all(SqliteConstraint.ForeignKey.class);
  }

  public List<SqliteConstraint.Unique> uniques() {
    return all(SqliteConstraint.Unique.class);
  }

  public List<SqliteConstraint.Check> checks() {
    return all(SqliteConstraint.Check.class);
  }

  /** The constraint of that name, if one has it. */
  public Optional<SqliteConstraint> constraint(String name) {
    return constraints().stream().filter(c -> isNamed(c, name)).findFirst();
  }

  private static boolean isNamed(SqliteConstraint constraint, String name) {
    var chosen = constraint.name();
    return chosen != null && SqlToken.sameName(chosen, name);
  }

  /** Whether a check, a generated column or a key names the column, its own clauses left out. */
  public boolean isUsedElsewhere(String column) {
    return new TableReferences(parsed, text).isUsedElsewhere(column);
  }

  /** The table with one more column, after the others; its definition is SQL. */
  public SqliteTableText addColumn(String definition) {
    return changed(new TableEdit(parsed, text).addColumn(definition));
  }

  /**
   * The table without the column and what stands with it.
   *
   * @throws IllegalStateException when there is no such column, or no other one
   */
  public SqliteTableText dropColumn(String column) {
    if (parsed.columns().size() == 1) {
      throw new IllegalStateException(column + " is the only column of " + name());
    }
    return changed(new TableEdit(parsed, text).removeElement(clause(column).span()));
  }

  /** The table with another definition, in SQL, in the column's place. */
  public SqliteTableText replaceColumn(String column, String definition) {
    return spliced(clause(column).span(), definition);
  }

  /** The column with another declared type, in SQL; empty for none. */
  public SqliteTableText withType(String column, String type) {
    var found = clause(column);
    int end = found.head().to();
    return found.type().isEmpty()
        ? inserted(column, type, List.of())
        : spliced(new Span(end - found.type().length(), end), type);
  }

  /** The column with or without NOT NULL. */
  public SqliteTableText withNotNull(String column, boolean notNull) {
    if (clause(column).column().notNull() == notNull) {
      return this;
    }
    return notNull
        ? inserted(column, "not null", List.of(Collation.class, Generated.class, Default.class))
        : without(column, SqliteConstraint.NotNull.class);
  }

  /** The column with another default, as SQL stands after DEFAULT; null for none. */
  public SqliteTableText withDefault(String column, @Nullable String defaultText) {
    var bare = without(column, Default.class);
    return defaultText == null
        ? bare
        : bare.inserted(
            column, "default " + defaultText, List.of(Collation.class, Generated.class));
  }

  /** The column with another collation; null for none. */
  public SqliteTableText withCollation(String column, @Nullable String collation) {
    var bare = without(column, Collation.class);
    return collation == null
        ? bare
        : bare.inserted(column, "collate " + SqliteKeywords.quoted(collation), List.of());
  }

  /** The column computed from another expression, or, with null, from none. */
  public SqliteTableText withGenerated(String column, @Nullable Generated generated) {
    var bare = without(column, Generated.class);
    return generated == null
        ? bare
        : bare.inserted(
            column,
            "generated always as (%s) %s"
                .formatted(generated.expression(), generated.stored() ? "stored" : "virtual"),
            List.of(Collation.class));
  }

  /** The column with a further clause, in SQL, behind its type: {@code primary key}, for one. */
  public SqliteTableText withClause(String column, String clause) {
    return inserted(column, clause, List.of());
  }

  /** The table with a further constraint, in SQL, after the others. */
  public SqliteTableText addConstraint(String constraint) {
    return changed(new TableEdit(parsed, text).addConstraint(constraint));
  }

  /**
   * The table without the constraint, which is one of {@link #constraints()}.
   *
   * @throws IllegalStateException when it is none of them
   */
  public SqliteTableText dropConstraint(SqliteConstraint constraint) {
    return changed(new TableEdit(parsed, text).removeClause(clause(constraint)));
  }

  /** The table with another constraint, in SQL, in the place of one of {@link #constraints()}. */
  public SqliteTableText replaceConstraint(SqliteConstraint constraint, String replacement) {
    return spliced(clause(constraint).span(), replacement);
  }

  /** The table with the column under another name, in its checks, keys and expressions too. */
  public SqliteTableText renameColumn(String from, String to) {
    var tokens = new TableReferences(parsed, text).toColumn(clause(from));
    return changed(new Splices(text).replaceAll(tokens, SqliteKeywords.quoted(to)).applied());
  }

  /** The table under another name, where its expressions and its own foreign keys say it too. */
  public SqliteTableText renameTable(String to) {
    var references = new TableReferences(parsed, text);
    var splices = new Splices(text).replaceAll(references.toTable(), SqliteKeywords.quoted(to));
    return changed(
        splices.replaceAll(references.selfReferences(), SqliteKeywords.quoted(to)).applied());
  }

  /**
   * The table under another name, while its foreign keys to itself keep the name they say: how a
   * copy looks that will take the table's place. Expressions no longer say the table's name.
   */
  public SqliteTableText asCopy(String name) {
    var own = List.of(parsed.name());
    return changed(
        new Splices(text)
            .replaceAll(own, SqliteKeywords.quoted(name))
            .replaceAll(new TableReferences(parsed, text).qualifiers(), "")
            .applied());
  }

  /** The tokens of the text in one spelling, as {@link SqlTokens#canonical} gives them. */
  public List<String> canonical() {
    return SqlTokens.canonical(text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SqliteTableText table && table.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private SqliteTableText changed(String changed) {
    return changed.equals(text) ? this : parse(changed);
  }

  private SqliteTableText spliced(Span span, String replacement) {
    return changed(new Splices(text).replace(span, replacement).applied());
  }

  // Behind the type and the clauses of these kinds that follow it.
  private SqliteTableText inserted(
      String column, String clause, List<Class<? extends SqliteConstraint>> after) {
    int behind = clause(column).head().to();
    for (var earlier : clause(column).clauses()) {
      if (!after.contains(earlier.constraint().getClass())) {
        break;
      }
      behind = earlier.span().to();
    }
    return spliced(new Span(behind, behind), " " + clause);
  }

  private SqliteTableText without(String column, Class<? extends SqliteConstraint> kind) {
    var found =
        clause(column).clauses().stream().filter(c -> kind.isInstance(c.constraint())).findFirst();
    return found
        .map(c -> changed(new TableEdit(parsed, text).removeClause(c)).without(column, kind))
        .orElse(this);
  }

  private ColumnClause clause(String column) {
    return parsed.columns().stream()
        .filter(c -> SqlToken.sameName(c.name().name(), column))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no column " + column + " in " + text));
  }

  private Clause clause(SqliteConstraint constraint) {
    return clauses()
        .filter(c -> c.constraint().equals(constraint))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + constraint + " in " + text));
  }

  private Stream<Clause> clauses() {
    return Stream.concat(
        parsed.columns().stream().flatMap(c -> c.clauses().stream()),
        parsed.constraints().stream());
  }

  private <C extends SqliteConstraint> List<C> all(Class<C> kind) {
    return constraints().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
