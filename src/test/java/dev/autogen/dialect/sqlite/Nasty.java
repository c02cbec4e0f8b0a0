package dev.autogen.dialect.sqlite;

import java.util.List;

/** CREATE TABLE texts that SQLite accepts and that are hard to read. */
final class Nasty {
  private Nasty() {}

  static final List<String> TABLES =
      List.of(
          "create table t (a)",
          "CREATE TABLE t(a,b,c)",
          "create table if not exists t (a int)",
          "create table main.t (a int)",
          "create temp table t (a int)",
          "create table \"t\"(\"a b\" text, `c``d` int, [e f] blob, 'g' real)",
          "create table t (a int, -- the a (with a parenthesis\n  b int /* the b, too */)",
          "create/**/table/**/t/**/(/**/a/**/int/**/not/**/null/**/,/**/b/**/)/**/",
          "create table t (a int default -1, b int default +5, c default x'00', d default 'it''s',"
              + " e default ( 1+ 2 ), f default null, g default current_timestamp, h default true,"
              + " i default \"x\", j default abc, k default 1e-3, l default (lower('(')))",
          "create table t (a varchar( 10 ) , b numeric(10 , -2), c unsigned big int,"
              + " d double precision not null, e \"odd type\" (3))",
          "create table t (a int constraint nn not null on conflict abort constraint d default 3"
              + " constraint u unique on conflict replace constraint c check (a > 0)"
              + " constraint k collate nocase)",
          "create table t (a text check (a <> ')' and a not like '%(%'), check ((a) <> ((',')))"
              + " )",
          "create table t (a integer primary key autoincrement, b)",
          "create table t (a integer primary key desc, b)",
          "create table t (a integer, b, primary key (a autoincrement))",
          "create table t (a integer constraint pk primary key asc on conflict rollback)",
          "create table t (a, b, constraint pk primary key (b desc, a collate nocase asc) on"
              + " conflict ignore) without rowid",
          "create table t (a, b, constraint pk primary key (b, a), unique (a), constraint \"u q\""
              + " unique (\"b\") constraint ck check (a > b) check (b > 0))",
          "create table t (a int references p, b int references p (id) on delete cascade on update"
              + " set null match full not deferrable initially immediate, c int constraint fk"
              + " references \"p q\"(\"i d\") deferrable initially deferred)",
          "create table t (a int, b int, constraint fk foreign key (a, \"b\") references"
              + " p(x, y) on delete set default on update no action deferrable initially deferred,"
              + " foreign key (b) references t (a) on delete restrict)",
          "create table t (a int references p not null deferrable initially deferred, b)",
          "create table t (a int, b int generated always as (a + 1) stored, c as (a*2), d text"
              + " generated always as ('(' || a || ')') virtual not null)",
          "create table t (a int not null, b text) strict",
          "create table t (a int primary key, b text) strict, without rowid",
          "create table t (key int, \"order\" int, \"select\" int, end int, match int, \"check\" int"
              + " check (\"check\" > 0), check (end > 0 and key > 1 and match < 5), check (case when"
              + " end then match else key end > 0))",
          "create table [t] ([a] int null, [b] int not null)",
          "create table t (größe int, \"naïve name\" text, 名前 text check (名前 <> ''))",
          "create table t (a generated, always int, b generated always as (always) stored)",
          "create table t (a int constraint one constraint two not null, b int constraint three)",
          "create table t (a int constraint x, constraint y check (a > 0), constraint z)",
          "create table t (a text collate \"nocase\" default 'x' collate rtrim not null null)",
          "create table t (date date, text text, cast int check (cast(date as text) <> ''))",
          "create table t (a int check (t.a > 0), b int check (\"t\".[b] > t.a))",
          "create table t\n(\n  a int\n, b int\n, primary key (a)\n)\n",
          "create table \"select\" (a int, foreign key (a) references \"select\" (a))",
          "create table t (a int default(7)check(a>1)unique, b text default'x'not null)",
          "create table t (a \"int\"not null, \"b\"\"int\", c'int'default 5)",
          "create table t (a int check (a in (1,2,3)), b text check (b in ('A', 'B')), check (a ->>"
              + " '$.x' is null or a = b))",
          "create table t (left int, indexed int, full text, natural real check (left > 0))");
}
