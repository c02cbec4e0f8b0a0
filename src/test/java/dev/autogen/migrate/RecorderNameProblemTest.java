package dev.autogen.migrate;

import static dev.autogen.Ddl.*;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecorderNameProblemTest {
  private static Stream<WrongCall> cases() {
    return Stream.of(unknownNames(), takenNames()).flatMap(cases -> cases);
  }

  private static Stream<WrongCall> unknownNames() {
    return Stream.of(
        new WrongCall(
            "there is no table usres", "users", "did you mean users?", op -> op.dropTable("usres")),
        new WrongCall(
            "there is no table notes", "crm.notes", "write the name", op -> op.dropTable("notes")),
        new WrongCall(
            "there is no column emial in table users",
            "email",
            "did you mean email?",
            op -> op.dropColumn("users", "emial")),
        new WrongCall(
            "there is no column x in table users",
            "email, id",
            "write",
            op -> op.renameColumn("users", "x", "y")),
        new WrongCall(
            "there is no constraint ck_totals in table orders",
            "ck_total, fk_user",
            "did you mean ck_total?",
            op -> op.dropConstraint("orders", "ck_totals")),
        new WrongCall(
            "there is no unique constraint uq in table orders",
            "unique constraints in table orders are: none",
            "write",
            op -> op.dropConstraint("orders", unique("uq", "total"))),
        new WrongCall(
            "there is no index ix_opem on table orders",
            "the indexes on table orders are: ix_open",
            "did you mean ix_open?",
            op -> op.dropIndex("orders", "ix_opem")),
        new WrongCall(
            "ix_open of table orders is an index, not a constraint",
            "different ways",
            "op.dropIndex(\"orders\", \"ix_open\")",
            op -> op.dropConstraint("orders", "ix_open")),
        new WrongCall(
            "ck_total of table orders is a constraint, not an index",
            "different ways",
            "op.dropConstraint(\"orders\", \"ck_total\")",
            op -> op.dropIndex("orders", "ck_total")),
        new WrongCall(
            "there is no sequence id", "ids", "did you mean ids?", op -> op.dropSequence("id")),
        new WrongCall(
            "there is no enum type mood",
            "mood_kind",
            "write",
            op -> op.addColumn("users", column("m", enumType("mood")))),
        new WrongCall(
            "there is no view ritch", "rich", "did you mean rich?", op -> op.dropView("ritch")),
        new WrongCall("there is no object o", "none", "write", op -> op.dropObject("o")),
        new WrongCall(
            "rich is a view, not a table",
            "only tables",
            "name a table",
            op -> op.addColumn("rich", column("a", text()))),
        new WrongCall(
            "there is no table user",
            "users",
            "did you mean users?",
            op -> op.addConstraint("orders", foreignKey("f", "user_id").references("user", "id"))),
        new WrongCall(
            "there is no column nr in table users",
            "id",
            "write",
            op -> op.addConstraint("orders", foreignKey("f", "user_id").references("users", "nr"))),
        new WrongCall(
            "there is no column idd in table new",
            "id",
            "did you mean id?",
            op -> op.createTable("new", column("id", bigint()), primaryKey("idd"))),
        new WrongCall(
            "there is no column totl in table orders",
            "total",
            "did you mean total?",
            op -> op.createIndex("orders", index("i", "totl"))),
        new WrongCall(
            "there is no dialect named postgres",
            "class path",
            "onDialect",
            op -> op.onDialect("postgres", then -> {})));
  }

  private static Stream<WrongCall> takenNames() {
    return Stream.of(
        new WrongCall(
            "there already is table users",
            "created it",
            "another name",
            op -> op.createTable("users", column("id", bigint()))),
        new WrongCall(
            "there already is view rich",
            "created it",
            "another name",
            op -> op.createTable("rich", column("id", bigint()))),
        new WrongCall(
            "there already is sequence ids",
            "created it",
            "another name",
            op -> op.renameTable("orders", "ids")),
        new WrongCall(
            "there already is table users",
            "created it",
            "another name",
            op -> op.renameTable("orders", "users")),
        new WrongCall(
            "there already is column email in table users",
            "created it",
            "another name",
            op -> op.addColumn("users", column("email", text()))),
        new WrongCall(
            "there already is column email in table users",
            "created it",
            "another name",
            op -> op.renameColumn("users", "id", "email")),
        new WrongCall(
            "there already is the unnamed primary key in table users",
            "created it",
            "drop or rename",
            op -> op.addConstraint("users", primaryKey("email"))),
        new WrongCall(
            "there already is check constraint ck_total in table orders",
            "created it",
            "another name",
            op -> op.addConstraint("orders", check("ck_total", "true"))),
        new WrongCall(
            "there already is foreign key fk_user in table orders",
            "created it",
            "another name",
            op -> op.renameConstraint("orders", "ck_total", "fk_user")),
        new WrongCall(
            "there already is index ix_open in table orders",
            "created it",
            "another name",
            op -> op.createIndex("users", index("ix_open", "email"))),
        new WrongCall(
            "there already is sequence ids",
            "created it",
            "another name",
            op -> op.createSequence(sequence("ids"))),
        new WrongCall(
            "there already is enum type mood_kind",
            "created it",
            "another name",
            op -> op.createEnumType("mood_kind", "a")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhatWhyAndWhatNext(WrongCall wrong) {
    wrong.assertRefused();
  }
}
