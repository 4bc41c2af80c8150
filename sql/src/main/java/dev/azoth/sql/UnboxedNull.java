package dev.azoth.sql;

import dev.azoth.error.DataValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which column was NULL where a record's component is of a primitive type. */
final class UnboxedNull {
    /*
     * A constructor reference unboxes in a class of the JVM's own, whose frames are left out of stack traces: the first frame then
     * is Shapes'. A lambda unboxes in its own body, one frame above; the JVM's message says so. Whatever else is null is the
     * function's own affair.
     */
    private static final Map<Class<?>, String> PRIMITIVES = Map.of(
            Boolean.class, "boolean",
            Byte.class, "byte",
            Character.class, "char",
            Short.class, "short",
            Integer.class, "int",
            Long.class, "long",
            Float.class, "float",
            Double.class, "double");

    private UnboxedNull() {}

    /** The exception to raise: the failure itself when it has another cause. */
    static RuntimeException told(NullPointerException failure, RowHeader header, @Nullable Object[] values) {
        if (!isOfUnboxing(failure)) {
            return failure;
        }
        List<String> suspects = suspects(failure, header, values);
        if (suspects.isEmpty()) {
            return failure;
        }
        return new DataValueException(
                "into(...): NULL in " + (suspects.size() == 1 ? "column " : "one of the columns ")
                        + String.join(", ", suspects)
                        + ", which the function takes as a primitive: let it take the class"
                        + " (Integer for int), or give the column another value with coalesce(...)",
                failure);
    }

    private static boolean isOfUnboxing(NullPointerException failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        int depth = 0;
        while (depth < stack.length && !stack[depth].getClassName().equals(Shapes.class.getName())) {
            depth++;
        }
        return depth == 0 || (depth == 1 && unboxed(failure) != null);
    }

    /** The primitive that the JVM says was asked for, null when it says something else. */
    private static @Nullable String unboxed(NullPointerException failure) {
        String message = String.valueOf(failure.getMessage());
        for (Map.Entry<Class<?>, String> primitive : PRIMITIVES.entrySet()) {
            if (message.startsWith(
                    "Cannot invoke \"" + primitive.getKey().getName() + "." + primitive.getValue() + "Value()\"")) {
                return primitive.getValue();
            }
        }
        return null;
    }

    private static List<String> suspects(NullPointerException failure, RowHeader header, @Nullable Object[] values) {
        String asked = unboxed(failure);
        var suspects = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            Expression<?> expression = header.expression(i);
            String primitive = expression == null
                    ? String.valueOf(asked)
                    : PRIMITIVES.get(expression.type().javaType());
            if (values[i] == null && primitive != null && (asked == null || asked.equals(primitive))) {
                suspects.add("'" + header.names().get(i) + "' (" + primitive + ")");
            }
        }
        return suspects;
    }
}
