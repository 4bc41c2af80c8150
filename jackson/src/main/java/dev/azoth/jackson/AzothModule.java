package dev.azoth.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;

/**
 * Writes entities without the attributes that are not loaded, and never loads any: not by a getter that touches one either, which
 * is left out too. Collections that do not hold their members are left out both ways. Everything else is as Jackson's own
 * annotations say. {@code mapper.registerModule(new AzothModule())}, or found by {@code findAndRegisterModules()}. Immutable; safe
 * for any number of threads.
 */
public final class AzothModule extends Module {
    /** Also called by {@link java.util.ServiceLoader}. */
    public AzothModule() {}

    @Override
    public String getModuleName() {
        return "azoth";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public Object getTypeId() {
        return AzothModule.class;
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addBeanSerializerModifier(new LoadedOnly());
        context.addBeanDeserializerModifier(new HeldOnly());
    }
}
