package dev.azoth.sql.type;

import dev.azoth.error.ArgumentException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java enum by the names of its constants: a type of its own where the database has enums, else VARCHAR with a CHECK.
 * SQLAlchemy: {@code Enum}.
 *
 * @param javaType the enum
 * @param name the database type's and the CHECK constraint's name
 * @param nativeType whether to use the database's own enum type where there is one
 * @param checked whether a VARCHAR gets a CHECK constraint
 * @param schema where the database's type is; null for that of the column's table
 */
public record EnumType<E extends Enum<E>>(
        Class<E> javaType,
        String name,
        boolean nativeType,
        boolean checked,
        @Nullable String schema) implements SqlType<E> {
    public EnumType {
        if (javaType.getEnumConstants() == null || javaType.getEnumConstants().length == 0) {
            throw new ArgumentException("Enum type of " + javaType.getName() + ": it has no constants");
        }
        if (name.isBlank()) {
            throw new ArgumentException("Enum type of " + javaType.getName() + ": its name is empty");
        }
    }

    /** The same with another name for the database's type. */
    public EnumType<E> named(String newName) {
        return new EnumType<>(javaType, newName, nativeType, checked, schema);
    }

    /** The same in a schema of its own. SQLAlchemy: {@code schema}. */
    public EnumType<E> inSchema(@Nullable String newSchema) {
        return new EnumType<>(javaType, name, nativeType, checked, newSchema);
    }

    /** The same as VARCHAR everywhere. SQLAlchemy: {@code native_enum=False}. */
    public EnumType<E> asVarchar() {
        return new EnumType<>(javaType, name, false, checked, schema);
    }

    /** The same without a CHECK constraint. SQLAlchemy: {@code create_constraint=False}. */
    public EnumType<E> unchecked() {
        return new EnumType<>(javaType, name, nativeType, false, schema);
    }

    /** The constants' names in order. */
    public List<String> labels() {
        return Arrays.stream(javaType.getEnumConstants()).map(Enum::name).toList();
    }

    /** The length of the longest label, in characters. */
    public int length() {
        return labels().stream().mapToInt(String::length).max().orElse(1);
    }

    /**
     * The constant of that name.
     *
     * @throws dev.azoth.error.DataValueException when there is none
     */
    public E parse(String label) {
        for (E constant : javaType.getEnumConstants()) {
            if (constant.name().equals(label)) {
                return constant;
            }
        }
        throw ValueErrors.refuse(label, this, "its names are " + labels());
    }

    @Override
    public E check(Object value) {
        if (javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        throw ValueErrors.wrongClass(value, this, javaType.getName());
    }

    @Override
    public String describe() {
        return "Enum(" + javaType.getSimpleName() + ")";
    }
}
