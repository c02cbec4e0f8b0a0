package dev.autogen.dialect.sqlite;

import dev.autogen.dialect.CanonicalForm;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.View;

/**
 * A schema as SQLite could tell it: names without case, types as they are called there, expressions
 * by their tokens; without comments, the options of sequences, and what only PostgreSQL's indexes
 * and constraints have. The row's number is never null and counted by SQLite, said or not.
 */
final class SqliteCanonicalForm implements CanonicalForm {
  @Override
  public Schema of(Schema schema) {
    return new Schema(
        schema.tables().stream().map(table -> new CanonicalTable(table).table()).toList(),
        schema.sequences().stream().map(s -> Sequence.of(folded(s.name()))).toList(),
        schema.enumTypes().stream().map(e -> new EnumType(folded(e.name()), e.values())).toList(),
        schema.views().stream().map(v -> new View(folded(v.name()), tokens(v.query()))).toList(),
        schema.objects());
  }

  @Override
  public boolean holdsEnumTypes() {
    return false;
  }

  private static String tokens(String expression) {
    return String.join(" ", SqlTokens.canonical(expression));
  }

  static QualifiedName folded(QualifiedName name) {
    var schema = name.schema();
    return new QualifiedName(
        schema == null ? null : SqlToken.folded(schema), SqlToken.folded(name.name()));
  }
}
