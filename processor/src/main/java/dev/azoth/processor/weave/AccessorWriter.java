package dev.azoth.processor.weave;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the methods that take the place of reads and writes of a field. */
final class AccessorWriter {
    private static final int PRIVATE = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    private static final String WITH_INDEX = "(L" + Names.MANAGED + ";I";

    private final ClassVisitor target;
    private final ClassFacts facts;
    private final boolean topmost;

    AccessorWriter(ClassVisitor target, ClassFacts facts, boolean topmost) {
        this.target = target;
        this.facts = facts;
        this.topmost = topmost;
    }

    void write(MappedField field) {
        MethodVisitor reader = start(field.reader(), "()" + field.descriptor());
        if (field.kind() == AttributeKind.COLLECTION) {
            readCollection(reader, field);
        } else {
            read(reader, field);
        }
        MethodVisitor writer = start(field.writer(), "(" + field.descriptor() + ")V");
        if (field.kind() == AttributeKind.VALUE) {
            writeValue(writer, field);
        } else {
            writeReference(writer, field);
        }
    }

    private MethodVisitor start(String name, String descriptor) {
        MethodVisitor code = target.visitMethod(PRIVATE, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private void read(MethodVisitor code, MappedField field) {
        var untouched = new Label();
        state(code, 1);
        code.visitJumpInsn(Opcodes.IFNULL, untouched);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        index(code, field);
        hook(code, "read", "(L" + Names.MANAGED + ";" + Names.OBJECT_TYPE + "I)V");
        code.visitLabel(untouched);
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Names.OBJECT}, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, facts.name(), field.name(), field.descriptor());
        MemberWriter.end(code, field.type().getOpcode(Opcodes.IRETURN));
    }

    private void readCollection(MethodVisitor code, MappedField field) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        index(code, field);
        hook(code, "readCollection", WITH_INDEX + ")" + Names.OBJECT_TYPE);
        Push.unboxed(code, field.type());
        MemberWriter.end(code, Opcodes.ARETURN);
    }

    private void writeValue(MethodVisitor code, MappedField field) {
        Type type = field.type();
        int state = 1 + type.getSize();
        var told = new Label();
        var untouched = new Label();
        state(code, state);
        code.visitJumpInsn(Opcodes.IFNONNULL, told);
        hook(code, "hears", "()Z");
        code.visitJumpInsn(Opcodes.IFEQ, untouched);
        code.visitLabel(told);
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Names.OBJECT}, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, state);
        index(code, field);
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), 1);
        Push.boxed(code, type);
        hook(
                code,
                "write",
                "(L" + Names.MANAGED + ";" + Names.OBJECT_TYPE + "I" + Names.OBJECT_TYPE + ")" + Names.OBJECT_TYPE);
        Push.unboxed(code, type);
        code.visitVarInsn(type.getOpcode(Opcodes.ISTORE), 1);
        code.visitLabel(untouched);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), 1);
        put(code, field);
    }

    private void writeReference(MethodVisitor code, MappedField field) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.DUP);
        index(code, field);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        hook(code, "writeReference", WITH_INDEX + Names.OBJECT_TYPE + ")" + Names.OBJECT_TYPE);
        Push.unboxed(code, field.type());
        put(code, field);
    }

    /** Puts the state into a local variable, and on the stack. */
    private void state(MethodVisitor code, int variable) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (topmost) {
            code.visitFieldInsn(Opcodes.GETFIELD, facts.name(), Names.STATE, Names.OBJECT_TYPE);
        } else {
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, facts.name(), Names.STATE, "()" + Names.OBJECT_TYPE, false);
        }
        code.visitVarInsn(Opcodes.ASTORE, variable);
        code.visitVarInsn(Opcodes.ALOAD, variable);
    }

    /** The index among all attributes of the class and those above it. */
    private void index(MethodVisitor code, MappedField field) {
        if (topmost) {
            Push.number(code, field.index());
        } else {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, facts.name(), Names.BASE, "()I", false);
            Push.number(code, field.index());
            code.visitInsn(Opcodes.IADD);
        }
    }

    private static void hook(MethodVisitor code, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Names.HOOKS, name, descriptor, false);
    }

    private void put(MethodVisitor code, MappedField field) {
        code.visitFieldInsn(Opcodes.PUTFIELD, facts.name(), field.name(), field.descriptor());
        MemberWriter.end(code, Opcodes.RETURN);
    }
}
