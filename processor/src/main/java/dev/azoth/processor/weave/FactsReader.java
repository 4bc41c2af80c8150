package dev.azoth.processor.weave;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Gathers {@link ClassFacts}. */
final class FactsReader extends ClassVisitor {
    private final Map<String, MappedField> fields = new LinkedHashMap<>();
    private String name = "";
    private @Nullable String superName;
    private String nest = "";
    private boolean nested;
    private boolean record;
    private ClassKind kind = ClassKind.PLAIN;
    private boolean woven;
    private @Nullable String clash;

    FactsReader() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visit(
            int version,
            int access,
            String newName,
            @Nullable String signature,
            @Nullable String newSuperName,
            String @Nullable [] interfaces) {
        name = newName;
        nest = newName;
        superName = newSuperName;
        record = (access & Opcodes.ACC_RECORD) != 0;
        woven = interfaces != null && Arrays.asList(interfaces).contains(Names.MANAGED);
    }

    @Override
    public void visitNestHost(String host) {
        nest = host;
        nested = true;
    }

    @Override
    public void visitNestMember(String member) {
        nested = true;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        switch (descriptor) {
            case Names.ENTITY, Names.MAPPED_SUPERCLASS -> kind = ClassKind.MAPPED;
            case Names.EMBEDDABLE -> kind = record ? ClassKind.PLAIN : ClassKind.EMBEDDABLE;
            default -> {}
        }
        return null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
            return null;
        }
        if (field.startsWith(Names.PREFIX)) {
            clash = field;
        }
        if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) != 0) {
            return null;
        }
        return new KindReader(field, descriptor, access);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & Opcodes.ACC_SYNTHETIC) == 0 && method.startsWith(Names.PREFIX)) {
            clash = method + "()";
        }
        return null;
    }

    ClassFacts facts() {
        return new ClassFacts(
                name, superName, nest, nested, kind, woven, clash, kind == ClassKind.PLAIN ? Map.of() : fields);
    }

    private final class KindReader extends FieldVisitor {
        private final String field;
        private final String descriptor;
        private final int access;
        private @Nullable AttributeKind attribute = AttributeKind.VALUE;

        KindReader(String field, String descriptor, int access) {
            super(Opcodes.ASM9);
            this.field = field;
            this.descriptor = descriptor;
            this.access = access;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            switch (annotation) {
                case Names.TRANSIENT -> attribute = null;
                case Names.MANY_TO_ONE, Names.ONE_TO_ONE -> attribute = AttributeKind.REFERENCE;
                case Names.ONE_TO_MANY, Names.MANY_TO_MANY -> attribute = AttributeKind.COLLECTION;
                default -> {}
            }
            return null;
        }

        @Override
        public void visitEnd() {
            if (attribute != null) {
                fields.put(field, new MappedField(field, descriptor, attribute, fields.size(), access));
            }
        }
    }
}
