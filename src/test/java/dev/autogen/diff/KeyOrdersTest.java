package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.DesiredSchema;
import dev.autogen.schema.KeyOrder;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyOrdersTest {
  private static final QualifiedName T = QualifiedName.of("t");

  @Test
  void theOrderThatHibernateHasWithoutSortingIsNoDifference() {
    assertThat(difference(List.of("b", "a"), Set.of(new KeyOrder(T, List.of("b", "a"))))).isEmpty();
  }

  @Test
  void anotherOrderIsADifference() {
    assertThat(difference(List.of("b", "a"), Set.of())).hasSize(1);
    assertThat(difference(List.of("a"), Set.of(new KeyOrder(T, List.of("b", "a"))))).hasSize(1);
  }

  private static List<Operation> difference(List<String> current, Set<KeyOrder> orders) {
    var desired = new DesiredSchema(schema(List.of("a", "b")), Set.of(), orders, Set.of());
    return SchemaDiff.between(schema(current), desired, Forms.only(schema -> schema));
  }

  private static Schema schema(List<String> key) {
    var integer = SqlType.of(TypeKind.INTEGER);
    return Schema.of(
        List.of(
            Table.of(
                T,
                Column.of("a", integer).notNull(),
                Column.of("b", integer).notNull(),
                new PrimaryKey(null, key))));
  }
}
