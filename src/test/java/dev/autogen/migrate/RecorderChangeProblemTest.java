package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Operations;
import dev.autogen.schema.Schema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecorderChangeProblemTest {
  private static Stream<WrongCall> cases() {
    return Stream.of(otherSides(), usedThings(), odd()).flatMap(cases -> cases);
  }

  private static Stream<WrongCall> otherSides() {
    return Stream.of(
        new WrongCall(
            "column email of table users is not what the change starts from",
            "varchar(255) not null default 'x'; the change says text not null",
            "old side",
            op -> op.alterColumn("users", "email", type(text()).to(integer()))),
        new WrongCall(
            "column email of table users is not what the change starts from",
            "the change says varchar(255) nullable",
            "old side",
            op -> op.alterColumn("users", "email", nullable().to(notNull()))),
        new WrongCall(
            "op.alterColumn of users.email says no change",
            "at least one",
            "take the line out",
            op -> op.alterColumn("users", "email")),
        new WrongCall(
            "op.alterColumn of users.email changes one aspect twice",
            "at once",
            "say the aspect once",
            op ->
                op.alterColumn(
                    "users", "email", notNull().to(nullable()), nullable().to(notNull()))),
        new WrongCall(
            "check constraint ck_total of table orders is not what",
            "total >= 0",
            "old side",
            op ->
                op.replaceConstraint(
                    "orders", check("ck_total", "total > 0"), check("ck_total", "total > 1"))),
        new WrongCall(
            "the comment of table users is not what",
            "made it none; the change says old",
            "old side",
            op -> op.setTableComment("users", "old", "new")),
        new WrongCall(
            "sequence ids is not what",
            "increment=1",
            "old side",
            op -> op.alterSequence(sequence("ids").incrementBy(2), sequence("ids"))),
        new WrongCall(
            "op.alterSequence has two names: ids and idz",
            "one",
            "op.renameSequence(\"ids\", \"idz\")",
            op -> op.alterSequence(sequence("ids"), sequence("idz"))),
        new WrongCall(
            "enum type mood_kind is not what",
            "made it [good, bad]; the change says [good]",
            "old side",
            op -> op.alterEnumType("mood_kind", values("good").to(values("good", "so")))));
  }

  private static Stream<WrongCall> usedThings() {
    return Stream.of(
        new WrongCall(
            "column user_id of table orders is still used",
            "foreign key fk_user of orders",
            "op.dropIndex(\"orders\", \"ix_open\"); op.dropConstraint(\"orders\", \"fk_user\")",
            op -> op.dropColumn("orders", "user_id")),
        new WrongCall(
            "column total of table orders is still used",
            "check constraint ck_total",
            "op.dropConstraint(\"orders\", \"ck_total\")",
            op -> op.dropColumn("orders", "total")),
        new WrongCall(
            "column id of table users is still used",
            "foreign key fk_user of orders",
            "op.dropConstraint(\"users\", primaryKey(\"id\"))",
            op -> op.dropColumn("users", "id")),
        new WrongCall(
            "column email of table users is still used",
            "column shout",
            "op.dropColumn(\"users\", \"shout\")",
            op -> op.dropColumn("users", "email")),
        new WrongCall(
            "table users is still used",
            "foreign key fk_user of orders",
            "op.dropConstraint(\"orders\", \"fk_user\")",
            op -> op.dropTable("users")),
        new WrongCall(
            "the unnamed primary key of table users is still used",
            "foreign key fk_user",
            "op.dropConstraint(\"orders\", \"fk_user\")",
            op -> op.dropConstraint("users", primaryKey("id"))),
        new WrongCall(
            "enum type mood_kind is still used",
            "column mood of users",
            "op.dropColumn(\"users\", \"mood\")",
            op -> op.dropEnumType("mood_kind")),
        new WrongCall(
            "schema crm is still used",
            "crm.notes",
            "drop them before",
            op -> op.dropSchema("crm")));
  }

  private static Stream<WrongCall> odd() {
    return Stream.of(
        new WrongCall(
            "a.b.c is not a name", "one dot", "double quotes", op -> op.dropTable("a.b.c")),
        new WrongCall(
            "\"\" is not a name", "table or schema.table", "double quotes", op -> op.dropTable("")),
        new WrongCall("\"a is not a name", "one dot", "double quotes", op -> op.dropTable("\"a")),
        new WrongCall(
            "a column has an empty name",
            "keeps no",
            "give the column a name",
            op -> op.addColumn("users", column(" ", text()))),
        new WrongCall(
            "table t has the column a twice",
            "unique",
            "take one out",
            op -> op.createTable("t", column("a", text()), column("a", text()))),
        new WrongCall(
            "table t has the constraint c twice",
            "unique",
            "take one out",
            op ->
                op.createTable("t", column("a", text()), check("c", "true"), check("c", "false"))),
        new WrongCall(
            "table t has more than one primary key",
            "at most one",
            "leave one",
            op -> op.createTable("t", column("a", text()), primaryKey("a"), primaryKey("a"))),
        new WrongCall(
            "table t has no column", "refuses", "at least one", op -> op.createTable("t")),
        new WrongCall(
            "enum type e has the value a twice",
            "stands for itself",
            "take one out",
            op -> op.createEnumType("e", "a", "a")),
        new WrongCall(
            "op.execute got no SQL", "empty", "write a statement", op -> op.execute(" ; ")),
        new WrongCall(
            "op.execute got several statements: delete from a; delete from b",
            "skip the others",
            "once for each",
            op -> op.execute("delete from a; delete from b")),
        new WrongCall(
            "op.connection() was called where there is no database",
            "only read",
            "isOffline",
            Operations::connection));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhatWhyAndWhatNext(WrongCall wrong) {
    wrong.assertRefused();
  }

  @Test
  void aBodyMayHoldSemicolons() {
    var recorder = Recorder.reading(Schema.EMPTY, "sqlite");
    recorder.execute("create trigger t after insert on a begin delete from b; delete from c; end;");

    assertThat(recorder.undeclared().get(0)).endsWith("delete from c; end");
  }
}
