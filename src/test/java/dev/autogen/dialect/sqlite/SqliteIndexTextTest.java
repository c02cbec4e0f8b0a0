package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.dialect.sqlite.SqliteIndexText.Part;
import dev.autogen.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteIndexTextTest {
  private static final String NASTY =
      "create unique index if not exists main.\"i x\" on [t](a, \"b c\" collate nocase desc,"
          + " lower( a ) || ',' asc, (a + 1) desc) where a > 0 and t.a <> ')' -- end";

  @Test
  void readsPartsAndPredicate() {
    var index = SqliteIndexText.parse(NASTY);

    assertThat(index.name()).isEqualTo("i x");
    assertThat(index.table()).isEqualTo("t");
    assertThat(index.unique()).isTrue();
    assertThat(index.parts())
        .containsExactly(
            new Part("a", "a", null, false),
            new Part("b c", "\"b c\"", "nocase", true),
            new Part(null, "lower( a ) || ','", null, false),
            new Part(null, "(a + 1)", null, true));
    assertThat(index.predicate()).isEqualTo("a > 0 and t.a <> ')'");
    assertThat(index.text()).isEqualTo(NASTY);
  }

  @Test
  void renamesAColumnWhereItIsMeant() {
    assertThat(SqliteIndexText.parse(NASTY).renameColumn("A", "z").text())
        .isEqualTo(
            "create unique index if not exists main.\"i x\" on [t](z, \"b c\" collate nocase desc,"
                + " lower( z ) || ',' asc, (z + 1) desc) where z > 0 and t.z <> ')' -- end");
  }

  @Test
  void renamesTheTable() {
    assertThat(SqliteIndexText.parse(NASTY).renameTable("u").text())
        .contains(" on u(a,")
        .endsWith("u.a <> ')' -- end");
    assertThat(SqliteIndexText.parse(NASTY).rename("i").text()).contains("main.i on [t]");
  }

  @Test
  void knowsWhichColumnsItReads() {
    var index = SqliteIndexText.parse("create index i on t (lower(a)) where b is null");

    assertThat(index.uses("A")).isTrue();
    assertThat(index.uses("b")).isTrue();
    assertThat(index.uses("lower")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX i ON t (a)",
        "create index i on t (a, b) where a is not null",
        "create/**/unique/**/index/**/i/**/on/**/t/**/(/**/a/**/desc/**/)/**/",
        "create index \"select\" on t ([b c], 'd')",
        "create index i on t (a collate nocase, a collate \"rtrim\" desc) where b in (1, 2)",
        "create index i on t (case when a then b end, a in (1, 2), a collate nocase || b)"
      })
  void printsWhatItReadAndSqliteKeeps(String sql) throws Exception {
    try (var database = Scratch.open("create table t (a int, b int, \"b c\" int, d int)", sql)) {
      var kept = database.one("select sql from sqlite_schema where type = 'index'");
      var index = SqliteIndexText.parse(kept);
      assertThat(index.text()).isEqualTo(kept);
      assertThat(index.parts()).isEqualTo(SqliteIndexText.parse(sql).parts());
      assertThat(index.parts().stream().map(part -> part.column() + "|" + part.descending()))
          .containsExactlyElementsOf(
              database
                  .rows(
                      "select name, \"desc\" from pragma_index_xinfo('%s') where key"
                          .formatted(index.name()))
                  .stream()
                  .map(row -> row.replace("|1", "|true").replace("|0", "|false"))
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"create table t (a)", "create index i", "create index i on t", ""})
  void refusesWhatIsNoIndex(String sql) {
    assertThatThrownBy(() -> SqliteIndexText.parse(sql)).isInstanceOf(ProblemException.class);
  }
}
