package dev.autogen.corpora;

import dev.autogen.testing.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a database's own catalog says about everything that users made, asked without the product:
 * one sorted line each, names of constraints and indexes and positions of columns left out. To
 * SQLite the types {@code text} and {@code clob} are one, and names are without case.
 */
public final class CatalogText {
  private static final String OWN =
      " AND c.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname ~"
          + " '^(pg_|information_schema)')";

  private static final List<String> POSTGRESQL =
      List.of(
          """
          SELECT concat_ws(' ', 'column', a.attrelid::regclass, quote_ident(a.attname),
              format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
              'default ' || pg_get_expr(d.adbin, d.adrelid),
              'identity ' || nullif(a.attidentity::text, ''),
              'generated ' || nullif(a.attgenerated::text, ''),
              'collation ' || (SELECT collname FROM pg_collation WHERE oid = a.attcollation
                  AND collname <> 'default'),
              'comment ' || col_description(a.attrelid, a.attnum))
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
          WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v', 'c')\
          """,
          """
          SELECT concat_ws(' ', 'constraint', o.conrelid::regclass, pg_get_constraintdef(o.oid))
          FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid WHERE o.contype <> 'n'\
          """,
          """
          SELECT 'index ' || regexp_replace(pg_get_indexdef(i.indexrelid), ' INDEX .* ON ', ' ON ')
          FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE true\
          """,
          """
          SELECT concat_ws(' ', 'sequence', s.seqrelid::regclass, format_type(s.seqtypid, NULL),
              s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
              (SELECT 'owned by ' || d.refobjid::regclass || '.' || a.attname
                FROM pg_depend d JOIN pg_attribute a
                  ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE d.objid = s.seqrelid AND d.classid = 'pg_class'::regclass
                  AND d.deptype IN ('a', 'i')))
          FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid WHERE true\
          """,
          """
          SELECT concat_ws(' ', 'type', c.oid::regtype, c.typtype::text,
              (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
                FROM pg_enum WHERE enumtypid = c.oid))
          FROM (SELECT t.*, t.typnamespace AS relnamespace FROM pg_type t) c
          WHERE (c.typtype IN ('e', 'd') OR EXISTS
              (SELECT FROM pg_class k WHERE k.oid = c.typrelid AND k.relkind = 'c'))\
          """,
          """
          SELECT concat_ws(' ', 'table', c.oid::regclass, c.relkind::text,
              obj_description(c.oid, 'pg_class'),
              CASE WHEN c.relkind = 'v' THEN pg_get_viewdef(c.oid) END)
          FROM pg_class c WHERE c.relkind NOT IN ('i', 'S', 'c')\
          """,
          """
          SELECT concat_ws(' ', 'cast', castsource::regtype, casttarget::regtype, castcontext::text)
          FROM pg_cast t JOIN (SELECT oid, typnamespace AS relnamespace FROM pg_type) c
            ON c.oid IN (castsource, casttarget) WHERE true\
          """,
          """
          SELECT 'function ' || c.oid::regprocedure
          FROM (SELECT oid, pronamespace AS relnamespace FROM pg_proc) c WHERE true\
          """);

  private static final List<String> SQLITE =
      List.of(
          """
          SELECT concat_ws(' ', 'column', t.name, c.name,
              CASE lower(c.type) WHEN 'text' THEN 'clob' ELSE c.type END, 'not null', c."notnull", 'default',
              c.dflt_value, 'hidden', c.hidden)
          FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type IN ('table', 'view')
            AND t.name NOT LIKE 'sqlite_%'\
          """,
          """
          SELECT concat_ws(' ', 'key', t.name, (SELECT group_concat(f."from" || '->' || f."to", ', '
                ORDER BY f."from") FROM pragma_foreign_key_list(t.name) f WHERE f.id = k.id),
              k."table", k.on_delete, k.on_update)
          FROM sqlite_schema t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table' AND k.seq = 0\
          """,
          """
          SELECT concat_ws(' ', 'primary key', t.name, (SELECT group_concat(c.name, ', ' ORDER BY c.pk)
              FROM pragma_table_info(t.name) c WHERE c.pk > 0))
          FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.pk > 0)\
          """,
          """
          SELECT concat_ws(' ', 'index', t.name, i."unique", i.origin, i.partial,
              (SELECT group_concat(coalesce(x.name, '?') || CASE x."desc" WHEN 1 THEN ' desc' ELSE '' END,
                  ', ' ORDER BY x.seqno) FROM pragma_index_xinfo(i.name) x WHERE x.key))
          FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin <> 'pk'\
          """,
          """
          SELECT concat_ws(' ', t.type, t.name, CASE WHEN t.type IN ('view', 'trigger') THEN t.sql END,
              t.sql LIKE '%autoincrement%', t.sql LIKE '%without rowid%')
          FROM sqlite_schema t WHERE t.type <> 'index' AND t.name NOT LIKE 'sqlite_%'\
          """);

  /** The product's own tables. */
  private static final Pattern BOOKS = Pattern.compile("[ .]autogen_(version|log|journal|lock)");

  private CatalogText() {}

  public static List<String> of(Database database) throws SQLException {
    var postgresql = Kind.of(database) == Kind.POSTGRESQL;
    List<String> all = new ArrayList<>();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var query : postgresql ? POSTGRESQL : SQLITE) {
        try (var rows = statement.executeQuery(postgresql ? query + OWN : query)) {
          while (rows.next()) {
            var line = rows.getString(1);
            all.add(postgresql ? line : line.toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    all.removeIf(line -> BOOKS.matcher(line).find());
    all.sort(null);
    return all;
  }

  /** The lines of one that the other has not, marked with a sign. */
  public static List<String> differences(List<String> one, List<String> other) {
    List<String> left = new ArrayList<>(one);
    other.forEach(left::remove);
    List<String> right = new ArrayList<>(other);
    one.forEach(right::remove);
    var lines = new TreeSet<String>();
    left.forEach(line -> lines.add(line + " -"));
    right.forEach(line -> lines.add(line + " +"));
    return List.copyOf(lines);
  }
}
