package dev.autogen.diff;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table beside its canonical forms; {@code comments} holds the comment in each form. */
record TableView(
    Table table,
    Table form,
    List<Element<Column>> columns,
    List<Element<Constraint>> constraints,
    List<Element<Index>> indexes,
    List<@Nullable String> comments) {

  QualifiedName name() {
    return table.name();
  }

  /** The name that tables are matched by. */
  QualifiedName key() {
    return form.name();
  }

  TableView withConstraints(List<Element<Constraint>> others) {
    return new TableView(table, form, columns, others, indexes, comments);
  }

  boolean hasCommentOf(TableView other) {
    return comments.equals(other.comments);
  }
}
