package dev.autogen.catalog;

import dev.autogen.catalog.CatalogNote.Kind;
import dev.autogen.dialect.CanonicalForm;
import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.sqlite.SqliteTableText;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads SQLite. A table with the single column {@code next_val} is what Hibernate makes of a
 * sequence there, and is read as the sequence it stands for.
 */
final class SqliteCatalog implements CatalogReader {
  private static final String TRIGGERS_SQL =
      "select tbl_name, name from sqlite_schema where type = 'trigger'";

  private final Dialect dialect;

  SqliteCatalog(Dialect dialect) {
    this.dialect = dialect;
  }

  /** SQLite keeps every text as it was written: there is nothing to ask it. */
  @Override
  public CanonicalForm canonicalForm(Connection connection, Schema live) {
    return dialect.canonicalForm();
  }

  @Override
  public LiveSchema read(Connection connection, CatalogScope scope) throws SQLException {
    var items =
        Crawl.read(connection, SqliteViews.views()).tables().stream()
            .filter(table -> !isExcluded(scope, table.item().name()))
            .toList();
    var texts =
        items.stream()
            .filter(table -> isKind("table", table))
            .map(table -> SqliteTableText.parse(table.item().facts().required("sql")))
            .toList();
    var reader = new SqliteTables(dialect.types(), texts);
    var notes = notes(connection, scope, items);
    return new LiveSchema(schema(items, texts, reader), notes, List.of());
  }

  private static Schema schema(
      List<Crawled.Table> items, List<SqliteTableText> texts, SqliteTables reader) {
    List<Table> tables = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    var crawled = items.stream().filter(table -> isKind("table", table)).toList();
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      if (isSequence(text)) {
        sequences.add(Sequence.of(QualifiedName.of(text.name())));
      } else {
        tables.add(reader.table(crawled.get(i), text));
      }
    }
    tables.sort(Comparator.comparing(Table::name));
    sequences.sort(Comparator.comparing(Sequence::name));
    return new Schema(tables, sequences, List.of(), views(items), List.of());
  }

  private static boolean isSequence(SqliteTableText text) {
    return text.columns().size() == 1
        && text.columns().get(0).name().equalsIgnoreCase("next_val")
        && text.primaryKey().isEmpty();
  }

  private static List<View> views(List<Crawled.Table> items) {
    return items.stream()
        .filter(table -> isKind("view", table))
        .map(Crawled.Table::item)
        .map(item ->
            new View(
                QualifiedName.of(item.name()), SqliteViewText.query(item.facts().required("sql"))))
        .sorted(Comparator.comparing(View::name))
        .toList();
  }

  private static List<CatalogNote> notes(
      Connection connection, CatalogScope scope, List<Crawled.Table> items) throws SQLException {
    List<CatalogNote> notes = new ArrayList<>();
    items.stream()
        .filter(table -> isKind("virtual", table))
        .map(table -> QualifiedName.of(table.item().name()))
        .forEach(
            name -> notes.add(new CatalogNote(Kind.VIRTUAL_TABLE, name, "is a virtual table")));
    try (var query = connection.createStatement();
        var rows = query.executeQuery(TRIGGERS_SQL)) {
      while (rows.next()) {
        var table = rows.getString(1);
        if (!isExcluded(scope, table)) {
          var text = "has trigger " + rows.getString(2);
          notes.add(new CatalogNote(Kind.TRIGGER, QualifiedName.of(table), text));
        }
      }
    }
    notes.sort(Comparator.naturalOrder());
    return notes;
  }

  private static boolean isKind(String kind, Crawled.Table table) {
    return Optional.of(kind).equals(Optional.ofNullable(table.item().facts().text("kind")));
  }

  private static boolean isExcluded(CatalogScope scope, String table) {
    return scope.excluded().stream().anyMatch(name -> name.name().equalsIgnoreCase(table));
  }
}
