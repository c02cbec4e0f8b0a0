package dev.autogen.revision;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Reads the time a migration was written: a date, and a time and offset if they are said; else
 * midnight and UTC.
 */
final class CreatedTime {
  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT);

  private CreatedTime() {}

  static Instant parse(String text, String file, int line) {
    try {
      return FORM.parse(text.strip(), Instant::from);
    } catch (DateTimeException e) {
      throw HeaderProblems.noTime(file, line, text);
    }
  }
}
