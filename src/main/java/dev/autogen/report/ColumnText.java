package dev.autogen.report;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.ColumnFacet;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import java.util.stream.Collectors;

/** Columns and what changes about them, in words. */
final class ColumnText {
  private ColumnText() {}

  static String of(Column column) {
    var text = new StringBuilder(column.name()).append(' ').append(TypeText.of(column.type()));
    if (!column.nullable()) {
      text.append(", not null");
    }
    DefaultValue value = column.defaultValue();
    if (value != null) {
      text.append(", default ").append(TypeText.of(value));
    }
    if (column.identityOptions() != null) {
      text.append(", identity");
    }
    var generated = column.generated();
    if (generated != null) {
      text.append(", generated as ").append(generated.expression());
    }
    return text.toString();
  }

  static String changes(Column from, Column to) {
    return ColumnChange.between(from, to).stream()
        .map(ColumnText::change)
        .collect(Collectors.joining(", "));
  }

  private static String change(ColumnChange change) {
    return "%s -> %s".formatted(side(change.from()), side(change.to()));
  }

  private static String side(ColumnFacet facet) {
    if (facet instanceof ColumnFacet.Type type) {
      return TypeText.of(type.type());
    }
    if (facet instanceof ColumnFacet.Nullability nullability) {
      return nullability.nullable() ? "nullable" : "not null";
    }
    if (facet instanceof ColumnFacet.Default value) {
      var text = value.value();
      return text == null ? "no default" : "default " + TypeText.of(text);
    }
    if (facet instanceof ColumnFacet.Counting counting) {
      return counting.options() == null ? "no identity" : "identity";
    }
    if (facet instanceof ColumnFacet.Computing computing) {
      var generated = computing.generated();
      return generated == null ? "not generated" : "generated as " + generated.expression();
    }
    if (facet instanceof ColumnFacet.Collation collation) {
      return collation.name() == null ? "no collation" : "collation " + collation.name();
    }
    var comment = ((ColumnFacet.Comment) facet).text();
    return comment == null ? "no comment" : "comment '" + comment + "'";
  }
}
