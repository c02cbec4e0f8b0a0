package dev.autogen.dialect.postgresql;

import static dev.autogen.Ddl.*;
import static dev.autogen.dialect.postgresql.Shop.*;

import dev.autogen.dialect.postgresql.Shop.Case;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.AlterEnumType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.CreateEnumType;
import dev.autogen.operation.CreateObject;
import dev.autogen.operation.CreateSchema;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropEnumType;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.RenameEnumType;
import dev.autogen.operation.RenameSequence;
import dev.autogen.schema.DatabaseObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;
import java.util.List;
import java.util.stream.Stream;

class ObjectRoundTripTest extends RoundTripContract {
  @Override
  Stream<Case> cases() {
    var counter = sequence("counter").incrementBy(50);
    var names = new View(QualifiedName.of("names"), "SELECT name FROM shops");
    return Stream.of(
        of(
            "a sequence",
            new CreateSequence(
                sequence("Seq")
                    .startWith(5)
                    .incrementBy(-2)
                    .minValue(-10L)
                    .maxValue(10L)
                    .cached(7)
                    .cycling()),
            "sequence \"Seq\" bigint 5 -2 -10 10 7 t"),
        of("a dropped sequence", new DropSequence(counter)),
        of(
            "a renamed sequence",
            new RenameSequence(counter.name(), QualifiedName.of("user")),
            "sequence \"user\" bigint 1 50 1 9223372036854775807 1 f"),
        of(
            "a sequence with other options",
            new AlterSequence(
                counter, counter.incrementBy(1).maxValue(1000L).cached(5).cycling().startWith(2)),
            "sequence counter bigint 2 1 1 1000 5 t"),
        of(
            "an enum type",
            new CreateEnumType(new EnumType(QualifiedName.of("User"), List.of("a'b", "é"))),
            "enum \"User\" 'a''b', 'é'"),
        of(
            "an enum type nobody uses",
            List.of(
                new AlterColumn(ITEMS, MOODS, MOODS.withType(varchar(9)), null),
                new DropEnumType(new EnumType(MOOD, List.of("sad", "ok"))))),
        of(
            "a renamed enum type",
            new RenameEnumType(MOOD, QualifiedName.of("Mood")),
            "enum \"Mood\" 'sad', 'ok'",
            "column items mood \"Mood\" default 'ok'::\"Mood\""),
        mood("a value at the end", "'sad', 'ok', 'happy'", "sad", "ok", "happy"),
        mood(
            "values everywhere",
            "'a', 'sad', 'b', 'c', 'ok', 'd'",
            "a",
            "sad",
            "b",
            "c",
            "ok",
            "d"),
        mood("a value that goes", "'ok'", "ok"),
        mood("another order", "'ok', 'sad'", "ok", "sad"),
        of(
            "a value that is used at once",
            List.of(
                new AlterEnumType(
                    new EnumType(MOOD, List.of("sad", "ok")),
                    new EnumType(MOOD, List.of("sad", "ok", "new"))),
                new AlterColumn(ITEMS, MOODS, MOODS.defaultValue("new"), null)),
            "column items mood mood default 'new'::mood"),
        of(
            "a view",
            new CreateView(new View(QualifiedName.of("v"), "SELECT 1 AS one")),
            "column v one integer"),
        of("a dropped view", new DropView(names)),
        of(
            "an object",
            new CreateObject(
                new DatabaseObject(
                    "f", List.of("CREATE VIEW w AS SELECT 2 AS two;"), List.of("DROP VIEW w"))),
            "column w two integer"),
        of("a schema", new CreateSchema("app"), "schema app"),
        of(
            "raw SQL",
            new ExecuteSql("CREATE VIEW r AS SELECT 3 AS three", "DROP VIEW r"),
            "column r three integer"));
  }
}
