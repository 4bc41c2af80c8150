package dev.azoth.processor.weave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Code for numbers, boxes and casts. */
final class Push {
    private Push() {}

    static void number(MethodVisitor code, int value) {
        if (value >= -1 && value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        }
    }

    static boolean primitive(Type type) {
        return type.getSort() <= Type.DOUBLE;
    }

    /** The class that boxes a primitive type. */
    static Type box(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> Type.getType(Boolean.class);
            case Type.CHAR -> Type.getType(Character.class);
            case Type.BYTE -> Type.getType(Byte.class);
            case Type.SHORT -> Type.getType(Short.class);
            case Type.INT -> Type.getType(Integer.class);
            case Type.LONG -> Type.getType(Long.class);
            case Type.FLOAT -> Type.getType(Float.class);
            case Type.DOUBLE -> Type.getType(Double.class);
            default -> type;
        };
    }

    /** From a value on the stack to an object. */
    static void boxed(MethodVisitor code, Type type) {
        if (primitive(type)) {
            Type box = box(type);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", Type.getMethodDescriptor(box, type), false);
        }
    }

    /** From an object on the stack, not null if the type is primitive, to a value. */
    static void unboxed(MethodVisitor code, Type type) {
        Type box = box(type);
        if (!box.getInternalName().equals(Names.OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, box.getInternalName());
        }
        if (primitive(type)) {
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    box.getInternalName(),
                    type.getClassName() + "Value",
                    Type.getMethodDescriptor(type),
                    false);
        }
    }

    /** The zero of a type. */
    static void zero(MethodVisitor code, Type type) {
        code.visitInsn(
                switch (type.getSort()) {
                    case Type.LONG -> Opcodes.LCONST_0;
                    case Type.FLOAT -> Opcodes.FCONST_0;
                    case Type.DOUBLE -> Opcodes.DCONST_0;
                    case Type.ARRAY, Type.OBJECT -> Opcodes.ACONST_NULL;
                    default -> Opcodes.ICONST_0;
                });
    }
}
