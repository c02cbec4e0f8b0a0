package dev.autogen.dialect.sqlite;

import java.util.List;

/** What hangs on a table and could be lost when the table is made anew. */
final class SurvivingThings {
  /**
   * A thing that could be lost.
   *
   * @param setup creates the table {@code t} with the columns {@code note} and {@code other}, and
   *     more
   * @param shown questions whose answers stay what they were
   * @param tried statements that afterwards do what they would have done before
   */
  record Thing(String name, List<String> setup, List<String> shown, List<String> tried) {
    Thing(String name, String... setup) {
      this(name, List.of(setup), List.of("select * from t order by 1"), List.of());
    }

    Thing shown(String... queries) {
      return new Thing(name, setup, List.of(queries), tried);
    }

    Thing tried(String... statements) {
      return new Thing(name, setup, shown, List.of(statements));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String ROWS = "insert into t (id, note) values (1, 'a'), (5, 'b'), (9, 'c')";
  private static final String PLAIN = "create table t (id integer primary key, note, other)";
  private static final String OBJECTS =
      "select type, name, tbl_name, sql from sqlite_schema where name <> 't' and sql is not null"
          + " order by name";

  static final List<Thing> ALL =
      List.of(
          new Thing(
                  "values of every storage class, and text in a column of numbers (S15)",
                  "create table t (id integer primary key, note, other, i int, r real, x text, b blob,"
                      + " n numeric)",
                  "insert into t values (1, x'00ff', 1.5, 'no number', 3, 4, 'text', '007'),"
                      + " (2, null, null, null, null, null, null, null),"
                      + " (3, 'é', -9223372036854775808, 9007199254740993, 1e300, x'01', 5, 1.0)")
              .shown(
                  "select *, typeof(note), typeof(other), typeof(i), typeof(r), typeof(x), typeof(b),"
                      + " typeof(n) from t order by id"),
          new Thing(
                  "row numbers of a table without a key (S14)",
                  "create table t (note, other)",
                  "insert into t (rowid, note) values (3, 'a'), (10, 'b')")
              .shown("select rowid, note from t order by rowid"),
          new Thing(
                  "row numbers where a column is called rowid (S14)",
                  "create table t (note, other, rowid text)",
                  "insert into t (_rowid_, note, rowid) values (3, 'a', 'x'), (10, 'b', 'y')")
              .shown("select _rowid_, rowid, note from t order by _rowid_"),
          new Thing(
                  "the position of AUTOINCREMENT after the last row is gone (S13)",
                  "create table t (id integer primary key autoincrement, note, other)",
                  ROWS,
                  "delete from t where id = 9")
              .shown("select * from sqlite_sequence")
              .tried("insert into t (note) values ('next')"),
          new Thing("an index", PLAIN, ROWS, "create index ix on t (note)").shown(OBJECTS),
          new Thing("a unique index", PLAIN, ROWS, "create unique index ux on t (note)")
              .shown(OBJECTS)
              .tried("insert into t (note) values ('a')"),
          new Thing(
                  "a partial index (S17)",
                  PLAIN,
                  ROWS,
                  "create unique index ux on t (note) where id < 6")
              .shown(OBJECTS)
              .tried(
                  "insert into t (id, note) values (2, 'a')", "insert into t values (7, 'a', 1)"),
          new Thing(
                  "an index on an expression",
                  PLAIN,
                  ROWS,
                  "create unique index ux on t (lower(note))")
              .shown(OBJECTS)
              .tried("insert into t (note) values ('A')"),
          new Thing("a descending index", PLAIN, "create index ix on t (note desc, id asc)")
              .shown(OBJECTS, "select name, \"desc\", coll from pragma_index_xinfo('ix')"),
          new Thing(
                  "an index with a collation",
                  PLAIN,
                  ROWS,
                  "create unique index ux on t (note collate nocase)")
              .shown(OBJECTS)
              .tried("insert into t (note) values ('A')"),
          new Thing(
                  "triggers on the table (S10)",
                  PLAIN,
                  "create table log (what)",
                  "create trigger ai after insert on t when new.id > 1 begin insert into log values"
                      + " ('i' || new.id); end",
                  "create trigger bu before update of note on t begin insert into log values ('u');"
                      + " end",
                  ROWS)
              .shown(OBJECTS, "select * from log")
              .tried("insert into t (id) values (20)", "update t set note = 'x' where id = 1"),
          new Thing(
                  "triggers on other tables that name it (S10)",
                  PLAIN,
                  "create table other_table (id int)",
                  "create trigger ai after insert on other_table begin insert into t (note) values"
                      + " (new.id); end")
              .shown(OBJECTS)
              .tried("insert into other_table values (4)"),
          new Thing(
                  "views on it, and views on those (S11)",
                  PLAIN,
                  ROWS,
                  "create view v as select id, upper(note) as loud from t",
                  "create view w as select v.loud, t.id from v join t on t.id = v.id")
              .shown(OBJECTS, "select * from v", "select * from w"),
          new Thing(
                  "a trigger on a view on it (S11)",
                  PLAIN,
                  "create view v as select id, note from t",
                  "create trigger vi instead of insert on v begin insert into t (note) values"
                      + " (new.note); end")
              .shown(OBJECTS)
              .tried("insert into v (note) values ('through the view')"),
          new Thing(
                  "a view elsewhere that is broken already (S12)",
                  PLAIN,
                  ROWS,
                  "create view broken as select a from nowhere")
              .shown(OBJECTS),
          new Thing(
                  "checks, named and not, of columns and of the table (S17)",
                  "create table t (id integer primary key check (id > 0), note, other,"
                      + " constraint ck check (note <> 'bad'), check (t.id < 100))",
                  ROWS)
              .tried(
                  "insert into t (id) values (-1)",
                  "insert into t (note) values ('bad')",
                  "insert into t (id) values (200)"),
          new Thing(
                  "the collation of a column (S17)",
                  "create table t (id integer primary key, note, other, name text collate nocase unique)",
                  "insert into t (name) values ('Ann')")
              .shown("select * from t where name = 'ANN'")
              .tried("insert into t (name) values ('aNN')"),
          new Thing(
                  "conflict clauses (S17)",
                  "create table t (id integer primary key, note, other, a unique on conflict ignore,"
                      + " b not null on conflict replace default 'd')",
                  "insert into t (a) values (1)")
              .tried("insert into t (a) values (1)", "insert into t (a, b) values (2, null)"),
          new Thing(
                  "generated columns, virtual and stored",
                  "create table t (id integer primary key, note text, other, v as (length(note)),"
                      + " s text generated always as (upper(note)) stored)",
                  "insert into t (note) values ('abc')")
              .tried("insert into t (note) values ('four')", "insert into t (v) values (1)"),
          new Thing(
                  "STRICT (S17)",
                  "create table t (id integer primary key, note text, other any) strict",
                  "insert into t values (1, 'a', 1), (2, 'b', '1')")
              .shown("select *, typeof(other) from t", "select strict from pragma_table_list('t')")
              .tried("insert into t (id, note) values (5, x'00')"),
          new Thing(
                  "WITHOUT ROWID and the order of its key (S17)",
                  "create table t (a text, b int, note, other, primary key (b desc, a)) without rowid",
                  "insert into t (a, b) values ('x', 1), ('y', 2), ('x', 2)")
              .shown("select a, b from t", "select wr from pragma_table_list('t')"),
          new Thing(
                  "STRICT and WITHOUT ROWID together (S17)",
                  "create table t (a text primary key, note text, other int) strict, without rowid",
                  "insert into t values ('x', 'y', 1)")
              .shown("select * from t", "select wr, strict from pragma_table_list('t')"),
          new Thing(
                  "defaults: constants, times, expressions",
                  "create table t (id integer primary key, note, other, a int default -1,"
                      + " b text default 'it''s', c default (1 + 2), d text default current_date)",
                  ROWS)
              .tried("insert into t (note) values ('defaults')"),
          new Thing(
                  "rows that refer to it with ON DELETE CASCADE (S7, S8)",
                  PLAIN,
                  ROWS,
                  "create table child (id integer primary key, t_id int references t on delete cascade)",
                  "insert into child values (1, 1), (2, 5), (3, null)",
                  "create table grandchild (c int references child on delete cascade)",
                  "insert into grandchild values (1), (2)")
              .shown(
                  OBJECTS,
                  "select * from child",
                  "select * from grandchild",
                  "select * from pragma_foreign_key_list('child')")
              .tried(
                  "delete from t where id = 1",
                  "insert into child values (9, 999)",
                  "delete from child where id = 3"),
          new Thing(
                  "rows that refer to it with ON DELETE SET NULL, and by a unique column (S9)",
                  "create table t (id integer primary key, note, other, code text unique)",
                  "insert into t (id, code) values (1, 'A'), (2, 'B')",
                  "create table child (code text references t (code) on delete set null on update cascade)",
                  "insert into child values ('A'), ('B')")
              .shown("select * from child", "select * from pragma_foreign_key_list('child')")
              .tried("update t set code = 'C' where id = 1", "delete from t where id = 2"),
          new Thing(
                  "its own foreign keys, to itself too, deferred ones too",
                  "create table p (id integer primary key)",
                  "insert into p values (1)",
                  "create table t (id integer primary key, note, other, parent int references t (id),"
                      + " p int constraint fk references p (id) on delete restrict deferrable initially"
                      + " deferred)",
                  "insert into t (id, parent, p) values (1, null, 1), (2, 1, 1)")
              .shown("select * from t", "select * from pragma_foreign_key_list('t')")
              .tried("delete from t where id = 1", "insert into t (p) values (7)"),
          new Thing(
                  "the key: its columns' order, and DESC",
                  "create table t (a int, b int, note, other, constraint pk primary key (b, a))",
                  "insert into t (a, b) values (1, 2), (2, 1)")
              .shown("select name, pk from pragma_table_info('t')", "select * from t")
              .tried("insert into t (a, b) values (1, 2)"),
          new Thing(
                  "an INTEGER PRIMARY KEY DESC, which is no row number",
                  "create table t (id integer primary key desc, note, other)",
                  "insert into t (rowid, id) values (7, 1), (8, 2)")
              .shown("select rowid, id from t order by rowid"),
          new Thing(
              "names that need quotes, and letters of any language",
              "create table t (id integer primary key, note, other, \"order\" int, [a b] text, `c\"d`"
                  + " text, größe int check (größe > 0))",
              "insert into t values (1, 'n', 2, 3, 'ab', 'cd', 4)"),
          new Thing(
                  "comments in the table's text",
                  "create table t (\n  id integer primary key, -- the key\n  note /* free */, other\n)",
                  ROWS)
              .shown(
                  "select instr(sql, '-- the key') > 0, instr(sql, '/* free */') > 0 from sqlite_schema"
                      + " where name = 't'"));

  private SurvivingThings() {}
}
