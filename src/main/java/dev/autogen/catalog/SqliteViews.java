package dev.autogen.catalog;

import static schemacrawler.schemacrawler.InformationSchemaKey.INDEXES;
import static schemacrawler.schemacrawler.InformationSchemaKey.SCHEMATA;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_COLUMNS;

import schemacrawler.schemacrawler.InformationSchemaViews;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;

/**
 * One query for each kind of object of SQLite; most of what a table is stands in its CREATE text
 * only. A view's columns are not asked for: one view that is broken would fail the query.
 * https://www.sqlite.org/pragma.html
 */
final class SqliteViews {
  /** A table of a virtual table's own is not the user's. */
  private static final String TABLES_SQL =
      """
      select 'main' TABLE_SCHEM, l.name TABLE_NAME, 'TABLE' TABLE_TYPE,
        json_object('kind', l.type, 'sql', s.sql,
          'columns', (select count(*) from pragma_table_xinfo(case l.type when 'table' then l.name end))
        ) FACTS
      from pragma_table_list l join sqlite_schema s on s.name = l.name and s.type in ('table', 'view')
      where l.schema = 'main' and l.type <> 'shadow' and l.name not like 'sqlite\\_%' escape '\\'
      """;

  private static final String COLUMNS_SQL =
      """
      select 'main' TABLE_SCHEM, l.name TABLE_NAME, x.name COLUMN_NAME, x.cid + 1 ORDINAL_POSITION,
        'x' TYPE_NAME,
        json_object('position', x.cid, 'type', x.type, 'notNull', x."notnull", 'key', x.pk) FACTS
      from pragma_table_list l join pragma_table_xinfo(l.name) x
      where l.schema = 'main' and l.type = 'table' and l.name not like 'sqlite\\_%' escape '\\'
      """;

  /** Those of constraints have no text. */
  private static final String INDEXES_SQL =
      """
      select 'main' TABLE_SCHEM, s.tbl_name TABLE_NAME, s.name INDEX_NAME, 'x' COLUMN_NAME,
        1 ORDINAL_POSITION, json_object('sql', s.sql) FACTS
      from sqlite_schema s
      where s.type = 'index' and s.sql is not null
      """;

  private SqliteViews() {}

  static InformationSchemaViews views() {
    return InformationSchemaViewsBuilder.builder()
        .withSql(SCHEMATA, "select null CATALOG_NAME, 'main' SCHEMA_NAME")
        .withSql(TABLES, TABLES_SQL)
        .withSql(TABLE_COLUMNS, COLUMNS_SQL)
        .withSql(INDEXES, INDEXES_SQL)
        .toOptions();
  }
}
