package dev.autogen.source;

import static dev.autogen.source.Code.call;
import static dev.autogen.source.Code.token;

import dev.autogen.operation.AlterColumn;
import dev.autogen.operation.ColumnChange;
import dev.autogen.operation.ColumnFacet;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Sql;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns, and what changes in them, in the words of {@link dev.autogen.Ddl}. */
final class ColumnCode {
  private static final Pattern SHORT_DECIMAL = Pattern.compile("-?\\d{1,7}\\.\\d{1,7}");

  private final JavaText text;
  private final TypeCode types;

  ColumnCode(JavaText text) {
    this.text = text;
    this.types = new TypeCode(text);
  }

  Code of(Column column) {
    var code = call("column", text.string(column.name()), types.of(column.type()));
    code = counted(code, column);
    var value = column.defaultValue();
    if (value != null) {
      code = code.then("defaultValue", value(value));
    }
    var generated = column.generated();
    if (generated != null) {
      code = code.then(word(generated), text.string(generated.expression()));
    }
    var collation = column.collation();
    if (collation != null) {
      code = code.then("collation", text.string(collation));
    }
    var comment = column.comment();
    return comment == null ? code : code.then("comment", text.string(comment));
  }

  /** {@code identity} says not null too. */
  private static Code.Calls counted(Code.Calls code, Column column) {
    var identity = column.identityOptions();
    if (identity == null) {
      return column.nullable() ? code : code.then("notNull");
    }
    if (column.nullable()) {
      return code.then("withIdentity", options(identity));
    }
    return identity.equals(Identity.BY_DEFAULT)
        ? code.then("identity")
        : code.then("identity", options(identity));
  }

  /** What changes, aspect by aspect; how the value is computed stands at the first. */
  List<Code> changes(AlterColumn operation) {
    List<ColumnChange> changes =
        new ArrayList<>(ColumnChange.between(operation.from(), operation.to()));
    var using = operation.using();
    if (using != null) {
      changes.set(0, changes.get(0).using(using));
    }
    return changes.stream().map(this::of).toList();
  }

  private Code of(ColumnChange change) {
    var from = (Code.Calls) of(change.from());
    var code =
        change.to() instanceof ColumnFacet.Type type
            ? from.then("to", types.of(type.type()))
            : from.then("to", of(change.to()));
    var using = change.using();
    return using == null ? code : code.then("using", text.string(using));
  }

  private Code of(ColumnFacet facet) {
    if (facet instanceof ColumnFacet.Type type) {
      return call("type", types.of(type.type()));
    }
    if (facet instanceof ColumnFacet.Nullability nullability) {
      return call(nullability.nullable() ? "nullable" : "notNull");
    }
    if (facet instanceof ColumnFacet.Default value) {
      return value.value() == null ? call("noDefault") : call("defaultValue", value(value.value()));
    }
    if (facet instanceof ColumnFacet.Counting counting) {
      return counting.options() == null
          ? call("noIdentity")
          : call("identity", options(counting.options()));
    }
    if (facet instanceof ColumnFacet.Computing computing) {
      return computing.generated() == null
          ? call("notGenerated")
          : call(word(computing.generated()), text.string(computing.generated().expression()));
    }
    return facet instanceof ColumnFacet.Collation collation
        ? named("collation", "noCollation", collation.name())
        : named("comment", "noComment", ((ColumnFacet.Comment) facet).text());
  }

  private Code named(String word, String none, @Nullable String value) {
    return value == null ? call(none) : call(word, text.string(value));
  }

  private static String word(Generated generated) {
    return generated.stored() ? "generatedAs" : "virtualAs";
  }

  private static Code options(Identity identity) {
    return identity.equals(Identity.BY_DEFAULT)
        ? call("byDefault")
        : call(
            "identityOptions",
            token(String.valueOf(identity.always())),
            number(identity.start()),
            number(identity.increment()));
  }

  /** A constant, or SQL. */
  Code value(DefaultValue value) {
    return value instanceof Sql sql
        ? call("sql", text.string(sql.text()))
        : literal(((Literal) value).value());
  }

  private Code literal(Object value) {
    if (value instanceof String string) {
      return text.string(string);
    }
    if (value instanceof Long number) {
      return number(number);
    }
    return value instanceof BigDecimal decimal ? decimal(decimal) : token(value.toString());
  }

  /** A plain number where Java's own keeps the scale. */
  @SuppressWarnings("BigDecimalEquals") // 1.0 and 1.00 differ here
  private Code decimal(BigDecimal number) {
    var digits = number.toString();
    boolean plain =
        SHORT_DECIMAL.matcher(digits).matches()
            && BigDecimal.valueOf(number.doubleValue()).equals(number);
    return plain ? token(digits) : call("decimal", text.string(digits));
  }

  /** A number with the suffix it needs to be one. */
  static Code number(long value) {
    return token(value == (int) value ? String.valueOf(value) : value + "L");
  }
}
