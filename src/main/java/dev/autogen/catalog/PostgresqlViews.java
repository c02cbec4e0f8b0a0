package dev.autogen.catalog;

import static schemacrawler.schemacrawler.InformationSchemaKey.INDEXES;
import static schemacrawler.schemacrawler.InformationSchemaKey.SCHEMATA;
import static schemacrawler.schemacrawler.InformationSchemaKey.SEQUENCES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_COLUMNS;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_CONSTRAINTS;

import schemacrawler.schemacrawler.InformationSchemaViews;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;

/**
 * One query for each kind of object of PostgreSQL 14 and later. Rows are narrow, a name or two and
 * one column of facts: SchemaCrawler looks for a column by name at every read. Every column is an
 * expression, so that the driver has no reason to ask for more about it.
 * https://www.postgresql.org/docs/current/catalogs.html
 */
record PostgresqlViews(int version, String namespaces) {
  private static final String SCHEMATA_SQL =
      """
      select null::text "CATALOG_NAME", n.nspname::text "SCHEMA_NAME"
      from pg_namespace n
      where %s
      """;

  // An extension's own objects are its business: deptype e.
  private static final String TABLES_SQL =
      """
      select n.nspname::text "TABLE_SCHEM", c.relname::text "TABLE_NAME", 'TABLE' "TABLE_TYPE",
        json_build_object(
          'kind', c.relkind,
          'comment', obj_description(c.oid, 'pg_class'),
          'partition', c.relispartition,
          'inherits', exists (select from pg_inherits i where i.inhrelid = c.oid),
          'query', case when c.relkind = 'v' then pg_get_viewdef(c.oid) end,
          'columns', (select count(*) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))::text "FACTS"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where %s and c.relkind in ('r', 'p', 'v', 'm', 'f') and not exists (
        select from pg_depend e
        where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
      """;

  // A sequence depends on its column internally (identity) or automatically (serial).
  private static final String COLUMNS_SQL =
      """
      select n.nspname::text "TABLE_SCHEM", c.relname::text "TABLE_NAME", a.attname::text "COLUMN_NAME",
        a.attnum::int "ORDINAL_POSITION", 'x' "TYPE_NAME",
        json_build_object(
          'position', a.attnum,
          'type', format_type(a.atttypid, a.atttypmod),
          'kind', t.typtype,
          'array', e.oid is not null,
          'enumSchema', case coalesce(e.typtype, t.typtype) when 'e' then en.nspname end,
          'enumName', case coalesce(e.typtype, t.typtype) when 'e' then coalesce(e.typname, t.typname) end,
          'notNull', a.attnotnull,
          'default', pg_get_expr(d.adbin, d.adrelid),
          'identity', a.attidentity,
          'generated', a.attgenerated,
          'collation', case when a.attcollation <> t.typcollation then co.collname end,
          'comment', col_description(c.oid, a.attnum),
          'serial', coalesce(s.serial, false),
          'start', s.seqstart,
          'increment', s.seqincrement)::text "FACTS"
      from pg_attribute a
        join pg_class c on c.oid = a.attrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_type t on t.oid = a.atttypid
        left join pg_type e on e.oid = t.typelem and t.typcategory = 'A' and t.typlen = -1
        join pg_namespace en on en.oid = coalesce(e.typnamespace, t.typnamespace)
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        left join pg_collation co on co.oid = a.attcollation
        left join lateral (
          select q.seqstart, q.seqincrement, o.deptype = 'a' serial
          from pg_depend o join pg_sequence q on q.seqrelid = o.objid
          where o.classid = 'pg_class'::regclass and o.refclassid = 'pg_class'::regclass
            and o.refobjid = a.attrelid and o.refobjsubid = a.attnum
            and (o.deptype = 'i' and a.attidentity <> '' or o.deptype = 'a' and %s)
          limit 1) s on a.attidentity <> '' or a.atthasdef and a.attgenerated = ''
      where %s and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')
        and not c.relispartition
      """;

  /** Whether the default of the column reads the sequence {@code o.objid}, and nothing else. */
  private static final String IS_SERIAL =
      """
      pg_get_expr(d.adbin, d.adrelid) like 'nextval(%::regclass)' and exists (
        select from pg_depend u
        where u.classid = 'pg_attrdef'::regclass and u.objid = d.oid
          and u.refclassid = 'pg_class'::regclass and u.refobjid = o.objid)\
      """;

  private static final String CONSTRAINTS_SQL =
      """
      select null::text "CONSTRAINT_CATALOG", n.nspname::text "CONSTRAINT_SCHEMA",
        c.relname::text "TABLE_NAME", x.conname::text "CONSTRAINT_NAME", 'CHECK' "CONSTRAINT_TYPE",
        json_build_object(
          'kind', x.contype,
          'columns', (select json_agg(a.attname order by k.ord)
            from unnest(x.conkey) with ordinality k(attnum, ord)
            join pg_attribute a on a.attrelid = x.conrelid and a.attnum = k.attnum),
          'refSchema', rn.nspname,
          'refTable', r.relname,
          'refColumns', (select json_agg(a.attname order by k.ord)
            from unnest(x.confkey) with ordinality k(attnum, ord)
            join pg_attribute a on a.attrelid = x.confrelid and a.attnum = k.attnum),
          'onUpdate', x.confupdtype,
          'onDelete', x.confdeltype,
          'deferrable', x.condeferrable,
          'deferred', x.condeferred,
          'validated', x.convalidated,
          'expression', pg_get_expr(x.conbin, x.conrelid),
          'includes', coalesce(i.indnatts > i.indnkeyatts, false),
          'nullsNotDistinct', coalesce(%s, false),
          'someSetNull', %s,
          'period', %s,
          'enforced', %s)::text "FACTS"
      from pg_constraint x
        join pg_class c on c.oid = x.conrelid
        join pg_namespace n on n.oid = c.relnamespace
        left join pg_class r on r.oid = x.confrelid
        left join pg_namespace rn on rn.oid = r.relnamespace
        left join pg_index i on i.indexrelid = x.conindid and x.contype in ('p', 'u')
      where %s and x.contype in ('p', 'u', 'c', 'f', 'x') and x.conparentid = 0
        and c.relkind in ('r', 'p') and not c.relispartition
      """;

