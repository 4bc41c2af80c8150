package dev.azoth.engine;

import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.sql.RowHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stay on the server until they are taken: fetched in pieces that grow, up to a limit, or are of a given size. For one
 * task at a time.
 */
final class CursorRows implements RowSource {
    /** Grows as SQLAlchemy's buffered cursor does, from more rows: a round trip costs more than a few rows. */
    private static final int FIRST_PIECE = 50;

    private static final int GROWTH = 5;

    /** Where a cursor stands. */
    private enum State {
        OPEN,
        /** Every row has been fetched. */
        EXHAUSTED,
        CLOSED,
        /** The connection was lost or closed under it. */
        LOST
    }

    private final Core core;
    private final DriverCursor cursor;
    private final CursorExecution execution;
    private final ResultColumns columns;
    private final int maxBuffer;
    private int piece;
    private int fixedPiece;
    private List<@Nullable Object[]> buffer = List.of();
    private int position;
    private State state = State.OPEN;

    CursorRows(
            Core core,
            DriverCursor cursor,
            CursorExecution execution,
            ResultColumns columns,
            ExecutionOptions options) {
        this.core = core;
        this.cursor = cursor;
        this.execution = execution;
        this.columns = columns;
        this.maxBuffer = options.maxRowBuffer();
        this.fixedPiece = options.yieldPer();
        this.piece = Math.min(FIRST_PIECE, maxBuffer);
    }

    @Override
    public RowHeader header() {
        if (!columns.known()) {
            columns.tell(cursor.columns());
            if (!columns.known() && position >= buffer.size()) {
                fetch(nextPiece());
            }
        }
        return columns.header();
    }

    @Override
    public @Nullable Object @Nullable [] next() {
        if (position >= buffer.size() && !fetch(nextPiece())) {
            return null;
        }
        return buffer.get(position++);
    }

    @Override
    public List<@Nullable Object[]> next(int count) {
        var rows = new ArrayList<@Nullable Object[]>(Math.min(count, 10_000));
        while (rows.size() < count) {
            if (position >= buffer.size() && !fetch(count - rows.size())) {
                break;
            }
            int end = Math.min(buffer.size(), position + count - rows.size());
            rows.addAll(buffer.subList(position, end));
            position = end;
        }
        return rows;
    }

    @Override
    public List<@Nullable Object[]> rest() {
        var rows = new ArrayList<>(buffer.subList(position, buffer.size()));
        buffer = List.of();
        position = 0;
        while (fetch(Math.max(maxBuffer, nextPiece()))) {
            rows.addAll(buffer);
            position = buffer.size();
        }
        return rows;
    }

    @Override
    public void yieldPer(int count) {
        fixedPiece = count;
    }

    private int nextPiece() {
        if (fixedPiece > 0) {
            return fixedPiece;
        }
        int size = piece;
        piece = Math.min(maxBuffer, piece * GROWTH);
        return size;
    }

    /** Fills the buffer; false at the end. */
    private boolean fetch(int count) {
        buffer = List.of();
        position = 0;
        if (state == State.EXHAUSTED) {
            return false;
        }
        refuseLost();
        List<@Nullable Object[]> rows;
        try (var call = core.enter("fetch")) {
            refuseLost();
            rows = core.run(new Fetch(count));
        }
        return !rows.isEmpty();
    }

    private void refuseLost() {
        if (state == State.LOST) {
            throw new ResourceClosedException(
                    "This result was streaming when its connection was closed or lost; the rows that were left are gone");
        }
    }

    @Override
    public void close() {
        if (state == State.OPEN) {
            state = State.CLOSED;
            try (var call = core.enterCleanUp("close")) {
                core.closed(this);
                core.runUninterruptibly(new CloseCursor());
            }
        }
    }

    /** The connection is closing: the cursor is closed, but not waited for. */
    void abandon() {
        if (state == State.OPEN) {
            state = State.LOST;
            var unused = cursor.close();
        }
    }

    /** The connection was lost, and the cursor with it. */
    void lost() {
        if (state == State.OPEN) {
            state = State.LOST;
        }
    }

    /** One piece. */
    private final class Fetch extends Exchange<List<@Nullable Object[]>, List<@Nullable Object[]>> {
        private final int count;

        Fetch(int count) {
            this.count = count;
        }

        @Override
        CompletionStage<List<@Nullable Object[]>> send() {
            return core.wire().send(driver -> cursor.fetch(count));
        }

        @Override
        List<@Nullable Object[]> complete(List<@Nullable Object[]> rows) {
            if (!columns.known()) {
                columns.tell(cursor.columns());
            }
            if (rows.size() < count) {
                state = State.EXHAUSTED;
                core.closed(CursorRows.this);
                var unused = cursor.close();
            }
            columns.decoder().decode(rows);
            buffer = rows;
            return rows;
        }

        @Override
        RuntimeException failed(Throwable failure) {
            if (state == State.OPEN) {
                state = State.LOST;
                core.closed(CursorRows.this);
                var unused = cursor.close();
            }
            return core.failures().of(failure, execution.sql(), execution);
        }
    }

    /** The end of the cursor. */
    private final class CloseCursor extends Exchange<@Nullable Void, @Nullable Void> {
        @Override
        CompletionStage<@Nullable Void> send() {
            return cursor.close().thenApply(done -> null);
        }

        @Override
        @Nullable
        Void complete(@Nullable Void done) {
            return null;
        }

        @Override
        RuntimeException failed(Throwable failure) {
            return core.failures().of(failure, execution.sql(), null);
        }
    }
}
