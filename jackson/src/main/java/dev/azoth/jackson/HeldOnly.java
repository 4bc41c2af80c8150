package dev.azoth.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import dev.azoth.orm.mapping.Managed;
import java.util.ArrayList;

/** Reads of mapped classes all but collections that do not hold their members. */
final class HeldOnly extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
        if (Managed.class.isAssignableFrom(description.getBeanClass())) {
            var properties = new ArrayList<SettableBeanProperty>();
            builder.getProperties().forEachRemaining(properties::add);
            for (SettableBeanProperty property : properties) {
                if (LoadedOnly.isUnheld(property.getType())) {
                    builder.removeProperty(property.getFullName());
                    builder.addIgnorable(property.getName());
                }
            }
        }
        return builder;
    }
}
