package dev.azoth.ormtests.model.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;

/** Words in one column. */
@Converter
public final class Tags implements AttributeConverter<Set<String>, String> {
    @Override
    public String convertToDatabaseColumn(Set<String> tags) {
        return String.join(" ", new TreeSet<>(tags));
    }

    @Override
    public Set<String> convertToEntityAttribute(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
    }
}
