package dev.autogen.migrate;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.Revision;
import java.util.function.Consumer;

/** Two people, their moods, and what hangs on them. */
final class People {
  private People() {}

  static void create(Operations op) {
    op.createEnumType("mood", "happy", "sad");
    op.createTable(
        "people",
        column("id", bigint()).notNull(),
        column("name", varchar(40)),
        column("age", integer()),
        column("mood", enumType("mood")).defaultValue("happy"));
    op.createIndex("people", uniqueIndex("ux_people_name", "name"));
    op.createIndex("people", uniqueIndex("ux_people_id", "id"));
    op.bulkInsert("people", rows("id", "name", "age").values(1, "Ann", 40).values(2, "Bob", 7));
    op.createView("adults", "select id, name from people where age > 17");
  }

  @Revision(id = "b2", transactional = false)
  private record Said(Consumer<Operations> words) implements Migration {
    @Override
    public void upgrade(Operations op) {
      words.accept(op);
    }
  }

  static History history(Consumer<Operations> said) {
    return new History()
        .then("a1", People::create, op -> op.dropTable("people"))
        .then("b2", new Said(said));
  }
}
