package dev.azoth.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root of everything Azoth raises; unchecked. SQLAlchemy: {@code SQLAlchemyError}. */
public class AzothException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private transient @Nullable List<Object> entities;
    private @Nullable String writing;

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

    @Override
    public String getMessage() {
        String text = String.valueOf(super.getMessage());
        return writing == null ? text : text + "\n[while writing: " + writing + "]";
    }
}
