package dev.autogen.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Every fact that pg_catalog holds of what users made, one sorted line each; positions of columns
 * left out.
 */
final class CatalogLines {
  private static final List<String> QUERIES =
      List.of(
          """
          SELECT concat_ws(' ', 'column', a.attrelid::regclass, quote_ident(a.attname),
              format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
              'default ' || pg_get_expr(d.adbin, d.adrelid), 'identity ' || nullif(a.attidentity::text, ''),
              'generated ' || nullif(a.attgenerated::text, ''),
              'collation ' || (SELECT collname FROM pg_collation WHERE oid = a.attcollation
                  AND collname <> 'default'),
              'comment ' || col_description(a.attrelid, a.attnum))
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
          WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v')\
          """,
          """
          SELECT concat_ws(' ', 'constraint', o.conrelid::regclass, quote_ident(o.conname),
              pg_get_constraintdef(o.oid))
          FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid WHERE o.contype <> 'n'\
          """,
          """
          SELECT 'index ' || pg_get_indexdef(i.indexrelid)
          FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid\
          """,
          """
          SELECT concat_ws(' ', 'sequence', s.seqrelid::regclass, format_type(s.seqtypid, NULL), s.seqstart,
              s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
              (SELECT 'owned by ' || d.refobjid::regclass || '.' || a.attname
                FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE d.objid = s.seqrelid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')))
          FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid\
          """,
          """
          SELECT concat_ws(' ', 'enum', c.oid::regtype, (SELECT string_agg(quote_literal(enumlabel), ', '
              ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = c.oid))
          FROM (SELECT oid, typnamespace AS relnamespace FROM pg_type WHERE typtype = 'e') c
          WHERE true\
          """,
          """
          SELECT concat_ws(' ', 'table', c.oid::regclass, c.relkind::text, obj_description(c.oid, 'pg_class'),
              CASE WHEN c.relkind = 'v' THEN pg_get_viewdef(c.oid) END)
          FROM pg_class c WHERE c.relkind IN ('r', 'v')\
          """,
          """
          SELECT concat_ws(' ', 'cast', castsource::regtype, casttarget::regtype, castcontext::text)
          FROM pg_cast t JOIN (SELECT oid, typnamespace AS relnamespace FROM pg_type) c ON c.oid IN (castsource, casttarget)\
          """,
          "SELECT 'schema ' || nspname FROM (SELECT oid AS relnamespace, nspname FROM pg_namespace)"
              + " c WHERE true");

  private CatalogLines() {}

  static List<String> of(Connection connection) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      for (var query : QUERIES) {
        var own =
            " AND c.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~"
                + " '^(pg_|information_schema)')";
        try (var rows =
            statement.executeQuery(query + (query.contains("WHERE") ? "" : " WHERE true") + own)) {
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
        }
      }
    }
    Collections.sort(lines);
    return List.copyOf(lines);
  }
}
