package dev.azoth.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.SessionSupport;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Property;
import java.lang.reflect.InvocationTargetException;

/** A property of an entity, left out where reading it would load something. */
final class LoadedProperty extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final BeanPropertyWriter inner;
    private final String attribute;

    /** @param attribute the attribute of that name, if there is one */
    LoadedProperty(BeanPropertyWriter inner, String attribute) {
        super(inner);
        this.inner = inner;
        this.attribute = attribute;
    }

    @Override
    public LoadedProperty rename(NameTransformer transformer) {
        return new LoadedProperty(inner.rename(transformer), attribute);
    }

    @Override
    public void assignSerializer(JsonSerializer<Object> serializer) {
        inner.assignSerializer(serializer);
    }

    @Override
    public void assignNullSerializer(JsonSerializer<Object> serializer) {
        inner.assignNullSerializer(serializer);
    }

    @Override
    public void assignTypeSerializer(TypeSerializer serializer) {
        inner.assignTypeSerializer(serializer);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider) throws Exception {
        if (isLoaded((Managed) bean)) {
            try (var refusal = SessionSupport.refuseLoading(bean)) {
                inner.serializeAsField(bean, generator, provider);
                return;
            } catch (InvocationTargetException raised) {
                leaveOut(raised);
            }
        }
        inner.serializeAsOmittedField(bean, generator, provider);
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializerProvider provider) throws Exception {
        if (isLoaded((Managed) bean)) {
            try (var refusal = SessionSupport.refuseLoading(bean)) {
                inner.serializeAsElement(bean, generator, provider);
                return;
            } catch (InvocationTargetException raised) {
                leaveOut(raised);
            }
        }
        inner.serializeAsPlaceholder(bean, generator, provider);
    }

    /** A getter is called before anything is written: what it raises for want of loading can still be answered. */
    private static void leaveOut(InvocationTargetException raised) throws InvocationTargetException {
        if (!(raised.getCause() instanceof ImplicitIoException)
                && !(raised.getCause() instanceof DetachedInstanceException)) {
            throw raised;
        }
    }

    private boolean isLoaded(Managed bean) {
        InstanceState state = InstanceState.of(bean);
        Property property = state == null ? null : state.mapper().findProperty(attribute);
        return state == null || property == null || state.isLoaded(property.index());
    }
}
