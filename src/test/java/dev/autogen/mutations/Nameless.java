package dev.autogen.mutations;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaFacts;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.testing.LiveDatabase;
import java.sql.SQLException;
import java.util.List;

/**
 * What a database holds, names of constraints and indexes aside, for some of them nobody chose; the
 * chosen ones are held against the model by the second difference. A unique constraint is the same
 * in any order of its columns.
 */
public final class Nameless {
  private Nameless() {}

  /** Every fact a line. */
  public static List<String> facts(LiveDatabase live) throws SQLException {
    return facts(live.form().of(live.read()));
  }

  /** Every fact a line. */
  public static List<String> facts(Schema held) {
    return SchemaFacts.lines(held.mapTables(Nameless::table));
  }

  private static Table table(Table table) {
    return table
        .withConstraints(table.constraints().stream().map(Nameless::constraint).toList())
        .withIndexes(table.indexes().stream().map(Nameless::index).toList());
  }

  private static Constraint constraint(Constraint constraint) {
    if (constraint instanceof UniqueConstraint unique) {
      return new UniqueConstraint(
          null,
          unique.columns().stream().sorted().toList(),
          unique.nullsNotDistinct(),
          unique.deferrability());
    }
    return constraint.withName(null);
  }

  private static Index index(Index index) {
    return index.withName("nameless");
  }
}
