package dev.autogen.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteTableFactsTest {
  private static final String TABLE =
      "create table t (a int not null default 1 collate nocase unique, b as (a + 1) stored, c int"
          + " references p (x) on delete cascade, constraint ck check (a > 0), primary key (c))";

  @Test
  void theOrderAndPlaceOfThingsIsNoFact() {
    var other =
        "CREATE TABLE \"T\" (\n  c INT, -- the c\n  [b] generated always as (A+1) stored,\n"
            + "  a int collate NOCASE default (1) not null, primary key (c), constraint \"ck\" check"
            + " ((t.a > 0)), unique (a), foreign key (c) references P (X) on delete cascade)";

    assertThat(lines(other)).isEqualTo(lines(TABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int not null|int",
        "default 1|default 2",
        "collate nocase|collate rtrim",
        "unique,|,",
        "(a + 1)|(a + 2)",
        "stored|virtual",
        "(x)|(y)",
        "on delete|on update",
        "constraint ck|constraint kc",
        "a > 0|a > 1",
        "primary key (c)|primary key (c desc)",
        "))|)) strict",
        "))|)) without rowid",
        "cascade|cascade deferrable",
        "unique|unique on conflict ignore"
      })
  void everythingElseIsAFact(String change) {
    var sides = change.split("\\|");
    var changed = TABLE.replace(sides[0], sides[1]);

    assertThat(changed).isNotEqualTo(TABLE);
    assertThat(lines(changed)).isNotEqualTo(lines(TABLE));
  }

  private static List<String> lines(String sql) {
    return SqliteTableFacts.lines(SqliteTableText.parse(sql));
  }
}
