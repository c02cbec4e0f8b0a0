package dev.autogen.catalog;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import dev.autogen.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The SQL texts in a table: defaults that are no constants or are written otherwise than they are
 * meant, computed columns, checks, and what indexes compute.
 */
final class TableExpressions {
  /** In a column of these a string is what it says. */
  private static final Set<TypeKind> TEXTS =
      Set.of(
          TypeKind.CHAR,
          TypeKind.VARCHAR,
          TypeKind.NCHAR,
          TypeKind.NVARCHAR,
          TypeKind.TEXT,
          TypeKind.BOOLEAN);

  private TableExpressions() {}

  /** Every text, with its place: the same text at two columns is not the same. */
  static List<String> texts(Table table) {
    List<String> texts = new ArrayList<>();
    for (var column : table.columns()) {
      if (isSpelled(column)) {
        texts.add(
            "default of %s %s: %s".formatted(column.name(), column.type(), column.defaultValue()));
      }
      if (column.generated() != null) {
        texts.add("%s %s: %s".formatted(column.name(), column.type(), column.generated()));
      }
    }
    table.checks().forEach(check -> texts.add("check: " + check.expression()));
    table.indexes().stream()
        .filter(TableExpressions::isComputed)
        .forEach(index -> texts.add("index: %s %s".formatted(index.predicate(), index.parts())));
    return texts;
  }

  /**
   * Whether the database may spell the default in another way: an expression, or a string that
   * stands for something else, such as a date or a JSON document.
   */
  static boolean isSpelled(Column column) {
    return column.defaultValue() instanceof Sql
        || column.defaultValue() instanceof Literal constant
            && constant.value() instanceof String
            && !(column.type() instanceof SqlType.Basic basic && TEXTS.contains(basic.kind()));
  }

  static boolean isComputed(Index index) {
    return index.predicate() != null
        || index.parts().stream().anyMatch(part -> part.expression() != null);
  }

  /**
   * {@code table} with the texts of {@code replica}, whose columns stand in the same order and
   * whose checks and indexes are called as {@link #checkName} and {@link #indexName} say.
   */
  static Table transplanted(Table replica, Table table) {
    return new Table(
        table.name(),
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> transplanted(replica.columns().get(i), table.columns().get(i)))
            .toList(),
        IntStream.range(0, table.constraints().size())
            .mapToObj(i -> transplanted(replica, i, table.constraints().get(i)))
            .toList(),
        IntStream.range(0, table.indexes().size())
            .mapToObj(i -> transplanted(replica, i, table.indexes().get(i)))
            .toList(),
        table.comment());
  }

  static String checkName(int position) {
    return "autogen_" + position;
  }

  /** Index names are the schema's, not the table's. */
  static String indexName(String table, int position) {
    return "autogen_%s_%d".formatted(Integer.toHexString(table.hashCode()), position);
  }

  private static Column transplanted(Column replica, Column column) {
    var result = isSpelled(column) ? column.withDefault(replica.defaultValue()) : column;
    return column.generated() == null ? result : result.withGenerated(replica.generated());
  }

  private static Constraint transplanted(Table replica, int position, Constraint constraint) {
    return replica
        .constraint(checkName(position))
        .filter(each -> constraint instanceof CheckConstraint)
        .map(each -> ((CheckConstraint) each).expression())
        .<Constraint>map(text -> ((CheckConstraint) constraint).withExpression(text))
        .orElse(constraint);
  }

  private static Index transplanted(Table replica, int position, Index index) {
    return replica
        .index(indexName(replica.name().name(), position))
        .map(twin -> transplanted(twin, index))
        .orElse(index);
  }

  private static Index transplanted(Index replica, Index index) {
    var parts =
        IntStream.range(0, index.parts().size())
            .mapToObj(i -> transplanted(replica.parts().get(i), index.parts().get(i)))
            .toList();
    return index.withPredicate(replica.predicate()).withParts(parts);
  }

  /** An expression that PostgreSQL found to be a mere column stays what it was. */
  private static IndexPart transplanted(IndexPart replica, IndexPart part) {
    var expression = replica.expression();
    return part.expression() == null || expression == null ? part : part.withExpression(expression);
  }
}
