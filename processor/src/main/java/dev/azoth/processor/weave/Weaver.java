package dev.azoth.processor.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Weaves class files. Immutable; safe for any number of threads. */
public final class Weaver {
    /*
     * Stack map frames of the user's code stay as they are: an access and the call that takes its place have the same effect
     * on the stack. Frames of what is added are written by hand, so no class hierarchy is needed.
     */

    private Weaver() {}

    /**
     * The class woven; null when there is nothing to weave.
     *
     * @throws WeavingException when it cannot be
     */
    public static byte @Nullable [] weave(byte[] classFile, ClassLookup lookup) {
        var reader = new ClassReader(classFile);
        if ((reader.getAccess() & Opcodes.ACC_MODULE) != 0) {
            return null;
        }
        ClassFacts facts = ClassFacts.of(classFile);
        boolean members = facts.kind() != ClassKind.PLAIN && !facts.woven();
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        var owners = new FieldOwners(facts, lookup);
        var rewriter = new AccessRewriter(
                members ? new MemberWriter(writer, facts, above(facts, lookup)) : writer, owners, facts);
        reader.accept(rewriter, 0);
        return members || rewriter.changed() ? writer.toByteArray() : null;
    }

    /** The nearest superclass that is mapped; null when none is. */
    private static @Nullable ClassFacts above(ClassFacts facts, ClassLookup lookup) {
        if (facts.clash() != null) {
            throw new WeavingException(
                    facts.name(), "its member " + facts.clash() + " has a name that is Azoth's own; rename it");
        }
        for (MappedField field : facts.fields().values()) {
            check(facts, field);
        }
        String name = facts.superName();
        while (name != null && !name.startsWith("java/")) {
            ClassFacts found = lookup.find(name);
            if (found == null) {
                throw new WeavingException(
                        facts.name(),
                        "the class file of its superclass " + name.replace('/', '.')
                                + " is not to be found, and whether that is mapped decides where its attributes begin");
            }
            if (found.kind() != ClassKind.PLAIN) {
                return found;
            }
            name = found.superName();
        }
        return null;
    }

    private static void check(ClassFacts facts, MappedField field) {
        if ((field.access() & Opcodes.ACC_PRIVATE) == 0) {
            throw new WeavingException(
                    facts.name(),
                    "its field " + field.name() + " is mapped, but not private, so that not all who touch it are seen");
        }
        if ((field.access() & Opcodes.ACC_FINAL) != 0) {
            throw new WeavingException(facts.name(), "its field " + field.name() + " is mapped, but final");
        }
    }
}
