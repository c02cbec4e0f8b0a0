package dev.autogen.catalog;

import dev.autogen.dialect.Types;
import dev.autogen.dialect.sqlite.SqliteColumn;
import dev.autogen.dialect.sqlite.SqliteConstraint;
import dev.autogen.dialect.sqlite.SqliteIndexText;
import dev.autogen.dialect.sqlite.SqliteTableText;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** CREATE texts of SQLite as values of the model. */
final class SqliteTables {
  private final Types types;
  private final List<SqliteTableText> texts;

  /**
   * @param texts every table, for a foreign key that leaves out the columns it refers to
   */
  SqliteTables(Types types, List<SqliteTableText> texts) {
    this.types = types;
    this.texts = texts;
  }

  Table table(Crawled.Table crawled, SqliteTableText text) {
    var rowNumber = rowNumber(text);
    return new Table(
        QualifiedName.of(crawled.item().name()),
        crawled.columns().stream().map(item -> column(item, text, rowNumber)).toList(),
        text.constraints().stream().flatMap(each -> constraint(each).stream()).toList(),
        crawled.indexes().stream()
            .map(item -> index(SqliteIndexText.parse(item.facts().required("sql"))))
            .toList(),
        null);
  }

  // Such a column counts by itself, unless DESC stands with a key that stands with the column.
  // https://www.sqlite.org/lang_createtable.html#rowid
  private static Optional<String> rowNumber(SqliteTableText text) {
    return text.withoutRowid()
        ? Optional.empty()
        : text.primaryKey()
            .filter(key -> key.columns().size() == 1)
            .flatMap(key -> text.column(key.columnNames().get(0)))
            .filter(column -> column.type().strip().equalsIgnoreCase("integer"))
            .filter(
                column -> column.constraints().stream().noneMatch(SqliteTables::isDescendingKey))
            .map(SqliteColumn::name);
  }

  private static boolean isDescendingKey(SqliteConstraint constraint) {
    return constraint instanceof SqliteConstraint.PrimaryKey key
        && key.columns().get(0).descending();
  }

  private Column column(Crawled.Item item, SqliteTableText text, Optional<String> rowNumber) {
    var facts = item.facts();
    var column =
        text.column(item.name())
            .orElseThrow(() -> new IllegalStateException("no " + item.name() + " in " + text));
    boolean counted = rowNumber.filter(item.name()::equalsIgnoreCase).isPresent();
    boolean notNull = facts.flag("notNull") || counted;
    var generated = column.generated();
    var defaultText = column.defaultText();
    return new Column(
        item.name(),
        type(column.type()),
        !notNull,
        defaultText == null ? null : SqliteDefaults.read(defaultText),
        counted ? Identity.BY_DEFAULT : null,
        generated == null
            ? null
            : new Generated(generated.expression().strip(), generated.stored()),
        column.collation(),
        null);
  }

  /** A column may have no type at all; it takes what comes, as one of type blob does. */
  private SqlType type(String declared) {
    return types.parse(declared.isBlank() ? "blob" : declared);
  }

  private Optional<Constraint> constraint(SqliteConstraint constraint) {
    if (constraint instanceof SqliteConstraint.PrimaryKey key) {
      return Optional.of(new PrimaryKey(key.name(), key.columnNames()));
    }
    if (constraint instanceof SqliteConstraint.Unique unique) {
      return Optional.of(UniqueConstraint.of(unique.name(), unique.columnNames()));
    }
    if (constraint instanceof SqliteConstraint.Check check) {
      return Optional.of(CheckConstraint.of(check.name(), check.expression().strip()));
    }
    return constraint instanceof SqliteConstraint.ForeignKey key
        ? Optional.of(foreignKey(key))
        : Optional.empty();
  }

  private ForeignKey foreignKey(SqliteConstraint.ForeignKey key) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        QualifiedName.of(targetName(key)),
        targetColumns(key),
        action(key.onDelete()),
        action(key.onUpdate()),
        deferrability(key),
        true);
  }

  /** As the target is called, whatever the case in which the key says it. */
  private String targetName(SqliteConstraint.ForeignKey key) {
    return target(key).map(SqliteTableText::name).orElse(key.target());
  }

  private List<String> targetColumns(SqliteConstraint.ForeignKey key) {
    if (!key.targetColumns().isEmpty()) {
      return key.targetColumns();
    }
    // A key to a table that is not there, or has no such key, is legal until a row is written.
    return target(key)
        .flatMap(SqliteTableText::primaryKey)
        .map(SqliteConstraint.PrimaryKey::columnNames)
        .filter(columns -> columns.size() == key.columns().size())
        .orElse(key.columns());
  }

  private Optional<SqliteTableText> target(SqliteConstraint.ForeignKey key) {
    return texts.stream().filter(text -> text.name().equalsIgnoreCase(key.target())).findFirst();
  }

  private static ReferentialAction action(SqliteConstraint.Action action) {
    return ReferentialAction.valueOf(action.name());
  }

  private static Deferrability deferrability(SqliteConstraint.ForeignKey key) {
    if (!key.deferrable()) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return key.initiallyDeferred()
        ? Deferrability.INITIALLY_DEFERRED
        : Deferrability.INITIALLY_IMMEDIATE;
  }

  private static Index index(SqliteIndexText text) {
    var predicate = text.predicate();
    return new Index(
        text.name(),
        text.parts().stream().map(SqliteTables::part).toList(),
        text.unique(),
        predicate == null ? null : Parentheses.stripped(predicate),
        List.of(),
        null,
        false);
  }

  private static IndexPart part(SqliteIndexText.Part part) {
    return new IndexPart(
        part.column(),
        part.column() == null ? Parentheses.stripped(part.expression()) : null,
        part.descending(),
        IndexPart.Nulls.DEFAULT,
        null,
        part.collation());
  }
}
