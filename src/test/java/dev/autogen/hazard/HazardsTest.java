package dev.autogen.hazard;

import static dev.autogen.Ddl.bigint;
import static dev.autogen.Ddl.check;
import static dev.autogen.Ddl.column;
import static dev.autogen.Ddl.foreignKey;
import static dev.autogen.Ddl.placeholder;
import static dev.autogen.Ddl.primaryKey;
import static dev.autogen.Ddl.unique;
import static dev.autogen.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Ddl;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddConstraint;
import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.Operation;
import dev.autogen.operation.ReplaceConstraint;
import dev.autogen.operation.RowScope;
import dev.autogen.operation.UpdateRows;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said above a line of a migration. */
class HazardsTest {
  private static final QualifiedName ORDERS = QualifiedName.of("orders");
  private static final String SAME =
      "refused when two rows of orders have the same code; the table is locked meanwhile.";
  private static final String BROKEN =
      "H11: refused when a row of orders breaks it; the table is scanned under a lock.";

  /** Operations of an upgrade, and the comments on them. */
  record Case(String name, List<Operation> operations, List<String> comments) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return List.of(
        of(
            "a value that nobody has written yet",
            List.of(
                new UpdateRows(
                    Table.of(ORDERS, column("code", bigint())),
                    List.of(
                        new UpdateRows.Assignment(
                            column("code", bigint()), placeholder("orders.code"))),
                    RowScope.ALL)),
            "H14: stops when orders has rows: write here what they get."),
        of("a unique constraint over rows", List.of(add(unique("u", "code"))), "H05: " + SAME),
        of("a primary key over rows", List.of(add(primaryKey("code"))), "H06: " + SAME),
        of(
            "a foreign key over rows",
            List.of(add(foreignKey("f", "code").references("codes", "id"))),
            "H07: refused when a row of orders refers to none of codes; both are locked"
                + " meanwhile."),
        of("a check over rows", List.of(add(check("c", "code > 0"))), BROKEN),
        of(
            "a constraint on a column that is added before",
            List.of(
                new AddColumn(ORDERS, column("code", bigint())),
                add(unique("u", "code")),
                add(check("c", "code > 0")))),
        of(
            "a constraint on a table that is created before",
            List.of(
                new CreateTable(Table.of(ORDERS, column("code", bigint()))),
                add(unique("u", "code")))),
        of("one more value", List.of(replace("s in ('A', 'B')", "s in ('B', 'A', 'C')"))),
        of("one value less", List.of(replace("s in ('A', 'B')", "s in ('A')")), BROKEN),
        of("another value", List.of(replace("s in ('A', 'B')", "s in ('A', 'C')")), BROKEN),
        of("a wider range", List.of(replace("s between 0 and 2", "s between 0 and 3"))),
        of("a narrower range", List.of(replace("s between 0 and 2", "s between 0 and 1")), BROKEN),
        of("any other check", List.of(replace("s > 0", "s > 1")), BROKEN),
        of(
            "another action of a foreign key",
            List.of(
                new ReplaceConstraint(
                    ORDERS,
                    foreignKey("f", "code").references("codes", "id"),
                    foreignKey("f", "code").references("codes", "id").onDelete(Ddl.CASCADE)))),
        of(
            "a dropped column",
            List.of(new DropColumn(ORDERS, column("code", bigint()))),
            "H30: the values of orders.code are lost; downgrade brings back the column, not them."),
        of(
            "a dropped column with a long name, in one line",
            List.of(new DropColumn(ORDERS, column("code_of_the_manufacturer", bigint()))),
            "H30: the values of orders.code_of_the_manufacturer are lost."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatCanHurtIsTold(Case example) {
    assertThat(Hazards.in(example.operations(), true))
        .extracting(Hazard::comment)
        .isEqualTo(example.comments());
  }

  @Test
  void aNarrowerTypeStopsTheDirectionThatItIsIn() {
    var narrower =
        new AlterColumn(ORDERS, column("code", varchar(9)), column("code", varchar(5)), null);
    assertThat(Hazards.in(List.of(narrower), true).get(0).reason()).endsWith("the upgrade.");
    assertThat(Hazards.in(List.of(narrower), false).get(0).reason()).endsWith("the downgrade.");
  }

  private static Case of(String name, List<Operation> operations, String... comments) {
    return new Case(name, operations, List.of(comments));
  }

  private static Operation add(Constraint constraint) {
    return new AddConstraint(ORDERS, constraint);
  }

  private static Operation replace(String from, String to) {
    return new ReplaceConstraint(ORDERS, check("c", from), check("c", to));
  }
}
