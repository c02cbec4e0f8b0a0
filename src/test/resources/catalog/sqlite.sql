create table parent (id integer primary key autoincrement, code varchar(20) not null constraint uk_code unique);
create table everything (
  id integer, -- the row's number
  v255 varchar(255) not null default 'it''s', n102 numeric(10, 2) default 0.00, minus integer default - 1,
  plus integer default +2, dt timestamp default current_timestamp, ex int default (1 + 2),
  coll text collate nocase, g int generated always as (length(v255) + 1) stored, gv int as (n102 * 2) virtual,
  b blob default x'00', notype, flag boolean default true, absent text default null, "Odd Name" double precision,
  uid char(36), parent_id integer, c1 int, c2 int,
  constraint pk_everything primary key (id),
  constraint uq_named unique (v255, n102),
  unique (b),
  constraint ck_pos check (n102 > 0), check (v255 <> '' and (c1 > 0 or c2 > 0)),
  constraint fk_parent foreign key (parent_id) references Parent (id)
    on delete cascade on update set null deferrable initially deferred
);
create table pair (a int, b int, c text, primary key (b, a)) without rowid;
create table strict_one (id integer primary key, v any) strict;
create table descending (id integer primary key desc, n int);
create table child (x int, y int, z int references parent on update no action, foreign key (x, y) references pair);
create table orders_seq (next_val bigint);
create table copied as select id, code from parent;
create index i_plain on everything (v255, n102 desc);
create unique index ui_partial on everything (dt) where (dt is not null);
create index i_expr on everything (lower(v255), c1, "Odd Name");
create index i_coll on everything (coll collate rtrim);
create view seen (a, b) as select id, code as c from parent;
create view broken as select missing from nowhere;
create virtual table words using fts5(body);
create trigger watch after insert on parent begin select 1; end;
