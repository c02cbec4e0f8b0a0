package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;

/** Whether an index can become a constraint's own. */
final class IndexUse {
  private IndexUse() {}

  // https://www.postgresql.org/docs/current/sql-altertable.html: a B-tree with default order.
  static boolean fits(Index index, Constraint constraint) {
    boolean key = constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
    return key
        && index.unique()
        && index.predicate() == null
        && index.parts().stream().allMatch(IndexUse::isPlain)
        && Constraints.columns(index).equals(Constraints.columns(constraint));
  }

  private static boolean isPlain(IndexPart part) {
    var column = part.column();
    return column != null && part.equals(IndexPart.column(column));
  }

  static ProblemException misfit(Table table, Index index, Constraint constraint) {
    var columns = Constraints.columns(constraint);
    return ProblemException.usage(
        "index %s of table %s cannot become %s"
            .formatted(index.name(), table.name(), Usage.words(constraint)),
        "it must be unique, on %s in this order, with no condition, expression or descending key"
            .formatted(columns.isEmpty() ? "the columns of a key" : String.join(", ", columns)),
        "create uniqueIndex(\"%s\", %s), or add the constraint without usingIndex"
            .formatted(index.name(), quoted(columns)));
  }

  private static String quoted(List<String> columns) {
    return String.join(", ", columns.stream().map(each -> '"' + each + '"').toList());
  }
}
