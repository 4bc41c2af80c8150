package dev.azoth.processor.model;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Reports what is wrong where it is written. */
public final class Problems {
    private final Messager messager;
    private int count;

    public Problems(Messager messager) {
        this.messager = messager;
    }

    void report(Element where, String message) {
        count++;
        messager.printMessage(Diagnostic.Kind.ERROR, message, where);
    }

    void report(Note where, String message) {
        count++;
        messager.printMessage(Diagnostic.Kind.ERROR, message, where.on(), where.mirror());
    }

    void report(Note where, String attribute, String message) {
        count++;
        messager.printMessage(Diagnostic.Kind.ERROR, message, where.on(), where.mirror(), where.value(attribute));
    }

    /** How many there were. */
    public int count() {
        return count;
    }
}
