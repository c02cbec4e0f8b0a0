package dev.autogen.migrate;

import dev.autogen.problem.ProblemException;
import dev.autogen.schema.Column;
import dev.autogen.schema.DefaultValue;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Literal;
import dev.autogen.schema.Placeholder;
import dev.autogen.schema.Sql;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that somebody gives a column of a row, held against the column. */
record RowValue(Known known, Table table, Column column) {

  /**
   * The value as a constant, or as the SQL it is.
   *
   * @throws ProblemException if the column cannot hold it
   */
  @Nullable DefaultValue of(@Nullable Object value) {
    if (column.generated() != null) {
      throw problem(
          "%s is computed by the database".formatted(column.name()),
          "nobody can give it a value",
          "take it out");
    }
    var identity = column.identityOptions();
    if (identity != null && identity.always()) {
      throw problem(
          "%s of table %s is always counted by the database".formatted(column.name(), table.name()),
          "its identity says always, so it refuses values that are given",
          "take it out, or make it an identity by default");
    }
    if (value instanceof Placeholder placeholder) {
      throw problem(
          "placeholder(\"%s\") was left in for %s of table %s"
              .formatted(placeholder.of(), column.name(), table.name()),
          "a row that is inserted needs its value",
          "write the value instead, or sql(\"…\")");
    }
    if (value instanceof Sql sql) {
      return sql;
    }
    if (value == null) {
      return requireNullable();
    }
    return fitting(value);
  }

  private @Nullable DefaultValue requireNullable() {
    if (!column.nullable() && known.isSure()) {
      throw problem(
          "null does not fit column %s of table %s".formatted(column.name(), table.name()),
          "the column must not be null",
          "give a value");
    }
    return null;
  }

  private DefaultValue fitting(Object value) {
    var type = column.type();
    if (type instanceof SqlType.Basic basic) {
      return BasicValues.of(basic, value).orElseThrow(() -> misfit(value, Words.type(type)));
    }
    if (type instanceof SqlType.EnumReference reference) {
      var text = value instanceof Enum<?> constant ? constant.name() : value;
      var values = known.schema().enumType(reference.name()).map(EnumType::values);
      if (text instanceof String name && values.orElse(List.of(name)).contains(name)) {
        return new Literal(name);
      }
      throw misfit(value, "one of " + Nearest.listed(values.orElse(List.of())));
    }
    return BasicValues.any(value).orElseThrow(() -> misfit(value, Words.type(type)));
  }

  private ProblemException misfit(Object value, String wanted) {
    return problem(
        "%s does not fit column %s of table %s"
            .formatted(BasicValues.words(value), column.name(), table.name()),
        "the column holds " + wanted,
        "give a value that fits, or SQL with sql(\"…\")");
  }

  private static ProblemException problem(String what, String why, String next) {
    return ProblemException.usage(what, why, next);
  }
}
