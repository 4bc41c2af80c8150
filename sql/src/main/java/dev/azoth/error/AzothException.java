package dev.azoth.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root of everything Azoth raises; unchecked. SQLAlchemy: {@code SQLAlchemyError}. */
public class AzothException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private transient @Nullable List<Object> entities;
    private @Nullable String writing;
    private @Nullable String advice;

    public AzothException(String message) {
        this(message, null);
    }

    public AzothException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Says, once, which objects a flush was writing; for the ORM.
     *
     * @param shown for the message
     */
    public final void writing(String shown, List<Object> objects) {
        if (writing == null) {
            entities = List.copyOf(objects);
            writing = shown;
        }
    }

    /** The object a flush was writing when this was raised, or those of the batch; empty when none was, or after serialization. */
    public final List<Object> entities() {
        return entities == null ? List.of() : entities;
    }

    /** Says, once, what in the caller's doing led here, and what may be done; for the ORM. */
    public final void advise(String text) {
        if (advice == null) {
            advice = text;
        }
    }

    @Override
    public String getMessage() {
        String text = String.valueOf(super.getMessage());
        String written = writing == null ? text : text + "\n[while writing: " + writing + "]";
        return advice == null ? written : written + "\n(" + advice + ")";
    }
}
