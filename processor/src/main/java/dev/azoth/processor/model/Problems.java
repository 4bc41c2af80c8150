package dev.azoth.processor.model;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong where it is written. */
public final class Problems {
    private final @Nullable Messager messager;
    private final Problems loud;
    private int count;

    public Problems(Messager messager) {
        this.messager = messager;
        this.loud = this;
    }

    /** For looking at what is reported elsewhere: tells nobody. */
    Problems muted() {
        return new Problems(this);
    }

    private Problems(Problems loud) {
        this.messager = null;
        this.loud = loud.loud;
    }

    /** Reports what nobody else would. */
    void reportLoudly(Element where, String message) {
        loud.report(where, message);
    }

    void report(Element where, String message) {
        count++;
        if (messager != null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, where);
        }
    }

    void report(Note where, String message) {
        count++;
        if (messager != null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, where.on(), where.mirror());
        }
    }

    void report(Note where, String attribute, String message) {
        count++;
        if (messager != null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message, where.on(), where.mirror(), where.value(attribute));
        }
    }

    /** How many there were. */
    public int count() {
        return count;
    }
}
