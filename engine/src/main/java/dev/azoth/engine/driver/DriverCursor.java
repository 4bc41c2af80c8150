package dev.azoth.engine.driver;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An open cursor. One fetch at a time. No method blocks. */
public interface DriverCursor {
    /** Known when the cursor is open, or after the first fetch where the protocol tells only then (then empty before). */
    List<DriverColumn> columns();

    /**
     * The next rows.
     *
     * @param count at least 1
     * @return fewer than {@code count} rows, none perhaps, when the end is reached
     */
    CompletionStage<List<@Nullable Object[]>> fetch(int count);

    /** Frees the cursor on the server; idempotent; the connection can be used again when it completes. */
    CompletionStage<Void> close();
}