  // indoption: 1 is DESC, 2 is NULLS FIRST.
  private static final String INDEXES_SQL =
      """
      select n.nspname::text "TABLE_SCHEM", c.relname::text "TABLE_NAME", ic.relname::text "INDEX_NAME",
        'x' "COLUMN_NAME", 1 "ORDINAL_POSITION",
        json_build_object(
          'unique', i.indisunique,
          'valid', i.indisvalid,
          'method', am.amname,
          'nullsNotDistinct', coalesce(%s, false),
          'predicate', pg_get_expr(i.indpred, i.indrelid),
          'parts', (select json_agg(json_build_object(
                'key', k.ord <= i.indnkeyatts,
                'column', a.attname,
                'expression', case when k.attnum = 0 then pg_get_indexdef(i.indexrelid, k.ord::int, false) end,
                'options', case when k.ord <= i.indnkeyatts then i.indoption[k.ord - 1] else 0 end,
                'operatorClass', case when not oc.opcdefault then oc.opcname end,
                'collation', case when i.indcollation[k.ord - 1] <> coalesce(a.attcollation, et.typcollation)
                  then (select co.collname from pg_collation co where co.oid = i.indcollation[k.ord - 1]) end)
              order by k.ord)
            from unnest(i.indkey::int2[]) with ordinality k(attnum, ord)
              left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum and k.attnum <> 0
              left join pg_attribute ia on ia.attrelid = i.indexrelid and ia.attnum = k.ord
              left join pg_type et on et.oid = ia.atttypid
              left join pg_opclass oc on k.ord <= i.indnkeyatts and oc.oid = i.indclass[k.ord - 1]))::text "FACTS"
      from pg_index i
        join pg_class ic on ic.oid = i.indexrelid
        join pg_class c on c.oid = i.indrelid
        join pg_namespace n on n.oid = c.relnamespace
        join pg_am am on am.oid = ic.relam
      where %s and c.relkind in ('r', 'p') and not c.relispartition and not exists (
        select from pg_constraint x
        where x.conindid = i.indexrelid and x.contype in ('p', 'u', 'x') and x.conrelid = i.indrelid)
      """;

  private static final String SEQUENCES_SQL =
      """
      select null::text "SEQUENCE_CATALOG", n.nspname::text "SEQUENCE_SCHEMA", c.relname::text "SEQUENCE_NAME",
        json_build_object(
          'start', s.seqstart,
          'increment', s.seqincrement,
          'minimum', s.seqmin,
          'maximum', s.seqmax,
          'cycle', s.seqcycle,
          'cache', s.seqcache,
          'ownerSchema', w.nspname,
          'ownerTable', w.relname,
          'ownerColumn', w.attname,
          'serial', coalesce(w.serial, false))::text "FACTS"
      from pg_sequence s
        join pg_class c on c.oid = s.seqrelid
        join pg_namespace n on n.oid = c.relnamespace
        left join lateral (
          select tn.nspname, tc.relname, a.attname, o.deptype = 'a' serial
          from pg_depend o
            join pg_class tc on tc.oid = o.refobjid
            join pg_namespace tn on tn.oid = tc.relnamespace
            join pg_attribute a on a.attrelid = tc.oid and a.attnum = o.refobjsubid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where o.classid = 'pg_class'::regclass and o.objid = c.oid
            and o.refclassid = 'pg_class'::regclass
            and (o.deptype = 'i' or o.deptype = 'a' and %s)
          limit 1) w on true
      where %s and not exists (
        select from pg_depend e
        where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
      """;

  /**
   * @param namespaces a condition on {@code n}, a row of pg_namespace
   */
  PostgresqlViews {}

  InformationSchemaViews views() {
    return InformationSchemaViewsBuilder.builder()
        .withSql(SCHEMATA, SCHEMATA_SQL.formatted(namespaces))
        .withSql(TABLES, TABLES_SQL.formatted(namespaces))
        .withSql(TABLE_COLUMNS, COLUMNS_SQL.formatted(IS_SERIAL, namespaces))
        .withSql(TABLE_CONSTRAINTS, constraints())
        .withSql(INDEXES, INDEXES_SQL.formatted(nullsNotDistinct(), namespaces))
        .withSql(SEQUENCES, SEQUENCES_SQL.formatted(IS_SERIAL, namespaces))
        .toOptions();
  }

  private String constraints() {
    return CONSTRAINTS_SQL.formatted(
        nullsNotDistinct(),
        version < 15 ? "false" : "x.confdelsetcols is not null",
        version < 18 ? "false" : "x.conperiod",
        version < 18 ? "true" : "x.conenforced",
        namespaces);
  }

  private String nullsNotDistinct() {
    return version < 15 ? "false" : "i.indnullsnotdistinct";
  }
}
