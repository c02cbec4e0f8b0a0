package dev.autogen.migrate;

import static dev.autogen.Ddl.*;

import dev.autogen.Migration;
import dev.autogen.Operations;
import dev.autogen.revision.RevisionMap;
import dev.autogen.revision.RevisionNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Migrations written in a test, one after the other. */
final class History implements Migrations {
  private final Map<String, Migration> migrations = new LinkedHashMap<>();
  private final List<RevisionNode> nodes = new ArrayList<>();
  private final List<String> edited = new ArrayList<>();

  /** A migration that says this. */
  private record Said(Consumer<Operations> up, Consumer<Operations> down) implements Migration {
    @Override
    public void upgrade(Operations op) {
      up.accept(op);
    }

    @Override
    public void downgrade(Operations op) {
      down.accept(op);
    }
  }

  /** Users, then their nicknames, then one user with one. */
  static History shop() {
    return new History()
        .then(
            "a1",
            op ->
                op.createTable(
                    "users",
                    column("id", bigint()).identity(),
                    column("email", varchar(255)).notNull(),
                    primaryKey("id")),
            op -> op.dropTable("users"))
        .then(
            "b2",
            op -> {
              op.addColumn("users", column("nickname", varchar(40)));
              op.createIndex("users", index("ix_users_nickname", "nickname"));
            },
            op -> {
              op.dropIndex("users", "ix_users_nickname");
              op.dropColumn("users", "nickname");
            })
        .then(
            "c3",
            op -> {
              op.execute("insert into users (email, nickname) values ('a@b.c', 'al')");
              op.renameColumn("users", "nickname", "nick");
            },
            op -> op.renameColumn("users", "nick", "nickname"));
  }

  History then(String id, Consumer<Operations> up, Consumer<Operations> down) {
    return then(id, new Said(up, down));
  }

  History then(String id, Migration migration) {
    var parents = nodes.isEmpty() ? List.<String>of() : List.of(nodes.get(nodes.size() - 1).id());
    return after(parents, id, migration);
  }

  History after(List<String> parents, String id, Migration migration) {
    nodes.add(new RevisionNode(id, parents, List.of(), List.of(), "does " + id, null, id));
    migrations.put(id, migration);
    return this;
  }

  /** As if the file of this revision said something else now. */
  History edited(String id) {
    edited.add(id);
    return this;
  }

  RevisionMap map() {
    return RevisionMap.of(nodes);
  }

  @Override
  public Migration migration(String revision) {
    return migrations.get(revision);
  }

  @Override
  public String checksum(String revision) {
    return "t1:" + revision + (edited.contains(revision) ? "-edited" : "");
  }
}
