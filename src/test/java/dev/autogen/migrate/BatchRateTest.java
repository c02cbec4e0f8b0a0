package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;
import dev.autogen.testing.Progress;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many rows a second are changed in batches, beside one plain UPDATE. */
@Tag("corpora")
class BatchRateTest {
  private static final int ROWS = 1_000_000;

  @Revision(id = "x", transactional = false)
  private record Said(Consumer<Operations> words) implements Migration {
    @Override
    public void upgrade(Operations op) {
      words.accept(op);
    }
  }

  @ParameterizedTest
  @EnumSource
  void batchesReachAFractionOfAPlainUpdate(Kind kind) throws SQLException {
    double plain = rate(kind, op -> op.update("items").set("hits", sql("hits + 1")));
    for (int batch : new int[] {1_000, 5_000, 20_000}) {
      double rate =
          rate(kind, op -> op.update("items").set("hits", sql("hits + 1")).inBatchesOf(batch));
      Progress.of(kind + ", batches of " + batch, 1)
          .tell("%,.0f rows a second; one plain UPDATE %,.0f".formatted(rate, plain));
      assertThat(rate).isGreaterThan(plain / 20);
    }
  }

  private static double rate(Kind kind, Consumer<Operations> words) throws SQLException {
    try (var place = new Place(kind)) {
      var history =
          new History()
              .then(
                  "a1",
                  op ->
                      op.createTable(
                          "items",
                          column("id", bigint()).notNull(),
                          column("hits", integer()).notNull().defaultValue(0),
                          column("name", varchar(40)),
                          primaryKey("id")),
                  op -> {})
              .then("x", new Said(words));
      place.migrator(history).upgrade(place.connection(), "a1");
      place.execute(
          "insert into items (id, name) with recursive c(n) as (select 1 union all select n + 1"
              + " from c where n < %d) select n, 'item number ' || n from c".formatted(ROWS));
      long begun = System.nanoTime();
      place.migrator(history).upgrade(place.connection(), "head");
      double seconds = (System.nanoTime() - begun) / 1e9;
      assertThat(place.values("select count(*) from items where hits = 1"))
          .containsExactly(String.valueOf(ROWS));
      return ROWS / seconds;
    }
  }
}
