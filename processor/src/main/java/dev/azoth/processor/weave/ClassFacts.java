package dev.azoth.processor.weave;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * What the weaver wants to know of a class.
 *
 * @param name the internal name
 * @param superName the internal name; null for Object and module descriptors
 * @param nest the internal name of the nest's host
 * @param nested whether the nest has other members
 * @param woven whether it has been woven already
 * @param clash a member of the user's with a name of ours; null when there is none
 * @param fields the mapped fields by name, in order
 */
public record ClassFacts(
        String name,
        @Nullable String superName,
        String nest,
        boolean nested,
        ClassKind kind,
        boolean woven,
        @Nullable String clash,
        Map<String, MappedField> fields) {
    public ClassFacts {
        fields = new LinkedHashMap<>(fields);
    }

    /** Reads the facts from a class file. */
    public static ClassFacts of(byte[] classFile) {
        var reader = new FactsReader();
        new ClassReader(classFile).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
        return reader.facts();
    }
}
