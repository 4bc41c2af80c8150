package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;

/** A column in generated code. */
public final class ColumnCode {
    private final String name;
    private final SqlTypeCode type;
    private final List<String> calls = new ArrayList<>();

    ColumnCode(String name, SqlTypeCode type) {
        this.name = name;
        this.type = type;
    }

    public String name() {
        return name;
    }

    public SqlTypeCode type() {
        return type;
    }

    /** A call upon it, without the dot. */
    void call(String call) {
        if (!calls.contains(call)) {
            calls.add(call);
        }
    }

    void makeNullable() {
        calls.remove("notNull()");
    }

    /** The expression that makes it. */
    public String code() {
        var out = new StringBuilder(Code.schema() + ".column(" + Code.literal(name) + ", " + type.code() + ")");
        if (!type.definition().isEmpty()) {
            out.append(".definition(").append(Code.literal(type.definition())).append(')');
        }
        calls.forEach(call -> out.append('.').append(call));
        return out.toString();
    }

    /** {@code Column<Integer>}. */
    public String javaType() {
        return Code.ref("dev.azoth.sql.schema.Column") + "<" + type.javaType() + ">";
    }
}
