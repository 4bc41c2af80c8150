package dev.azoth.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** What a mapped field holds, as far as annotations care. */
enum FieldKind {
    VALUE("a column's value"),
    KEY("a key"),
    PART("a part of an embeddable class"),
    EMBEDDED("an embedded object"),
    EMBEDDED_KEY("a key that is an embedded object"),
    EXPRESSION("the value of an expression that statements give"),
    TO_ONE("one object"),
    TO_MANY("many objects"),
    MAPPED_BY("a relationship that the other side maps");

    /** In messages, after "holds". */
    private final String what;

    FieldKind(String what) {
        this.what = what;
    }

    static FieldKind of(VariableElement field) {
        Note relationship = ReferenceReader.annotation(field);
        if (relationship != null) {
            boolean many = relationship.name().equals(Jpa.ONE_TO_MANY)
                    || relationship.name().equals(Jpa.MANY_TO_MANY);
            return !relationship.text("mappedBy").isEmpty() ? MAPPED_BY : many ? TO_MANY : TO_ONE;
        }
        if (Note.has(field, Jpa.EMBEDDED_ID)) {
            return EMBEDDED_KEY;
        }
        boolean embeddable = field.asType() instanceof DeclaredType declared
                && Note.has(declared.asElement(), Jpa.EMBEDDABLE)
                && !Note.has(field, Jpa.CONVERT);
        if (embeddable || Note.has(field, Jpa.EMBEDDED)) {
            return EMBEDDED;
        }
        Element owner = field.getEnclosingElement();
        if (owner != null && Note.has(owner, Jpa.EMBEDDABLE)) {
            return PART;
        }
        if (Note.has(field, Jpa.QUERY_EXPRESSION)) {
            return EXPRESSION;
        }
        return Note.has(field, Jpa.ID) ? KEY : VALUE;
    }

    String what() {
        return what;
    }
}
