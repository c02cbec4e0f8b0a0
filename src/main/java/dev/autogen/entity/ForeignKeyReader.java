package dev.autogen.entity;

import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ReferentialAction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

/** One foreign key of Hibernate's model. */
final class ForeignKeyReader {
  private final @Nullable Identifier defaultSchema;

  ForeignKeyReader(@Nullable Identifier defaultSchema) {
    this.defaultSchema = defaultSchema;
  }

  /** Whether Hibernate would create it: not one that was switched off or that leads to no table. */
  static boolean isCreated(org.hibernate.mapping.ForeignKey key) {
    return key.isCreationEnabled() && key.isPhysicalConstraint();
  }

  ForeignKey read(org.hibernate.mapping.ForeignKey key) {
    var target = key.getReferencedTable();
    var targetColumns =
        key.isReferenceToPrimaryKey()
            ? target.getPrimaryKey().getColumns()
            : key.getReferencedColumns();
    var result =
        ForeignKey.of(
            DatabaseNames.ofText(key.getName()),
            names(key.getColumns()),
            DatabaseNames.of(target, defaultSchema),
            names(targetColumns));
    var clauses =
        Stream.of(key.getKeyDefinition(), HibernateCalls.options(key))
            .filter(text -> text != null && !text.isBlank())
            .toList();
    return withClauses(withOnDelete(result, key.getOnDeleteAction()), String.join(" ", clauses));
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(DatabaseNames::of).toList();
  }

  private static ForeignKey withOnDelete(ForeignKey key, @Nullable OnDeleteAction action) {
    return action == null ? key : key.onDelete(ReferentialAction.valueOf(action.name()));
  }

  /** What a mapping appends as text: actions and when the key is checked. */
  private static ForeignKey withClauses(ForeignKey key, String text) {
    var words = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    var result = key;
    for (var action : ReferentialAction.values()) {
      result = words.contains("on delete " + action.sql()) ? result.onDelete(action) : result;
      result = words.contains("on update " + action.sql()) ? result.onUpdate(action) : result;
    }
    if (words.contains("initially deferred")) {
      result = result.deferrable(Deferrability.INITIALLY_DEFERRED);
    } else if (words.contains("deferrable") && !words.contains("not deferrable")) {
      result = result.deferrable(Deferrability.INITIALLY_IMMEDIATE);
    }
    return words.contains("not valid") ? result.notValid() : result;
  }
}
