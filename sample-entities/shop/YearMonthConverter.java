package shop;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.YearMonth;

/** A month of a year is stored as text, {@code 2026-11}. */
@Converter(autoApply = true)
public class YearMonthConverter implements AttributeConverter<YearMonth, String> {
  @Override
  public String convertToDatabaseColumn(YearMonth month) {
    return month == null ? null : month.toString();
  }

  @Override
  public YearMonth convertToEntityAttribute(String text) {
    return text == null ? null : YearMonth.parse(text);
  }
}
