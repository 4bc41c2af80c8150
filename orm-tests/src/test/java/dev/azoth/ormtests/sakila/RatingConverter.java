package dev.azoth.ormtests.sakila;

import jakarta.persistence.AttributeConverter;

/** Ratings as the database spells them. */
public final class RatingConverter implements AttributeConverter<Rating, String> {
    @Override
    public String convertToDatabaseColumn(Rating rating) {
        return rating == null ? null : rating.name().replace('_', '-');
    }

    @Override
    public Rating convertToEntityAttribute(String text) {
        return text == null ? null : Rating.valueOf(text.replace('-', '_'));
    }
}
