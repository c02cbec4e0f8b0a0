package dev.autogen.testing;

import static dev.autogen.Ddl.*;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlType;
import dev.autogen.schema.TypeKind;
import java.util.List;
import java.util.stream.IntStream;

/** Types, and defaults that suit them. */
final class RandomTypes {
  static final List<SqlType> KEYS = List.of(bigint(), integer(), uuid(), varchar(36));

  private static final List<SqlType> PORTABLE =
      List.of(
          bool(),
          smallint(),
          integer(),
          bigint(),
          doublePrecision(),
          numeric(10, 2),
          numeric(19, 0),
          character(3),
          varchar(20),
          varchar(255),
          text(),
          varbinary(16),
          date(),
          time(0),
          timestamp(6),
          timestampTz(3),
          uuid(),
          json());

  private RandomTypes() {}

  static SqlType type(Chance chance, boolean wild, List<QualifiedName> enums) {
    if (!wild || chance.percent(40)) {
      return chance.of(PORTABLE);
    }
    return chance.<SqlType>either(
        () -> basic(chance),
        () -> basic(chance),
        () -> array(basic(chance)),
        () -> sqlType(chance.of(List.of("citext", "geometry(Point, 4326)", "\"odd type\""))),
        () -> perDialect(on("postgresql", basic(chance)), on("sqlite", array(text()))),
        () -> enums.isEmpty() ? text() : new SqlType.EnumReference(chance.of(enums)));
  }

  /** Any kind with any number of parameters that it may have. */
  private static SqlType basic(Chance chance) {
    var kind = chance.of(List.of(TypeKind.values()));
    var count = chance.below(kind.mostParameters() + 1);
    return SqlType.of(kind, IntStream.range(0, count).mapToObj(i -> 6 - i).toArray(Integer[]::new));
  }
}
