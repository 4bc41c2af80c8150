package dev.azoth.processor.weave;

import java.util.List;
import java.util.Objects;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the method that sets the fields of an object from a row: straight on, one field after the other. */
final class FillWriter {
    /** Above it the method would be longer than the 8000 bytes that HotSpot compiles; the loop of the interface serves. */
    private static final int MOST = 180;

    private static final String DESCRIPTOR = "([Ljava/lang/Object;[I)V";
    private static final int ROW = 1;
    private static final int POSITIONS = 2;
    private static final int BASE = 3;

    private final ClassVisitor target;
    private final ClassFacts facts;
    private final boolean topmost;
    private final int position;
    private boolean framed;

    FillWriter(ClassVisitor target, ClassFacts facts, boolean topmost) {
        this.target = target;
        this.facts = facts;
        this.topmost = topmost;
        this.position = topmost ? BASE : BASE + 1;
    }

    void write() {
        MethodVisitor code =
                target.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, Names.FILL, DESCRIPTOR, null, null);
        code.visitCode();
        List<MappedField> fields = List.copyOf(facts.fields().values());
        if (fields.size() > MOST) {
            above(code, Names.MANAGED, true);
        } else {
            if (!topmost) {
                above(code, Objects.requireNonNull(facts.superName()), false);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, facts.name(), Names.BASE, "()I", false);
                code.visitVarInsn(Opcodes.ISTORE, BASE);
            }
            fields.forEach(field -> field(code, field));
        }
        MemberWriter.end(code, Opcodes.RETURN);
    }

    private static void above(MethodVisitor code, String owner, boolean isInterface) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, ROW);
        code.visitVarInsn(Opcodes.ALOAD, POSITIONS);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, Names.FILL, DESCRIPTOR, isInterface);
    }

    private void field(MethodVisitor code, MappedField field) {
        var next = new Label();
        code.visitVarInsn(Opcodes.ALOAD, POSITIONS);
        if (topmost) {
            Push.number(code, field.index());
        } else {
            code.visitVarInsn(Opcodes.ILOAD, BASE);
            Push.number(code, field.index());
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IALOAD);
        code.visitVarInsn(Opcodes.ISTORE, position);
        code.visitVarInsn(Opcodes.ILOAD, position);
        code.visitJumpInsn(Opcodes.IFLT, next);
        if (Push.primitive(field.type())) {
            var zero = new Label();
            value(code);
            code.visitJumpInsn(Opcodes.IFNULL, zero);
            set(code, field);
            code.visitJumpInsn(Opcodes.GOTO, next);
            label(code, zero);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            Push.zero(code, field.type());
            code.visitFieldInsn(Opcodes.PUTFIELD, facts.name(), field.name(), field.descriptor());
        } else {
            set(code, field);
        }
        label(code, next);
    }

    private void value(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, ROW);
        code.visitVarInsn(Opcodes.ILOAD, position);
        code.visitInsn(Opcodes.AALOAD);
    }

    private void set(MethodVisitor code, MappedField field) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        value(code);
        Push.unboxed(code, field.type());
        code.visitFieldInsn(Opcodes.PUTFIELD, facts.name(), field.name(), field.descriptor());
    }

    /** All labels have the same locals; the first frame tells which are new. */
    private void label(MethodVisitor code, Label label) {
        code.visitLabel(label);
        if (framed) {
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        } else {
            Object[] locals =
                    topmost ? new Object[] {Opcodes.INTEGER} : new Object[] {Opcodes.INTEGER, Opcodes.INTEGER};
            code.visitFrame(Opcodes.F_APPEND, locals.length, locals, 0, null);
            framed = true;
        }
    }
}
