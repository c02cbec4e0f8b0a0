package dev.autogen.migrate;

import static dev.autogen.Ddl.*;

import dev.autogen.Operations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong about rows is told, and nothing is recorded of it. */
class RowProblemTest {
  private static Stream<WrongCall> cases() {
    return Stream.of(names(), values(), scopes(), words()).flatMap(cases -> cases);
  }

  /** What is said is complete when it is asked what was said. */
  private static WrongCall wrong(String what, String why, String next, Consumer<Operations> said) {
    return new WrongCall(
        what,
        why,
        next,
        op -> {
          said.accept(op);
          ((Recorder) op).finish();
        });
  }

  private static Stream<WrongCall> names() {
    return Stream.of(
        wrong(
            "there is no table usres",
            "users",
            "did you mean users?",
            op -> op.update("usres").set("email", "x")),
        wrong(
            "there is no table usres",
            "users",
            "did you mean users?",
            op -> op.delete("usres").everyRow()),
        wrong(
            "there is no column emial in table users",
            "email",
            "did you mean email?",
            op -> op.update("users").set("emial", "x")),
        wrong(
            "there is no column emial in table users",
            "email",
            "did you mean email?",
            op -> op.bulkInsert("users", rows("emial").values("x"))),
        wrong(
            "there is no column nr in table users",
            "id",
            "write the name",
            op -> op.update("users").set("email", "x").inBatchesOf(5).byKey("nr")));
  }

  private static WrongCall misfit(
      String value, String column, String type, @Nullable Object given) {
    return wrong(
        "%s does not fit column %s of table".formatted(value, column),
        "the column holds " + type,
        "give a value that fits",
        op -> op.update(column.equals("total") ? "orders" : "users").set(column, given));
  }

  private static Stream<WrongCall> values() {
    return Stream.of(
        misfit("'x'", "id", "bigint", "x"),
        misfit("1.5", "id", "bigint", 1.5),
        misfit("12345678901.00", "total", "numeric(12, 2)", new BigDecimal("12345678901.00")),
        misfit("0.001", "total", "numeric(12, 2)", new BigDecimal("0.001")),
        misfit("NaN", "total", "numeric(12, 2)", Double.NaN),
        misfit("5", "email", "varchar(255)", 5),
        misfit("'" + "x".repeat(39) + "…'", "email", "varchar(255)", "x".repeat(256)),
        misfit("'grumpy'", "mood", "one of bad, good", "grumpy"),
        wrong(
            "null does not fit column email of table users",
            "must not be null",
            "give a value",
            op -> op.update("users").set("email", null)),
        wrong(
            "shout is computed by the database",
            "nobody can give it a value",
            "take it out",
            op -> op.update("users").set("shout", "A")),
        wrong(
            "placeholder(\"total\") was left in for total of table orders",
            "a row that is inserted needs its value",
            "write the value instead",
            op -> op.bulkInsert("orders", rows("id", "total").values(1, placeholder("total")))),
        wrong(
            "row 2 for orders has 1 values",
            "names 2 columns: id, total",
            "give one value for each",
            op -> op.bulkInsert("orders", rows("id", "total").values(1, 2).values(3))));
  }

  private static Stream<WrongCall> scopes() {
    return Stream.of(
        wrong(
            "op.update of orders in batches has no key",
            "the table has none",
            "there are id, total, user_id",
            op -> op.update("orders").set("total", 1).inBatchesOf(10)),
        wrong(
            "op.update of users changes id, and walks along it",
            "met twice, or never",
            "byKey",
            op -> op.update("users").set("id", sql("id + 1")).inBatchesOf(10)),
        wrong(
            "op.update(…).inBatchesOf(0)",
            "one is the least",
            "from 1",
            op -> op.update("users").set("email", "x").inBatchesOf(0)),
        wrong(
            "op.update of users says how to walk, but not in what portions",
            "about batches",
            "inBatchesOf",
            op -> op.update("users").set("email", "x").pausing(Duration.ofMillis(1))),
        wrong(
            "op.update of users sets nothing",
            "what the rows shall hold",
            ".set(",
            op -> op.update("users").where("id = 1")),
        wrong(
            "op.delete of users does not say which rows",
            "do not come back",
            ".everyRow()",
            op -> op.delete("users")),
        wrong(
            "op.delete of users says a condition and every row",
            "exactly one of the two",
            ".where(",
            op -> op.delete("users").where("id = 1").everyRow()),
        wrong(
            "op.delete(…).where got several statements",
            "skip",
            "once for each",
            op -> op.delete("users").where("id = 1; drop table users")));
  }

  private static Stream<WrongCall> words() {
    return Stream.of(
        wrong(
            "more is said about op.update after another word",
            "has run",
            "in one go",
            op -> {
              var update = op.update("users").set("email", "x");
              op.execute("select 1");
              update.where("id = 1");
            }),
        wrong(
            "there is no dialect named postgres",
            "postgresql, sqlite",
            "did you mean postgresql?",
            op -> op.onDialect("postgres", pg -> pg.execute("select 1"))),
        wrong(
            "there is no value hapy in enum type mood_kind",
            "bad, good",
            "write the name",
            op -> op.renameEnumValue("mood_kind", "hapy", "x")),
        wrong(
            "enum type mood_kind has the value good twice",
            "stands for itself",
            "take one out",
            op -> op.renameEnumValue("mood_kind", "bad", "good")),
        wrong(
            "there already is table users",
            "created it",
            "another name",
            op -> op.renameView("rich", "users")),
        wrong(
            "check constraint ck_total of table orders is validated already",
            "looked at",
            "take the line out",
            op -> op.validateConstraint("orders", "ck_total")),
        wrong(
            "index ix_open of table orders cannot become unique constraint uq",
            "it must be unique, on total",
            "uniqueIndex(\"ix_open\", \"total\")",
            op -> op.addConstraint("orders", unique("uq", "total"), usingIndex("ix_open"))),
        wrong(
            "the effect of create table x (id int) says SQL or rows",
            "nothing of it is run",
            "say tables",
            op -> op.execute("create table x (id int)").effect(then -> then.execute("select 1"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhatWhyAndWhatNext(WrongCall wrong) {
    wrong.assertRefused();
  }
}
