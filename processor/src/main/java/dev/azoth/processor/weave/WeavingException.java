package dev.azoth.processor.weave;

import java.io.Serial;

/** A class that cannot be woven; the message says why and what to do. */
public final class WeavingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    WeavingException(String className, String why) {
        super("Class " + className.replace('/', '.') + " cannot be woven: " + why);
    }
}
