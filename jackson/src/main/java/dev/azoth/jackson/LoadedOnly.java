package dev.azoth.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import dev.azoth.orm.collection.DynamicCollection;
import dev.azoth.orm.collection.WriteOnlyCollection;
import dev.azoth.orm.mapping.Managed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes of mapped classes what is loaded. */
final class LoadedOnly extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> properties) {
        if (!Managed.class.isAssignableFrom(description.getBeanClass())) {
            return properties;
        }
        Map<String, String> attributes = new HashMap<>();
        for (BeanPropertyDefinition property : description.findProperties()) {
            attributes.put(property.getName(), property.getInternalName());
        }
        var changed = new ArrayList<BeanPropertyWriter>(properties.size());
        for (BeanPropertyWriter property : properties) {
            if (!isUnheld(property.getType())) {
                String name = property.getName();
                changed.add(new LoadedProperty(property, attributes.getOrDefault(name, name)));
            }
        }
        return changed;
    }

    /** Whether it is a collection that does not hold its members. */
    static boolean isUnheld(JavaType type) {
        return type.isTypeOrSubTypeOf(WriteOnlyCollection.class) || type.isTypeOrSubTypeOf(DynamicCollection.class);
    }
}
