package dev.autogen.report;

import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.ColumnFacet;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
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
    var counted = column.identityOptions();
    if (counted != null) {
      text.append(", ").append(identity(counted));
    }
    var generated = column.generated();
    if (generated != null) {
      text.append(", ").append(computed(generated));
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

  private static String identity(Identity identity) {
    return "identity%s%s%s"
        .formatted(
            identity.always() ? " always" : "",
            identity.start() == 1 ? "" : " from " + identity.start(),
            identity.increment() == 1 ? "" : " by " + identity.increment());
  }

  private static String computed(Generated generated) {
    return "generated as %s%s"
        .formatted(generated.expression(), generated.stored() ? "" : ", not stored");
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
      var options = counting.options();
      return options == null ? "no identity" : identity(options);
    }
    if (facet instanceof ColumnFacet.Computing computing) {
      var generated = computing.generated();
      return generated == null ? "not generated" : computed(generated);
    }
    if (facet instanceof ColumnFacet.Collation collation) {
      return collation.name() == null ? "no collation" : "collation " + collation.name();
    }
    var comment = ((ColumnFacet.Comment) facet).text();
    return comment == null ? "no comment" : "comment '" + comment + "'";
  }
}
