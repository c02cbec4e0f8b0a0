package dev.autogen.catalog;

import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.data_dictionary_all;
import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.none;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.indexesRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tableColumnsRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tableConstraintsRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tablesRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.typeInfoRetrievalStrategy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import schemacrawler.crawl.SchemaCrawler;
import schemacrawler.inclusionrule.IncludeAll;
import schemacrawler.schema.AttributedObject;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.NamedObject;
import schemacrawler.schema.Table;
import schemacrawler.schemacrawler.InformationSchemaViews;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;

/**
 * SchemaCrawler, kept to our own queries: one for each kind of object, on the caller's connection
 * and thread, without its plugins, its foreign keys and its log.
 */
final class Crawl {
  private Crawl() {}

  /**
   * What the queries give, tables by name and columns by position.
   *
   * @throws SQLException if a query fails; SchemaCrawler itself would go on with what it has
   */
  static Crawled read(Connection connection, InformationSchemaViews views) throws SQLException {
    // The only way to keep SchemaCrawler from starting threads.
    System.setProperty("SC_SINGLE_THREADED", "true");
    try (var log = CrawlLog.silent()) {
      var source = new GivenConnection(connection);
      var catalog =
          log.checked(() -> new SchemaCrawler(source, retrieval(views), options()).crawl());
      return crawled(catalog);
    }
  }

  private static SchemaRetrievalOptions retrieval(InformationSchemaViews views) {
    return SchemaRetrievalOptionsBuilder.builder()
        .withInformationSchemaViews(views)
        .withDoesNotSupportCatalogs()
        .with(typeInfoRetrievalStrategy, none)
        .with(tablesRetrievalStrategy, data_dictionary_all)
        .with(tableColumnsRetrievalStrategy, data_dictionary_all)
        .with(tableConstraintsRetrievalStrategy, data_dictionary_all)
        .with(indexesRetrievalStrategy, data_dictionary_all)
        .toOptions();
  }

  private static SchemaCrawlerOptions options() {
    var level =
        SchemaInfoLevelBuilder.builder()
            .setRetrieveTables(true)
            .setRetrieveTableColumns(true)
            .setRetrieveTableConstraints(true)
            .setRetrieveIndexes(true)
            .setRetrieveSequenceInformation(true)
            .toOptions();
    return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
        .withLimitOptions(
            LimitOptionsBuilder.builder()
                .includeSequences(new IncludeAll())
                .tableTypes("TABLE")
                .toOptions())
        .withLoadOptions(LoadOptionsBuilder.builder().withSchemaInfoLevel(level).toOptions());
  }

  private static Crawled crawled(Catalog catalog) {
    var tables = catalog.getTables().stream().map(Crawl::table).toList();
    var sequences =
        catalog.getSequences().stream()
            .map(each ->
                new Crawled.Item(schema(each.getSchema().getName()), each.getName(), facts(each)))
            .sorted(Comparator.comparing(Crawled.Item::name))
            .toList();
    return new Crawled(tables, sequences);
  }

  private static Crawled.Table table(Table table) {
    var schema = schema(table.getSchema().getName());
    var facts = facts(table);
    var columns =
        items(schema, table.getColumns()).stream()
            .sorted(Comparator.comparingLong(column -> column.facts().number("position")))
            .toList();
    // A query of ours that lost a column on the way through SchemaCrawler must not look like a
    // dropped one.
    if (!columns.isEmpty() && columns.size() != facts.number("columns")) {
      throw new IllegalStateException(
          "read %d of %s columns of %s"
              .formatted(columns.size(), facts.number("columns"), table.getName()));
    }
    return new Crawled.Table(
        new Crawled.Item(schema, table.getName(), facts),
        columns,
        items(schema, table.getTableConstraints()),
        items(schema, table.getIndexes()));
  }

  private static <T extends NamedObject & AttributedObject> List<Crawled.Item> items(
      @Nullable String schema, Collection<T> objects) {
    return objects.stream()
        .map(each -> new Crawled.Item(schema, each.getName(), facts(each)))
        .sorted(Comparator.comparing(Crawled.Item::name))
        .toList();
  }

  private static Facts facts(AttributedObject object) {
    Object json = object.getAttribute("FACTS");
    return Facts.parse(Objects.requireNonNull(json).toString());
  }

  private static @Nullable String schema(@Nullable String name) {
    return name == null || name.isEmpty() ? null : name;
  }
}
