package dev.autogen.migrate;

import dev.autogen.schema.Literal;
import dev.autogen.schema.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Java values as constants of the common types; none for what does not fit. */
final class BasicValues {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

  // Three digits are what SQLite's driver reads; the dialect cuts the rest.
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private BasicValues() {}

  static Optional<Literal> of(SqlType.Basic type, Object value) {
    return switch (type.kind()) {
      case TINYINT -> whole(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SMALLINT -> whole(value, Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BIGINT -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
      case REAL, DOUBLE, FLOAT -> number(value).map(Literal::new);
      case NUMERIC, DECIMAL -> number(value).filter(each -> fits(type, each)).map(Literal::new);
      case BOOLEAN -> only(Boolean.class, value, each -> each);
      case CHAR, VARCHAR, NCHAR, NVARCHAR -> text(value).filter(each -> fits(type, each));
      case TEXT, CLOB, NCLOB, JSON, JSONB, XML -> text(value);
      case BINARY, VARBINARY, BYTES, BLOB -> bytes(type, value);
      case UUID -> parsed(value, UUID.class, UUID::fromString, UUID::toString);
      case DATE -> parsed(value, LocalDate.class, LocalDate::parse, LocalDate::toString);
      case TIME -> parsed(value, LocalTime.class, LocalTime::parse, TIME::format);
      case TIMESTAMP ->
          parsed(value, LocalDateTime.class, BasicValues::dateTime, TIMESTAMP::format);
      case TIMESTAMP_TZ -> instant(value);
      case TIME_TZ, INTERVAL, BIT, INET -> any(value);
    };
  }

  /** For types of which nobody here knows what they hold. */
  static Optional<Literal> any(Object value) {
    if (value instanceof Boolean || value instanceof byte[]) {
      return value instanceof Boolean ? Optional.of(new Literal(value)) : Optional.empty();
    }
    return value instanceof Number ? number(value).map(Literal::new) : text(value);
  }

  /** For a message. */
  static String words(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes.length + " bytes";
    }
    var text = value.toString();
    var start = text.length() <= 40 ? text : text.substring(0, 39) + "…";
    return value instanceof CharSequence ? "'" + start + "'" : start;
  }

  private static Optional<Literal> whole(Object value, long least, long most) {
    return number(value)
        .filter(each -> each.stripTrailingZeros().scale() <= 0)
        .filter(each -> each.compareTo(BigDecimal.valueOf(least)) >= 0)
        .filter(each -> each.compareTo(BigDecimal.valueOf(most)) <= 0)
        .map(each -> new Literal(each.longValueExact()));
  }

  private static Optional<BigDecimal> number(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (value instanceof BigInteger integer) {
      return Optional.of(new BigDecimal(integer));
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number)
          ? Optional.of(new BigDecimal(value.toString()))
          : Optional.empty();
    }
    return value instanceof Number number
        ? Optional.of(BigDecimal.valueOf(number.longValue()))
        : Optional.empty();
  }

  /** Neither too long before the point nor rounded behind it. */
  private static boolean fits(SqlType.Basic type, BigDecimal number) {
    if (type.parameters().isEmpty()) {
      return true;
    }
    int scale = type.parameters().size() > 1 ? type.parameters().get(1) : 0;
    var plain = number.stripTrailingZeros();
    return plain.scale() <= scale
        && plain.precision() - plain.scale() <= type.parameters().get(0) - scale;
  }

  private static Optional<Literal> text(Object value) {
    if (value instanceof Enum<?> constant) {
      return Optional.of(new Literal(constant.name()));
    }
    boolean text = value instanceof CharSequence || value instanceof Character;
    return text ? Optional.of(new Literal(value.toString())) : Optional.empty();
  }

  private static boolean fits(SqlType.Basic type, Literal literal) {
    var text = (String) literal.value();
    return type.parameters().isEmpty()
        || text.codePointCount(0, text.length()) <= type.parameters().get(0);
  }

  private static Optional<Literal> bytes(SqlType.Basic type, Object value) {
    boolean fits =
        value instanceof byte[] bytes
            && (type.parameters().isEmpty() || bytes.length <= type.parameters().get(0));
    return fits
        ? Optional.of(new Literal(HexFormat.of().formatHex((byte[]) value)))
        : Optional.empty();
  }

  private static Optional<Literal> instant(Object value) {
    var utc =
        value instanceof Instant instant
            ? instant.atOffset(ZoneOffset.UTC)
            : value instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : value;
    return parsed(
        utc,
        OffsetDateTime.class,
        text -> OffsetDateTime.parse(text.replace(' ', 'T')),
        each -> TIMESTAMP.format(each.withOffsetSameInstant(ZoneOffset.UTC)) + "+00:00");
  }

  private static LocalDateTime dateTime(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }

  private static <T> Optional<Literal> parsed(
      Object value, Class<T> type, Function<String, T> parse, Function<T, String> print) {
    try {
      @Nullable T known = value instanceof String text ? parse.apply(text) : null;
      return only(type, known == null ? value : known, print);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static <T> Optional<Literal> only(
      Class<T> type, Object value, Function<T, ? extends Object> constant) {
    return type.isInstance(value)
        ? Optional.of(new Literal(constant.apply(type.cast(value))))
        : Optional.empty();
  }
}
