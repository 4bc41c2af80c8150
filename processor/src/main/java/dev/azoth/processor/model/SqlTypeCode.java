package dev.azoth.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column in generated code.
 *
 * @param javaType of the values, boxed
 * @param code that makes the SQL type
 * @param definition what stands for it in DDL; empty for the type's own
 */
public record SqlTypeCode(String javaType, String code, String definition) {
    SqlTypeCode(String javaType, String code) {
        this(javaType, code, "");
    }

    /** The same, with the definition that a @Column or a @JoinColumn has, if it has one. */
    SqlTypeCode defined(@Nullable Note column) {
        String given = column == null ? "" : column.text("columnDefinition").strip();
        String plain = given.replaceAll("(?i)\\s+not\\s+null\\b", "");
        return given.isEmpty() ? this : new SqlTypeCode(javaType, code, plain);
    }

    /** That of a column which refers to one of this type: it is not numbered. */
    SqlTypeCode referring() {
        boolean numbered = definition.matches("(?i).*(serial|identity|auto_increment).*");
        return numbered ? new SqlTypeCode(javaType, code) : this;
    }
}
