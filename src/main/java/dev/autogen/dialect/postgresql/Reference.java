package dev.autogen.dialect.postgresql;

import dev.autogen.dialect.Step;
import dev.autogen.problem.Problem;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;

/** A foreign key of {@code table}. */
record Reference(QualifiedName table, ForeignKey key) {

  /** Stops the drop of {@code target} as long as the key is there. */
  Step.Guard guard(QualifiedName target) {
    var name = key.name();
    return new Step.Guard(
        "SELECT 1 FROM pg_constraint WHERE contype = 'f' AND conrelid = to_regclass(%s)"
                .formatted(PostgresqlLiterals.text(PostgresqlNames.quoted(table)))
            + " AND confrelid = to_regclass(%s)"
                .formatted(PostgresqlLiterals.text(PostgresqlNames.quoted(target))),
        new Problem(
            "%s cannot be dropped: the foreign key %s of %s points to it"
                .formatted(target, name == null ? String.join(", ", key.columns()) : name, table),
            "a foreign key needs the table it points to",
            "drop the foreign key before, with op.dropConstraint(\"%s\", …)".formatted(table)));
  }
}
