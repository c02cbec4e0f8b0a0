package dev.autogen.migrate;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.Operations;
import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Schema;
import java.util.function.Consumer;

/**
 * A call that is refused on a small shop, and what its problem must say.
 *
 * @param what how the first line begins
 * @param why a part of the second
 * @param next a part of the third
 */
record WrongCall(String what, String why, String next, Consumer<Operations> said) {

  void assertRefused() {
    var recorder = Recorder.reading(Schema.EMPTY, "postgresql");
    shop(recorder);
    var before = recorder.schema();

    var thrown = catchThrowableOfType(ProblemException.class, () -> said.accept(recorder));

    assertThat(thrown.problem().what()).startsWith(what);
    assertThat(thrown.problem().why()).contains(why);
    assertThat(thrown.problem().next()).contains(next);
    assertThat(thrown.kind()).isEqualTo(ProblemException.Kind.USAGE);
    assertThat(recorder.schema()).isEqualTo(before);
  }

  @Override
  public String toString() {
    return what;
  }

  private static void shop(Operations op) {
    op.createEnumType("mood_kind", "good", "bad");
    op.createTable(
        "users",
        column("id", bigint()).identity(),
        column("email", varchar(255)).notNull().defaultValue("x"),
        column("mood", enumType("mood_kind")),
        column("shout", text()).generatedAs("upper(email)"),
        primaryKey("id"));
    op.createTable(
        "orders",
        column("id", bigint()),
        column("user_id", bigint()),
        column("total", numeric(12, 2)),
        check("ck_total", "total >= 0"),
        foreignKey("fk_user", "user_id").references("users", "id"));
    op.createIndex("orders", index("ix_open", "total").where("user_id is null"));
    op.createSequence(sequence("ids"));
    op.createView("rich", "select 1");
    op.createTable("crm.notes", column("id", bigint()));
  }
}
