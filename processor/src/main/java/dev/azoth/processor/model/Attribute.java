package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A mapped field in generated code. */
public sealed interface Attribute {
    String name();

    /**
     * The value of a column.
     *
     * @param id whether it belongs to the key
     * @param generation of a key: the expression that makes it; null when values are given
     * @param group of a deferred column; else empty
     * @param options names of {@code ColumnOption}s
     */
    record Value(
            String name,
            ColumnCode column,
            boolean id,
            @Nullable String generation,
            String group,
            List<String> options) implements Attribute {}

    /**
     * An object of several columns.
     *
     * @param id whether it is the key
     */
    record Embedded(String name, TypeElement embeddable, List<EmbeddedPart> parts, boolean id) implements Attribute {
        /** All columns, in order. */
        public List<ColumnCode> columns() {
            return parts.stream().flatMap(part -> part.columns().stream()).toList();
        }
    }

    /** The value of an expression that a statement gives. */
    record Expression(String name, SqlTypeCode type) implements Attribute {}

    /**
     * Another object, or many.
     *
     * @param many whether many
     * @param calls upon the specification, without dots, but for its join columns
     * @param referredPaths the columns that the join columns refer to
     */
    record Reference(
            String name,
            TypeElement target,
            boolean many,
            List<String> calls,
            List<ColumnCode> joinColumns,
            List<String> referredPaths)
            implements Attribute {
        /** All calls upon the specification, without dots. */
        public List<String> allCalls() {
            var all = new ArrayList<String>();
            for (int i = 0; i < joinColumns.size(); i++) {
                all.add("joinColumn(" + joinColumns.get(i).code() + ", () -> " + referredPaths.get(i) + ")");
            }
            all.addAll(calls);
            return all;
        }
    }
}
