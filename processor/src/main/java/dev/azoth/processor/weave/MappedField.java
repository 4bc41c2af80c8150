package dev.azoth.processor.weave;

import org.objectweb.asm.Type;

/**
 * A persistent field of a class.
 *
 * @param index its place among the attributes of its class, without those of superclasses
 * @param descriptor of its type
 */
record MappedField(String name, String descriptor, AttributeKind kind, int index, int access) {
    Type type() {
        return Type.getType(descriptor);
    }

    String reader() {
        return Names.READ + name;
    }

    String writer() {
        return Names.WRITE + name;
    }
}
