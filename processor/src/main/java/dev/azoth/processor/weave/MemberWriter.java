package dev.azoth.processor.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a class {@code Managed}: state, access by index, and the accessors that reads and writes go through. */
final class MemberWriter extends ClassVisitor {
    private static final int PUBLIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;

    private final ClassFacts facts;
    private final List<MappedField> fields;
    private final boolean topmost;

    MemberWriter(ClassVisitor next, ClassFacts facts, @Nullable ClassFacts above) {
        super(Opcodes.ASM9, next);
        this.facts = facts;
        this.fields = List.copyOf(facts.fields().values());
        this.topmost = above == null;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        var all = new ArrayList<String>();
        if (interfaces != null) {
            all.addAll(List.of(interfaces));
        }
        all.add(Names.MANAGED);
        String withManaged = signature == null ? null : signature + "L" + Names.MANAGED + ";";
        super.visit(version, access, name, withManaged, superName, all.toArray(String[]::new));
    }

    @Override
    public void visitEnd() {
        boolean mapped = facts.kind() == ClassKind.MAPPED;
        if (topmost && mapped) {
            cv.visitField(
                            Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC,
                            Names.STATE,
                            Names.OBJECT_TYPE,
                            null,
                            null)
                    .visitEnd();
        }
        if (topmost) {
            readState(mapped);
            writeState(mapped);
        }
        base();
        count();
        attributes();
        new IndexedAccess(cv, facts, topmost).write();
        new FillWriter(cv, facts, topmost).write();
        if (mapped) {
            var accessors = new AccessorWriter(cv, facts, topmost);
            fields.forEach(accessors::write);
        }
        super.visitEnd();
    }

    private void readState(boolean mapped) {
        MethodVisitor code = method(PUBLIC, Names.STATE, "()" + Names.OBJECT_TYPE);
        if (mapped) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, facts.name(), Names.STATE, Names.OBJECT_TYPE);
        } else {
            code.visitInsn(Opcodes.ACONST_NULL);
        }
        end(code, Opcodes.ARETURN);
    }

    private void writeState(boolean mapped) {
        MethodVisitor code = method(PUBLIC, Names.STATE, "(" + Names.OBJECT_TYPE + ")V");
        if (mapped) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitFieldInsn(Opcodes.PUTFIELD, facts.name(), Names.STATE, Names.OBJECT_TYPE);
        }
        end(code, Opcodes.RETURN);
    }

    private void base() {
        MethodVisitor code = method(PUBLIC | Opcodes.ACC_STATIC, Names.BASE, "()I");
        if (topmost) {
            code.visitInsn(Opcodes.ICONST_0);
        } else {
            // By the direct superclass: the one that declares it may be out of reach.
            code.visitMethodInsn(Opcodes.INVOKESTATIC, superName(), Names.COUNT, "()I", false);
        }
        end(code, Opcodes.IRETURN);
    }

    private void count() {
        MethodVisitor code = method(PUBLIC | Opcodes.ACC_STATIC, Names.COUNT, "()I");
        code.visitMethodInsn(Opcodes.INVOKESTATIC, facts.name(), Names.BASE, "()I", false);
        Push.number(code, fields.size());
        code.visitInsn(Opcodes.IADD);
        end(code, Opcodes.IRETURN);
    }

    private void attributes() {
        MethodVisitor code = method(PUBLIC, Names.ATTRIBUTES, "()[Ljava/lang/String;");
        if (topmost) {
            Push.number(code, fields.size());
            code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName(), Names.ATTRIBUTES, "()[Ljava/lang/String;", false);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, facts.name(), Names.COUNT, "()I", false);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/util/Arrays",
                    "copyOf",
                    "([Ljava/lang/Object;I)[Ljava/lang/Object;",
                    false);
            code.visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/String;");
        }
        for (MappedField field : fields) {
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, facts.name(), Names.BASE, "()I", false);
            Push.number(code, field.index());
            code.visitInsn(Opcodes.IADD);
            code.visitLdcInsn(field.name());
            code.visitInsn(Opcodes.AASTORE);
        }
        end(code, Opcodes.ARETURN);
    }

    private String superName() {
        String name = facts.superName();
        return name == null ? Names.OBJECT : name;
    }

    private MethodVisitor method(int access, String name, String descriptor) {
        MethodVisitor code = cv.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    static void end(MethodVisitor code, int returning) {
        code.visitInsn(returning);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** A switch over the fields: code for each, with the same locals at each. */
    static void eachField(MethodVisitor code, List<MappedField> fields, Consumer<MappedField> one) {
        if (fields.isEmpty()) {
            return;
        }
        var labels = new Label[fields.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
        }
        var others = new Label();
        code.visitTableSwitchInsn(0, labels.length - 1, others, labels);
        for (int i = 0; i < labels.length; i++) {
            code.visitLabel(labels[i]);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            one.accept(fields.get(i));
        }
        code.visitLabel(others);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
}
