package dev.azoth.processor.weave;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapped fields that a class can reach: its own and those of its nest. */
final class FieldOwners {
    private final String nest;
    private final ClassLookup lookup;
    private final Map<String, Map<String, MappedField>> known = new HashMap<>();

    FieldOwners(ClassFacts self, ClassLookup lookup) {
        this.nest = self.nest();
        this.lookup = lookup;
        known.put(self.name(), woven(self));
    }

    /** The field if it is mapped and its owner is woven now. */
    @Nullable
    MappedField find(String owner, String name) {
        if (!owner.startsWith(nest)) {
            return null;
        }
        return known.computeIfAbsent(owner, this::load).get(name);
    }

    private Map<String, MappedField> load(String owner) {
        ClassFacts facts = lookup.find(owner);
        return facts == null || !facts.nest().equals(nest) ? Map.of() : woven(facts);
    }

    /** Embeddable objects have no state: their fields are read and written as they are. */
    private static Map<String, MappedField> woven(ClassFacts facts) {
        return facts.kind() == ClassKind.MAPPED && !facts.woven() ? facts.fields() : Map.of();
    }
}
