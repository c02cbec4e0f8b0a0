package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Operations;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.Simulator;
import dev.autogen.schema.Column;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecorderTest {
  private static final QualifiedName USERS = QualifiedName.of("users");
  private static final Column ID = column("id", bigint()).identity();
  private static final Column EMAIL = column("email", varchar(255)).notNull();

  private static void users(Operations op) {
    op.createTable("users", ID, EMAIL, primaryKey("id"), unique("uq_users_email", "email"));
    op.createIndex("users", index("ix_users_email", "email"));
  }

  private static Schema start() {
    return said(RecorderTest::users).schema();
  }

  private static Recorder said(Consumer<Operations> migration) {
    return said(Schema.EMPTY, migration);
  }

  private static Recorder said(Schema before, Consumer<Operations> migration) {
    var recorder = Recorder.reading(before, "sqlite");
    migration.accept(recorder);
    recorder.finish();
    return recorder;
  }

  @Test
  void shortCallsAreCompletedFromTheSimulatedSchema() {
    var recorder =
        said(
            start(),
            op -> {
              op.renameConstraint("users", "uq_users_email", "uq_email");
              op.dropIndex("users", "ix_users_email");
              op.dropConstraint("users", "uq_email");
              op.dropColumn("users", "email");
              op.dropConstraint("users", primaryKey("id"));
              op.dropTable("users");
            });

    var unique = unique("uq_users_email", "email");
    assertThat(recorder.operations())
        .containsExactly(
            new RenameConstraint(USERS, unique, unique.withName("uq_email")),
            new DropIndex(USERS, index("ix_users_email", "email")),
            new DropConstraint(USERS, unique("uq_email", "email")),
            new DropColumn(USERS, EMAIL),
            new DropConstraint(USERS, new PrimaryKey(null, List.of("id"))),
            new DropTable(Table.of(USERS, ID)));
    assertThat(recorder.schema()).isEqualTo(Schema.EMPTY);
  }

  @Test
  void theInversesOfWhatWasRecordedLeadBack() {
    var recorder =
        said(
            start(),
            op -> {
              op.alterColumn(
                  "users",
                  "email",
                  type(varchar(255)).to(text()),
                  notNull().to(nullable()),
                  noDefault().to(defaultValue("x")));
              op.renameColumn("users", "email", "mail");
              op.dropIndex("users", "ix_users_email");
              op.renameTable("users", "people");
              op.createSequence(sequence("s").incrementBy(50));
            });

    var back = new ArrayList<Operation>();
    recorder.operations().forEach(operation -> back.add(0, operation.inverse()));
    assertThat(Simulator.apply(recorder.schema(), back)).isEqualTo(start());
  }

  @Test
  void anAlteredColumnCarriesBothSidesAndTheExpression() {
    var recorder =
        said(
            start(),
            op ->
                op.alterColumn(
                    "users", "email", type(varchar(255)).to(integer()).using("length(email)")));

    assertThat(recorder.operations())
        .containsExactly(new AlterColumn(USERS, EMAIL, EMAIL.withType(integer()), "length(email)"));
  }

  @Test
  void aPrimaryKeyWithANameIsFoundByWhatItSays() {
    var named = new PrimaryKey("pk", List.of("id"));
    var before = Schema.of(List.of(Table.of(USERS, ID, named)));

    assertThat(said(before, op -> op.dropConstraint("users", primaryKey("id"))).operations())
        .containsExactly(new DropConstraint(USERS, named));
  }

  @Test
  void tablesThatReferToEachOtherGetTheirKeysAfterwards() {
    var key = foreignKey("fk", "b_id").references("b", "id");
    var recorder =
        said(op -> {
          op.createTable("a", ID, column("b_id", bigint()), primaryKey("id"));
          op.createTable("b", ID, primaryKey("id"), foreignKey("fk_b", "id").references("a", "id"));
          op.addConstraint("a", key);
        });

    assertThat(recorder.operations()).endsWith(new AddConstraint(QualifiedName.of("a"), key));
  }

  @Test
  void operationsAreHandedOnInListsThatEndAtRawSql() {
    List<String> lists = new ArrayList<>();
    var sink =
        Sink.writing((operations, before) ->
            lists.add(before.tables().size() + " tables, " + operations.size() + " said"));
    var recorder = new Recorder(Replay.EMPTY, "sqlite", sink);

    users(recorder);
    recorder.execute("update users set email = lower(email);");
    recorder.addColumn("users", column("a", integer()));
    recorder.addColumn("users", column("b", integer()));
    recorder.finish();

    assertThat(lists).containsExactly("0 tables, 2 said", "1 tables, 1 said", "1 tables, 2 said");
    assertThat(recorder.operations())
        .contains(new ExecuteSql("update users set email = lower(email)", null));
    assertThat(recorder.undeclared()).isEmpty();
  }

  @Test
  void afterRawSqlOfUndeclaredEffectUnknownNamesAreRecordedByName() {
    var recorder =
        said(
            start(),
            op -> {
              op.execute("create table legacy (code varchar(8))");
              op.dropColumn("legacy", "code");
              op.addColumn("users", column("nick", text()));
            });

    var unknown = Column.of("code", new SqlType.Named("unknown"));
    var drop = new DropColumn(QualifiedName.of("legacy"), unknown);
    assertThat(recorder.operations()).contains(drop);
    assertThat(recorder.byName()).containsExactly(drop);
    assertThat(recorder.undeclared()).containsExactly("create table legacy (code varchar(8))");
    assertThat(recorder.schema().tables()).hasSize(1);
    assertThat(recorder.schema().tables().get(0).column("nick")).isPresent();
  }

  @Test
  void afterRawSqlOfUndeclaredEffectWhatIsInTheWayIsTakenToBeGone() {
    var table = Table.of(USERS, column("id", text()));
    var recorder =
        said(
            start(),
            op -> {
              op.execute("drop table users");
              op.createTable("users", column("id", text()));
            });

    assertThat(recorder.operations()).endsWith(new CreateTable(table));
    assertThat(recorder.byName()).isEmpty();
    assertThat(recorder.schema()).isEqualTo(Schema.of(List.of(table)));
  }

  @Test
  void whatIsGuessedIsHandedOnWithASchemaThatHasIt() {
    List<Schema> befores = new ArrayList<>();
    var sink =
        Sink.writing((operations, before) -> befores.add(Simulator.apply(before, operations)));
    var recorder = new Recorder(Replay.EMPTY, "sqlite", sink);

    recorder.execute("create table legacy (code varchar(8))");
    recorder.renameColumn("legacy", "code", "old_code");
    recorder.dropIndex("legacy", "ix");
    recorder.dropConstraint("legacy", unique("uq", "code"));
    recorder.finish();

    assertThat(befores.get(1).tables().get(0).column("old_code")).isPresent();
    assertThat(befores).hasSize(4);
  }

  @Test
  void theBlockOfTheCurrentDialectIsSaid() {
    var recorder = said(op -> op.onDialect("sqlite", then -> then.createTable("here", ID)));

    assertThat(recorder.schema().table(QualifiedName.of("here"))).isPresent();
  }
}
