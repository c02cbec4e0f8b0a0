package dev.autogen.catalog;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.dialect.postgresql.PostgresqlDialect;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads PostgreSQL in nine queries, whatever the number of tables. A {@code serial} column is read
 * as the identity it acts as.
 */
final class PostgresqlCatalog implements CatalogReader {
  private static final String ENUMS_SQL =
      """
      select n.nspname::text, t.typname::text, json_build_object(
        'values', json_agg(l.enumlabel order by l.enumsortorder) filter (where l.oid is not null))::text
      from pg_type t
        join pg_namespace n on n.oid = t.typnamespace
        left join pg_enum l on l.enumtypid = t.oid
      where t.typtype = 'e' and %s and not exists (
        select from pg_depend e
        where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
      group by n.nspname, t.typname
      """;

  private final PostgresqlDialect dialect;

  PostgresqlCatalog(PostgresqlDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public CanonicalForm canonicalForm(Connection connection, Schema live) {
    try {
      return new PostgresqlNormaliser(connection, dialect, defaultSchema(connection), live);
    } catch (SQLException e) {
      throw PostgresqlNormaliser.failed(e);
    }
  }

  @Override
  public LiveSchema read(Connection connection, CatalogScope scope) throws SQLException {
    var defaultSchema = defaultSchema(connection);
    var tables = new PostgresqlTables(dialect, defaultSchema);
    var namespaces = namespaces(defaultSchema, scope);
    var views = new PostgresqlViews(version(), namespaces).views();
    var crawled = within(scope, tables, Crawl.read(connection, views));

    var notes = new PostgresqlNotes(tables);
    crawled.tables().forEach(notes::add);
    notes.addObjects(connection, namespaces);
    return new LiveSchema(
        new Schema(
            tables(crawled, tables),
            crawled.sequences().stream()
                .filter(item -> item.facts().text("ownerTable") == null)
                .map(tables::sequence)
                .toList(),
            enumTypes(connection, namespaces, tables),
            views(crawled, tables),
            List.of()),
        notes.sorted(),
        owned(crawled, tables));
  }

  /** The session's temporary tables; their names carry no schema. */
  List<Table> temporaryTables(Connection connection) throws SQLException {
    var views = new PostgresqlViews(version(), "n.oid = pg_my_temp_schema()").views();
    var crawled = Crawl.read(connection, views);
    var schema = crawled.tables().stream().map(table -> table.item().schema()).findFirst();
    return tables(crawled, new PostgresqlTables(dialect, schema.orElse("pg_temp")));
  }

  private static List<Table> tables(Crawled crawled, PostgresqlTables tables) {
    return crawled.tables().stream()
        .filter(table -> isTable(table.item().facts()))
        .map(tables::table)
        .sorted(Comparator.comparing(Table::name))
        .toList();
  }

  private static List<View> views(Crawled crawled, PostgresqlTables tables) {
    return crawled.tables().stream()
        .map(Crawled.Table::item)
        .filter(item -> item.facts().required("kind").equals("v"))
        .map(item -> new View(tables.name(item), query(item.facts().required("query"))))
        .sorted(Comparator.comparing(View::name))
        .toList();
  }

  /** What pg_get_viewdef prints, without the end of the statement. */
  static String query(String definition) {
    return definition.strip().replaceFirst(";$", "");
  }

  /** A partition is its parent's business. */
  private static boolean isTable(Facts facts) {
    var kind = facts.required("kind");
    return (kind.equals("r") || kind.equals("p")) && !facts.flag("partition");
  }

  private static List<OwnedSequence> owned(Crawled crawled, PostgresqlTables tables) {
    List<OwnedSequence> result = new ArrayList<>();
    for (var item : crawled.sequences()) {
      var facts = item.facts();
      if (facts.text("ownerTable") != null) {
        var table = tables.name(facts.text("ownerSchema"), facts.required("ownerTable"));
        result.add(
            new OwnedSequence(
                tables.sequence(item), table, facts.required("ownerColumn"), facts.flag("serial")));
      }
    }
    return result;
  }

  private static List<EnumType> enumTypes(
      Connection connection, String namespaces, PostgresqlTables tables) throws SQLException {
    List<EnumType> types = new ArrayList<>();
    try (var query = connection.createStatement();
        var rows = query.executeQuery(ENUMS_SQL.formatted(namespaces))) {
      while (rows.next()) {
        var name = tables.name(rows.getString(1), rows.getString(2));
        types.add(new EnumType(name, Facts.parse(rows.getString(3)).texts("values")));
      }
    }
    types.sort(Comparator.comparing(EnumType::name));
    return types;
  }

  private static Crawled within(CatalogScope scope, PostgresqlTables tables, Crawled crawled) {
    return new Crawled(
        crawled.tables().stream()
            .filter(table -> !scope.excluded().contains(tables.name(table.item())))
            .toList(),
        crawled.sequences().stream()
            .filter(item -> !isOwnedByExcluded(scope, tables, item.facts()))
            .toList());
  }

  private static boolean isOwnedByExcluded(
      CatalogScope scope, PostgresqlTables tables, Facts facts) {
    var table = facts.text("ownerTable");
    return table != null
        && scope.excluded().contains(tables.name(facts.text("ownerSchema"), table));
  }

  private static String defaultSchema(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery("select current_schema()::text")) {
      rows.next();
      var schema = rows.getString(1);
      if (schema == null) {
        throw ProblemException.database(
            "the connection has no default schema",
            "no schema of its search_path exists, or the user may use none of them",
            "create the schema, or name one in the URL with currentSchema=...");
      }
      return schema;
    }
  }

  private static String namespaces(String defaultSchema, CatalogScope scope) {
    return Stream.concat(Stream.of(defaultSchema), scope.schemas().stream())
        .map(PostgresqlCatalog::literal)
        .collect(Collectors.joining(", ", "n.nspname in (", ")"));
  }

  private static String literal(String text) {
    var doubled = text.replace("'", "''").replace("\\", "\\\\");
    return (text.indexOf('\\') < 0 ? "'" : "E'") + doubled + "'";
  }

  private int version() {
    return Integer.parseInt(Objects.requireNonNull(dialect.version()));
  }
}
