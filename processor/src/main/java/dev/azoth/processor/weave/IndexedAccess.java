package dev.azoth.processor.weave;

import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes {@code azoth$get} and {@code azoth$set}: the fields as they are, by index. */
final class IndexedAccess {
    private static final int PUBLIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;
    private static final String GET = "(I)" + Names.OBJECT_TYPE;
    private static final String SET = "(I" + Names.OBJECT_TYPE + ")V";

    private final ClassVisitor target;
    private final ClassFacts facts;
    private final List<MappedField> fields;
    private final boolean topmost;

    IndexedAccess(ClassVisitor target, ClassFacts facts, boolean topmost) {
        this.target = target;
        this.facts = facts;
        this.fields = List.copyOf(facts.fields().values());
        this.topmost = topmost;
    }

    void write() {
        get();
        set();
    }

    private void get() {
        MethodVisitor code = target.visitMethod(PUBLIC, Names.GET, GET, null, null);
        code.visitCode();
        local(code);
        MemberWriter.eachField(code, fields, field -> {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, facts.name(), field.name(), field.descriptor());
            Push.boxed(code, field.type());
            code.visitInsn(Opcodes.ARETURN);
        });
        if (topmost) {
            none(code);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, facts.superName(), Names.GET, GET, false);
            code.visitInsn(Opcodes.ARETURN);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void set() {
        MethodVisitor code = target.visitMethod(PUBLIC, Names.SET, SET, null, null);
        code.visitCode();
        local(code);
        MemberWriter.eachField(code, fields, field -> {
            if (Push.primitive(field.type())) {
                var present = new Label();
                code.visitVarInsn(Opcodes.ALOAD, 2);
                code.visitJumpInsn(Opcodes.IFNONNULL, present);
                code.visitVarInsn(Opcodes.ALOAD, 0);
                Push.zero(code, field.type());
                put(code, field);
                code.visitLabel(present);
                code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            }
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            Push.unboxed(code, field.type());
            put(code, field);
        });
        if (topmost) {
            none(code);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, facts.superName(), Names.SET, SET, false);
            code.visitInsn(Opcodes.RETURN);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** The index among the fields of this class, for the switch. */
    private void local(MethodVisitor code) {
        if (fields.isEmpty()) {
            return;
        }
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, facts.name(), Names.BASE, "()I", false);
        code.visitInsn(Opcodes.ISUB);
    }

    private void put(MethodVisitor code, MappedField field) {
        code.visitFieldInsn(Opcodes.PUTFIELD, facts.name(), field.name(), field.descriptor());
        code.visitInsn(Opcodes.RETURN);
    }

    private static void none(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, "java/lang/IndexOutOfBoundsException");
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IndexOutOfBoundsException", "<init>", "(I)V", false);
        code.visitInsn(Opcodes.ATHROW);
    }
}
