package dev.autogen.catalog;

import dev.autogen.catalog.CatalogNote.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What of PostgreSQL the model has no word for. */
final class PostgresqlNotes {
  private static final String OBJECTS_SQL =
      """
      select 'TRIGGER', n.nspname::text, c.relname::text, 'has trigger ' || t.tgname
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and t.tgparentid = 0 and %1$s
      union all
      select 'POLICY', n.nspname, c.relname, 'has row-level security policy ' || p.polname
      from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
      where %1$s
      union all
      select 'RULE', n.nspname, c.relname, 'has rule ' || r.rulename
      from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
      where r.rulename <> '_RETURN' and %1$s
      union all
      select 'DOMAIN', n.nspname, t.typname, 'is a domain'
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where t.typtype = 'd' and %1$s and not exists (
        select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
      union all
      select distinct 'ENUM_TYPE', n.nspname, t.typname, 'is used by more than tables'
      from pg_type t
        join pg_namespace n on n.oid = t.typnamespace
        join pg_depend d on d.refclassid = 'pg_type'::regclass and d.refobjid in (t.oid, t.typarray)
          and d.objid <> t.typarray
        left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
        left join pg_type u on d.classid = 'pg_type'::regclass and u.oid = d.objid
      where t.typtype = 'e' and %1$s and (
        c.relkind in ('v', 'm', 'f', 'c') or u.typtype in ('d', 'c', 'r')
        or d.classid in ('pg_proc'::regclass, 'pg_aggregate'::regclass, 'pg_operator'::regclass, 'pg_rewrite'::regclass))
      """;

  private final PostgresqlTables tables;
  private final List<CatalogNote> notes = new ArrayList<>();

  PostgresqlNotes(PostgresqlTables tables) {
    this.tables = tables;
  }

  List<CatalogNote> sorted() {
    return notes.stream().sorted().toList();
  }

  void addObjects(Connection connection, String namespaces) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(OBJECTS_SQL.formatted(namespaces))) {
      while (rows.next()) {
        var name = tables.name(rows.getString(2), rows.getString(3));
        notes.add(new CatalogNote(Kind.valueOf(rows.getString(1)), name, rows.getString(4)));
      }
    }
  }

  void add(Crawled.Table table) {
    var facts = table.item().facts();
    switch (facts.required("kind")) {
      case "m" -> add(table, Kind.MATERIALIZED_VIEW, "is a materialized view");
      case "f" -> add(table, Kind.FOREIGN_TABLE, "is a foreign table");
      case "p" -> add(table, Kind.PARTITION, "is partitioned");
      default -> {
        if (facts.flag("inherits")) {
          var partition = facts.flag("partition");
          add(
              table,
              partition ? Kind.PARTITION : Kind.INHERITANCE,
              partition ? "is a partition" : "inherits from another table");
        }
      }
    }
    table.constraints().forEach(constraint -> addConstraint(table, constraint));
    table.indexes().stream()
        .filter(index -> !index.facts().flag("valid"))
        .forEach(index ->
            add(
                table,
                Kind.INVALID_INDEX,
                "has index %s, which is not valid".formatted(index.name())));
  }

  private void addConstraint(Crawled.Table table, Crawled.Item constraint) {
    var facts = constraint.facts();
    var name = constraint.name();
    var kind = facts.required("kind");
    if (kind.equals("x")) {
      add(table, Kind.EXCLUSION, "has exclusion constraint " + name);
    }
    if (!facts.flag("enforced")) {
      add(table, Kind.CLAUSE, "has constraint %s, which is not enforced".formatted(name));
    } else if (!facts.flag("validated")) {
      add(table, Kind.NOT_VALID, "has constraint %s, which is not valid".formatted(name));
    }
    if (facts.flag("includes")) {
      add(table, Kind.CLAUSE, "has constraint %s, which includes more columns".formatted(name));
    }
    if (facts.flag("period")) {
      add(table, Kind.CLAUSE, "has constraint %s over a period".formatted(name));
    }
    if (facts.flag("someSetNull")) {
      add(table, Kind.CLAUSE, "has foreign key %s, which sets some columns only".formatted(name));
    }
    if (kind.equals("p") && facts.flag("deferrable")) {
      add(table, Kind.CLAUSE, "has a deferrable primary key");
    }
  }

  private void add(Crawled.Table table, Kind kind, String text) {
    notes.add(new CatalogNote(kind, tables.name(table.item()), text));
  }
}
