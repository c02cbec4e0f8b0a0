package dev.autogen.diff;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.Column;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ImplicitName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaFacts;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a difference is, and what is none, on schemas in memory. */
class SchemaDiffTest {
  private static final Column ID = column("id", bigint()).notNull();
  private static final Column NOTE = column("note", varchar(20));

  record Case(String name, Schema current, Schema desired, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("nothing changes", of(table("t", ID)), of(table("t", ID)), List.of()),
        new Case(
            "column order is no change",
            of(table("t", ID, NOTE)),
            of(table("t", NOTE, ID)),
            List.of()),
        new Case("a table comes", Schema.EMPTY, of(table("t", ID)), List.of("CreateTable t")),
        new Case("a table goes", of(table("t", ID)), Schema.EMPTY, List.of("DropTable")),
        new Case(
            "a column comes", of(table("t", ID)), of(table("t", ID, NOTE)), List.of("AddColumn")),
        new Case(
            "type, null and default are one change",
            of(table("t", ID, NOTE)),
            of(table("t", ID, column("note", text()).notNull().defaultValue("-"))),
            List.of("AlterColumn")),
        new Case(
            "an index goes before its column",
            of(table("t", ID, NOTE).withIndexes(List.of(index("ix", "note")))),
            of(table("t", ID)),
            List.of("DropIndex", "DropColumn")),
        new Case(
            "a constraint comes after its column",
            of(table("t", ID)),
            of(table("t", ID, NOTE, unique("uq", "note"))),
            List.of("AddColumn", "AddConstraint")),
        new Case(
            "a constraint nobody named is matched by what it does",
            of(table("t", ID, NOTE, unique("uk_x8s", "note"))),
            of(table("t", ID, NOTE, unnamedUnique("note"))),
            List.of()),
        new Case(
            "a chosen name that changed is a rename",
            of(table("t", ID, NOTE, unique("uq_old", "note"))),
            of(table("t", ID, NOTE, unique("uq_new", "note"))),
            List.of("RenameConstraint")),
        new Case(
            "a check of the same name and another text is replaced",
            of(table("t", ID, check("ck", "id > 0"))),
            of(table("t", ID, check("ck", "id > 1"))),
            List.of("ReplaceConstraint")),
        new Case(
            "around a change of type a check is dropped and added",
            of(table("t", ID, NOTE, check("ck", "note <> ''"))),
            of(table("t", ID, column("note", integer()), check("ck", "note > 0"))),
            List.of("DropConstraint", "AlterColumn", "AddConstraint")),
        new Case(
            "a referred table comes before the one that refers",
            Schema.EMPTY,
            of(child("a", "z"), table("z", ID, primaryKey("id"))),
            List.of("CreateTable z", "CreateTable a")),
        new Case(
            "tables that refer to each other are cut at one foreign key",
            Schema.EMPTY,
            of(child("a", "b"), child("b", "a")),
            List.of("CreateTable a", "CreateTable b", "AddConstraint")),
        new Case(
            "a table that only refers to such tables keeps its key",
            Schema.EMPTY,
            of(child("a", "b"), child("b", "c"), child("c", "b")),
            List.of("CreateTable b", "CreateTable a", "CreateTable c", "AddConstraint")),
        new Case(
            "tables that refer to each other go after one foreign key",
            of(child("a", "b"), child("b", "a")),
            Schema.EMPTY,
            List.of("DropConstraint", "DropTable", "DropTable")),
        new Case(
            "a unique index stands for a unique constraint nobody named",
            of(table("t", ID, NOTE).withIndexes(List.of(uniqueIndex("ui", "note")))),
            of(table("t", ID, NOTE, unnamedUnique("note"))),
            List.of()),
        new Case(
            "a sequence comes before the column that counts by it",
            of(table("t", ID)),
            of(table("t", ID, column("n", bigint()).defaultValue(sql("nextval('s')"))))
                .withSequences(List.of(sequence("s"))),
            List.of("CreateSequence", "AddColumn")),
        new Case(
            "an index that changed is dropped and created",
            of(table("t", ID, NOTE).withIndexes(List.of(index("ix", "note", "id")))),
            of(table("t", ID, NOTE).withIndexes(List.of(index("ix", "id", "note")))),
            List.of("DropIndex", "CreateIndex")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsWhatDiffers(Case example) {
    var operations = diff(example.current(), example.desired());

    assertThat(operations.stream().map(SchemaDiffTest::words).toList())
        .isEqualTo(example.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void upgradeReachesTheModelAndDowngradeComesBack(Case example) {
    var operations = diff(example.current(), example.desired());

    var upgraded = Simulator.apply(example.current(), operations);
    assertThat(diff(upgraded, example.desired())).isEmpty();

    List<Operation> back = new ArrayList<>(operations.stream().map(Operation::inverse).toList());
    Collections.reverse(back);
    assertThat(SchemaFacts.lines(Simulator.apply(upgraded, back)))
        .isEqualTo(SchemaFacts.lines(example.current()));
  }

  @Test
  void anImplicitCheckThatChangedKeepsTheNameOfTheDatabase() {
    var current = of(table("t", ID, NOTE, check("t_note_check", "note in ('A')")));
    var desired = of(table("t", ID, NOTE, check("ck_t_note", "note in ('A', 'B')")));
    var model =
        new DesiredSchema(desired, Set.of(new ImplicitName(QualifiedName.of("t"), "ck_t_note")));

    var operations = SchemaDiff.between(current, model, Forms.only(schema -> schema));

    assertThat(operations).singleElement().asString().contains("t_note_check", "'B'");
  }

  @Test
  void anImplicitUniqueConstraintSaysNothingBesideThePrimaryKey() {
    var current = of(table("t", ID, primaryKey("id")));
    var desired = of(table("t", ID, primaryKey("id"), unique("uq_t_id", "id")));
    var model =
        new DesiredSchema(desired, Set.of(new ImplicitName(QualifiedName.of("t"), "uq_t_id")));

    assertThat(SchemaDiff.between(current, model, Forms.only(schema -> schema))).isEmpty();
  }

  private static List<Operation> diff(Schema current, Schema desired) {
    return SchemaDiff.between(current, DesiredSchema.named(desired), Forms.only(schema -> schema));
  }

  private static String words(Operation operation) {
    var text = operation.toString();
    var name = text.substring(0, text.indexOf('['));
    return operation instanceof dev.autogen.operation.CreateTable create
        ? name + " " + create.table().name()
        : name;
  }

  private static Schema of(Table... tables) {
    return Schema.of(List.of(tables));
  }

  private static Table table(String name, TableElement... elements) {
    return Table.of(QualifiedName.of(name), elements);
  }

  private static Table child(String name, String parent) {
    return table(
        name,
        ID,
        column("parent_id", bigint()),
        primaryKey("id"),
        foreignKey("fk_" + name, "parent_id").references(parent, "id"));
  }
}
