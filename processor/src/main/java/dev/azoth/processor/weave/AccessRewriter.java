package dev.azoth.processor.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Replaces reads and writes of mapped fields by calls. */
final class AccessRewriter extends ClassVisitor {
    private final FieldOwners owners;
    private final ClassFacts self;
    private boolean changed;

    AccessRewriter(ClassVisitor next, FieldOwners owners, ClassFacts self) {
        super(Opcodes.ASM9, next);
        this.owners = owners;
        this.self = self;
    }

    boolean changed() {
        return changed;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (next == null || !shows(name, descriptor)) {
            return next == null ? null : new Accesses(next, name.equals("<init>"));
        }
        boolean method = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_STATIC)) == 0;
        return method && !self.woven() && name.equals("toString") ? new ShowingMethod(next, self.name()) : next;
    }

    /** Whether it is toString() or a lambda in it: what shows an object must not load it. */
    private boolean shows(String name, String descriptor) {
        return self.kind() == ClassKind.MAPPED
                && ((name.equals("toString") && descriptor.equals("()Ljava/lang/String;"))
                        || name.startsWith("lambda$toString$"));
    }

    private final class Accesses extends MethodVisitor {
        /** In a constructor, before the call of another constructor: this cannot be called yet. */
        private boolean early;
        /** Objects made but not yet initialised; calls of constructors nest as brackets do. */
        private int open;

        Accesses(MethodVisitor next, boolean constructor) {
            super(Opcodes.ASM9, next);
            this.early = constructor;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                open++;
            }
            super.visitTypeInsn(opcode, type);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (opcode == Opcodes.INVOKESPECIAL && name.equals("<init>")) {
                if (open == 0) {
                    early = false;
                } else {
                    open--;
                }
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            MappedField field = opcode == Opcodes.GETFIELD || (opcode == Opcodes.PUTFIELD && !early)
                    ? owners.find(owner, name)
                    : null;
            if (field == null) {
                super.visitFieldInsn(opcode, owner, name, descriptor);
            } else if (opcode == Opcodes.GETFIELD) {
                changed = true;
                super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, field.reader(), "()" + descriptor, false);
            } else {
                changed = true;
                super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, field.writer(), "(" + descriptor + ")V", false);
            }
        }
    }
}
