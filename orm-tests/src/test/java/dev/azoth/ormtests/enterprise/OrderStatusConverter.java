package dev.azoth.ormtests.enterprise;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** By its letter. */
@Converter
public class OrderStatusConverter implements AttributeConverter<OrderStatus, String> {
    @Override
    public String convertToDatabaseColumn(OrderStatus attribute) {
        return attribute == null ? null : attribute.code();
    }

    @Override
    public OrderStatus convertToEntityAttribute(String column) {
        for (OrderStatus status : OrderStatus.values()) {
            if (status.code().equals(column)) {
                return status;
            }
        }
        return null;
    }
}
