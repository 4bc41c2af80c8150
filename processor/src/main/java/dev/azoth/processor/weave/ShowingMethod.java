package dev.azoth.processor.weave;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A method that shows its object: while it runs nothing is loaded, and what it raises for want of that becomes a text. */
final class ShowingMethod extends MethodVisitor {
    private final String self;
    private final Label start = new Label();
    private final Label end = new Label();

    ShowingMethod(MethodVisitor next, String self) {
        super(Opcodes.ASM9, next);
        this.self = self;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        super.visitMethodInsn(Opcodes.INVOKESTATIC, Names.HOOKS, "showing", "()V", false);
        super.visitLabel(start);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.ARETURN) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, Names.HOOKS, "shown", "()V", false);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        super.visitLabel(end);
        var handler = new Label();
        super.visitTryCatchBlock(start, end, handler, null);
        super.visitLabel(handler);
        super.visitFrame(Opcodes.F_FULL, 1, new Object[] {self}, 1, new Object[] {"java/lang/Throwable"});
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Names.HOOKS,
                "notShown",
                "(Ljava/lang/Throwable;L" + Names.MANAGED + ";)Ljava/lang/String;",
                false);
        super.visitInsn(Opcodes.ARETURN);
        super.visitMaxs(stack, locals);
    }
}
