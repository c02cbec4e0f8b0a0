package dev.autogen.source;

import static dev.autogen.source.Code.call;

import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.Locale;

/** Types in the words of {@link dev.autogen.DdlTypes}. */
final class TypeCode {
  private final JavaText text;

  TypeCode(JavaText text) {
    this.text = text;
  }

  Code of(SqlType type) {
    if (type instanceof SqlType.Basic basic) {
      var parameters = basic.parameters().stream().map(each -> Code.token(each.toString()));
      return call(word(basic.kind()), parameters.toList());
    }
    if (type instanceof SqlType.Array array) {
      return call("array", of(array.element()));
    }
    if (type instanceof SqlType.EnumReference reference) {
      return call("enumType", text.string(reference.name().toString()));
    }
    if (type instanceof SqlType.Named named) {
      return call("sqlType", text.string(named.sql()));
    }
    var types = ((SqlType.PerDialect) type).types();
    return call(
        "perDialect",
        types.entrySet().stream()
            .map(each -> (Code) call("on", text.string(each.getKey()), of(each.getValue())))
            .toList());
  }

  private static String word(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> "bool";
      case DOUBLE -> "doublePrecision";
      case FLOAT -> "floating";
      case DECIMAL -> "decimalType";
      case CHAR -> "character";
      case TIME_TZ -> "timeTz";
      case TIMESTAMP_TZ -> "timestampTz";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
