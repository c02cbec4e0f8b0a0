package dev.autogen.diff;

import static dev.autogen.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.dialect.Dialect;
import dev.autogen.dialect.Dialects;
import dev.autogen.schema.Column;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that Hibernate made on SQLite lack keys, and that is told instead of reported. */
class LeftOutTest {
  private static final Dialect SQLITE = Dialects.load().target("sqlite");
  private static final Column ID = column("id", bigint()).notNull();
  private static final Column REF = column("ref", bigint());

  private static final QualifiedName PET = QualifiedName.of("PET");

  private static final Table WANTED =
      table(
          "pet",
          ID,
          REF,
          foreignKey("fk_pet_ref", "ref").references("pet", "id"),
          unique("uq", "ref"));

  @Test
  void whatHibernateLeavesOutCountsAsThereWhateverTheCase() {
    var leftOut = leftOut(table("Pet", ID, REF), Schema.EMPTY);

    assertThat(difference(leftOut)).isEmpty();
    assertThat(leftOut.notes())
        .containsExactly(
            "note: table Pet was made by Hibernate, which leaves out here: foreign key fk_pet_ref,"
                + " unique constraint uq");
  }

  @Test
  void whatIsThereIsNotAddedAgain() {
    var live =
        table("Pet", ID, REF, ForeignKey.of(null, List.of("REF"), PET, List.of("ID")))
            .withIndexes(List.of(index("by_hand", "REF").withUnique()));

    assertThat(leftOut(live, Schema.EMPTY).notes()).isEmpty();
  }

  @Test
  void inATableThatTheMigrationsMadeAMissingKeyIsADifference() {
    var leftOut = leftOut(table("pet", ID, REF), Schema.of(List.of(WANTED)));

    assertThat(leftOut.notes()).isEmpty();
    assertThat(difference(leftOut)).hasSize(2);
  }

  /** Hibernate sorts columns before it creates them, and forgets the type of an identity then. */
  @Test
  void anIdentityThatHibernateGaveNoTypeIsNoDifference() {
    var key = primaryKey("id");
    var model = Schema.of(List.of(table("pet", column("id", bigint()).identity(), key)));
    var live = Schema.of(List.of(table("pet", column("id", blob()), key)));
    var desired = DesiredSchema.named(model);

    var leftOut =
        LeftOut.of(
            live, desired, Schema.EMPTY, SQLITE.leftOutByHibernate(), SQLITE.canonicalForm());

    var forms = Forms.only(SQLITE.canonicalForm());
    assertThat(SchemaDiff.between(live, desired, forms)).hasSize(1);
    assertThat(SchemaDiff.between(leftOut.current(), desired, forms)).isEmpty();
    assertThat(leftOut.notes())
        .containsExactly(
            "note: table pet was made by Hibernate, which leaves out here: type of id");
  }

  /** It takes a blob for a large object then, which no key can hold. */
  @Test
  void aPrimaryKeyOverABlobThatHibernateLeavesOutIsNoDifference() {
    var columns = new Column[] {column("a", blob()).notNull(), column("b", bigint()).notNull()};
    var model = Schema.of(List.of(table("l", columns[0], columns[1], primaryKey("a", "b"))));
    var desired = DesiredSchema.named(model);
    var kinds = SQLITE.leftOutByHibernate();
    var form = SQLITE.canonicalForm();

    var none = Schema.of(List.of(table("l", columns)));
    var another = Schema.of(List.of(table("l", columns[0], columns[1], primaryKey("b"))));

    var forms = Forms.only(form);
    var leftOut = LeftOut.of(none, desired, Schema.EMPTY, kinds, form);
    assertThat(SchemaDiff.between(leftOut.current(), desired, forms)).isEmpty();
    assertThat(leftOut.notes())
        .containsExactly("note: table l was made by Hibernate, which leaves out here: primary key");
    var kept = LeftOut.of(another, desired, Schema.EMPTY, kinds, form);
    assertThat(SchemaDiff.between(kept.current(), desired, forms)).hasSize(1);
  }

  private static Table table(String name, TableElement... elements) {
    return Table.of(QualifiedName.of(name), elements);
  }

  private static LeftOut leftOut(Table live, Schema remembered) {
    var kinds = SQLITE.leftOutByHibernate();
    var form = SQLITE.canonicalForm();
    return LeftOut.of(Schema.of(List.of(live)), desired(), remembered, kinds, form);
  }

  private static DesiredSchema desired() {
    return DesiredSchema.named(Schema.of(List.of(WANTED)));
  }

  private static List<?> difference(LeftOut leftOut) {
    return SchemaDiff.between(leftOut.current(), desired(), Forms.only(SQLITE.canonicalForm()));
  }
}
