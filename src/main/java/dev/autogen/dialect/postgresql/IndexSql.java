package dev.autogen.dialect.postgresql;

import static dev.autogen.dialect.postgresql.PostgresqlNames.list;
import static dev.autogen.dialect.postgresql.PostgresqlNames.quoted;

import dev.autogen.operation.CreateIndex;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexPart;
import dev.autogen.schema.QualifiedName;
import java.util.stream.Collectors;

/** Indexes as statements. */
final class IndexSql {
  private final int version;

  IndexSql(int version) {
    this.version = version;
  }

  String create(QualifiedName table, Index index) {
    return create(new CreateIndex(table, index));
  }

  // https://www.postgresql.org/docs/current/sql-createindex.html
  String create(CreateIndex operation) {
    var index = operation.index();
    var method = index.method();
    var predicate = index.predicate();
    return "CREATE %sINDEX %s%s ON %s%s (%s)%s%s%s"
        .formatted(
            index.unique() ? "UNIQUE " : "",
            operation.concurrently() ? "CONCURRENTLY " : "",
            quoted(index.name()),
            quoted(operation.table()),
            method == null ? "" : " USING " + quoted(method),
            index.parts().stream().map(IndexSql::part).collect(Collectors.joining(", ")),
            index.include().isEmpty() ? "" : " INCLUDE (" + list(index.include()) + ")",
            index.nullsNotDistinct() ? ConstraintSql.nullsNotDistinct(version) : "",
            predicate == null ? "" : " WHERE (" + predicate + ")");
  }

  static String drop(QualifiedName table, Index index) {
    return "DROP INDEX " + quoted(table.withName(index.name()));
  }

  private static String part(IndexPart part) {
    var column = part.column();
    var collation = part.collation();
    var operatorClass = part.operatorClass();
    return (column == null ? "(" + part.expression() + ")" : quoted(column))
        + (collation == null ? "" : " COLLATE " + quoted(collation))
        + (operatorClass == null ? "" : " " + quoted(operatorClass))
        + (part.descending() ? " DESC" : "")
        + nulls(part.nulls());
  }

  private static String nulls(IndexPart.Nulls nulls) {
    return nulls == IndexPart.Nulls.DEFAULT ? "" : " NULLS " + nulls;
  }
}
