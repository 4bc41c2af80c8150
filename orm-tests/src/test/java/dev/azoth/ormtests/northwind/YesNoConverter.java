package dev.azoth.ormtests.northwind;

import jakarta.persistence.AttributeConverter;

/** Truth as old schemas spell it. */
public final class YesNoConverter implements AttributeConverter<Boolean, String> {
    @Override
    public String convertToDatabaseColumn(Boolean value) {
        return value == null ? null : value ? "Y" : "N";
    }

    @Override
    public Boolean convertToEntityAttribute(String text) {
        return text == null ? null : text.equals("Y");
    }
}
