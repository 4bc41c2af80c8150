package dev.azoth.ormtests.northwind;

import jakarta.persistence.AttributeConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as numbers: 20240501. */
public final class DayConverter implements AttributeConverter<LocalDate, Integer> {
    @Override
    public Integer convertToDatabaseColumn(LocalDate day) {
        return day == null ? null : Integer.valueOf(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    @Override
    public LocalDate convertToEntityAttribute(Integer number) {
        return number == null ? null : LocalDate.parse(number.toString(), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
