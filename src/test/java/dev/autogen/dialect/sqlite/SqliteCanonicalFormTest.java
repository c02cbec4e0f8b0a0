package dev.autogen.dialect.sqlite;

import static dev.autogen.Ddl.bigint;
import static dev.autogen.Ddl.blob;
import static dev.autogen.Ddl.check;
import static dev.autogen.Ddl.clob;
import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.expression;
import static dev.autogen.Ddl.foreignKey;
import static dev.autogen.Ddl.index;
import static dev.autogen.Ddl.integer;
import static dev.autogen.Ddl.json;
import static dev.autogen.Ddl.primaryKey;
import static dev.autogen.Ddl.sql;
import static dev.autogen.Ddl.timestamp;
import static dev.autogen.Ddl.timestampTz;
import static dev.autogen.Ddl.unique;
import static dev.autogen.Ddl.uuid;
import static dev.autogen.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class SqliteCanonicalFormTest {

  /** Two tables, and whether they are one to SQLite. */
  record Case(String name, Table one, Table other, boolean same) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case same(String name, TableElement one, TableElement other) {
    return new Case(name, table(one), table(other), true);
  }

  private static Case different(String name, TableElement one, TableElement other) {
    return new Case(name, table(one), table(other), false);
  }

  private static Table table(TableElement... elements) {
    return Table.of(QualifiedName.of("t"), elements);
  }

  private static Table indexed(Index index) {
    return table(column("a", integer())).withIndexes(List.of(index));
  }

  static final List<Case> CASES =
      List.of(
          same("case of a column", column("Name", integer()), column("name", integer())),
          same("types of one name", column("a", uuid()), column("a", blob())),
          same("precision of times", column("a", timestampTz(6)), column("a", timestamp(3))),
          same("json and text", column("a", json()), column("a", clob())),
          same("a comment", column("a", integer()).comment("x"), column("a", integer())),
          same(
              "a literal and its text",
              column("a", varchar()).defaultValue("it's"),
              column("a", varchar()).defaultValue(sql("( 'it''s' )"))),
          same(
              "spelling of a default",
              column("a", timestamp()).defaultValue(sql("CURRENT_TIMESTAMP")),
              column("a", timestamp()).defaultValue(sql("current_timestamp"))),
          same(
              "the collation that is always there",
              column("a", varchar()).collation("BINARY"),
              column("a", varchar())),
          same(
              "spelling of an expression",
              column("a", integer()).generatedAs("b+1"),
              column("a", integer()).generatedAs("(B + 1)")),
          same(
              "spelling of a check",
              check("ck", "a>0 AND b<>''"),
              check("CK", "a > 0 and b != ''")),
          same("the table's name in a check", check("ck", "t.a > \"T\".b"), check("ck", "a > b")),
          same("quotes in a check", check("ck", "\"a\" > 0"), check("ck", "a > 0")),
          same(
              "a row that was not looked at",
              foreignKey("fk", "a").references("p", "id").notValid(),
              foreignKey("fk", "A").references("P", "ID")),
          new Case(
              "the row's number is never null",
              table(column("id", bigint()).identity(), primaryKey("id")),
              table(column("id", integer()), primaryKey("ID")),
              true),
          new Case(
              "what only PostgreSQL's indexes have",
              indexed(index("ix", "a").including("b").using("gin").withNullsNotDistinct()),
              indexed(index("IX", "A")),
              true),
          new Case(
              "spelling of an index's expression",
              indexed(index("ix", expression("lower( a )")).where("(a IS NOT NULL)")),
              indexed(index("ix", expression("(LOWER(a))")).where("a is not null")),
              true),
          different("nullability", column("a", integer()).notNull(), column("a", integer())),
          different("length", column("a", varchar(3)), column("a", varchar(4))),
          different(
              "case in a default",
              column("a", varchar()).defaultValue("x"),
              column("a", varchar()).defaultValue("X")),
          different("a check", check("ck", "a > 0"), check("ck", "a > 1")),
          different("order in a key", unique("uq", "a", "b"), unique("uq", "b", "a")),
          new Case(
              "null in a key that is no row's number",
              table(column("id", varchar()).notNull(), primaryKey("id")),
              table(column("id", varchar()), primaryKey("id")),
              false),
          new Case(
              "a predicate",
              indexed(index("ix", "a").where("a > 0")),
              indexed(index("ix", "a")),
              false));

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void tellsWhatIsOneToSqlite(Case example) {
    var form = new SqliteDialect("3").canonicalForm();
    var one = form.of(Schema.of(List.of(example.one())));
    var other = form.of(Schema.of(List.of(example.other())));

    assertThat(one.equals(other)).isEqualTo(example.same());
    assertThat(form.of(one)).isEqualTo(one);
  }
}
