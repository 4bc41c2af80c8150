package dev.azoth.processor.model;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A field of an embeddable class. */
public sealed interface EmbeddedPart {
    String name();

    /** The columns, in order. */
    List<ColumnCode> columns();

    /**
     * One that holds the value of a column.
     *
     * @param cast the type its value is cast to where it is handed to a constructor
     * @param zero what stands for null: the zero of a primitive type
     */
    record Leaf(String name, ColumnCode column, String cast, String zero) implements EmbeddedPart {
        @Override
        public List<ColumnCode> columns() {
            return List.of(column);
        }
    }

    /** One that holds another embedded object. */
    record Nested(String name, TypeElement embeddable, List<EmbeddedPart> parts) implements EmbeddedPart {
        @Override
        public List<ColumnCode> columns() {
            return parts.stream().flatMap(part -> part.columns().stream()).toList();
        }
    }

    /** Whether objects of the class, or of one in it, can change. */
    static boolean mutable(TypeElement embeddable, List<EmbeddedPart> parts) {
        return embeddable.getKind() != ElementKind.RECORD
                || parts.stream()
                        .anyMatch(
                                part -> part instanceof Nested nested && mutable(nested.embeddable(), nested.parts()));
    }
}
