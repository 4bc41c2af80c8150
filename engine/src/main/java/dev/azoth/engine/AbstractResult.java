package dev.azoth.engine;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.MultipleResultsFoundException;
import dev.azoth.error.NoResultFoundException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Result}, {@link ScalarResult} and {@link MappingResult} have in common: ways to take the elements, each given
 * out once. {@code first}, {@code one} and {@code oneOrNone} close the result. For one task at a time.
 *
 * @param <R> the elements
 * @param <S> the result's own class
 */
public abstract sealed class AbstractResult<R extends @Nullable Object, S extends AbstractResult<R, S>>
        implements Iterable<R>, AutoCloseable permits Result, ScalarResult, MappingResult {
    private static final int DEFAULT_PIECE = 1000;

    final RowReader<R> reader;

    AbstractResult(RowReader<R> reader) {
        this.reader = reader;
    }

    abstract S self();

    /** All elements that are left. SQLAlchemy: {@code all()}, {@code fetchall()}. */
    public final List<R> all() {
        return reader.rest();
    }

    /** The first element, or null when there is none; leaves out the rest without an error, and closes. */
    public final @Nullable R first() {
        try (var closing = this) {
            var slot = new RowReader.Slot<R>();
            return closing.reader.next(slot) ? slot.value : null;
        }
    }

    /**
     * The only element; closes.
     *
     * @throws NoResultFoundException when there is none
     * @throws MultipleResultsFoundException when there are more
     */
    @SuppressWarnings("NullAway") // the slot holds an R once next() has said so
    public final R one() {
        return only("one", true).value;
    }

    /**
     * The only element, or null when there is none; closes.
     *
     * @throws MultipleResultsFoundException when there are more
     */
    public final @Nullable R oneOrNone() {
        return only("oneOrNone", false).value;
    }

    final RowReader.Slot<R> only(String method, boolean required) {
        try (var closing = this) {
            var slot = new RowReader.Slot<R>();
            if (!closing.reader.next(slot)) {
                if (required) {
                    throw new NoResultFoundException(
                            method + "() needs exactly one row and the statement returned none");
                }
                return slot;
            }
            if (closing.reader.next(new RowReader.Slot<>())) {
                throw new MultipleResultsFoundException(method + "() takes " + (required ? "exactly" : "at most")
                        + " one row and the statement returned more; first() takes the first of many");
            }
            return slot;
        }
    }

    /** The next element, or null at the end. SQLAlchemy: {@code fetchone()}. */
    public final @Nullable R fetchOne() {
        var slot = new RowReader.Slot<R>();
        return reader.next(slot) ? slot.value : null;
    }

    /** Up to so many elements, none at the end. SQLAlchemy: {@code fetchmany()}. */
    public final List<R> fetchMany(int count) {
        return reader.next(positive(count));
    }

    /** The elements in lists of so many; the last one may be shorter. Can be gone through once. */
    public final Iterable<List<R>> partitions(int size) {
        positive(size);
        return () -> new Partitions<>(reader, size);
    }

    /** The elements in lists of what {@link #yieldPer} said, or of 1000. */
    public final Iterable<List<R>> partitions() {
        return partitions(reader.pieceSize() > 0 ? reader.pieceSize() : DEFAULT_PIECE);
    }

    /** From now on leaves out elements equal to one given out before; so do the views of this result made afterwards. */
    public final S unique() {
        reader.unique(null);
        return self();
    }

    /** From now on leaves out elements whose key is equal to that of one given out before. */
    public final S unique(Function<? super R, ? extends @Nullable Object> key) {
        reader.unique(key);
        return self();
    }

    /** Fetches so many rows a round trip from now on, where rows are streamed. */
    public final S yieldPer(int rows) {
        reader.yieldPer(positive(rows));
        return self();
    }

    @Override
    public final Iterator<R> iterator() {
        return new Elements<>(reader);
    }

    /** Whether no rows can be taken any more: closed, or the statement returned none at all. */
    public final boolean closed() {
        return reader.state().phase() != ResultState.Phase.OPEN;
    }

    /** Gives up what is left and frees a server-side cursor; idempotent. */
    @Override
    public final void close() {
        reader.state().close();
    }

    private static int positive(int count) {
        if (count < 1) {
            throw new ArgumentException("A number of rows must be at least 1, not " + count);
        }
        return count;
    }

    /** Element by element. */
    private static final class Elements<R extends @Nullable Object> implements Iterator<R> {
        private final RowReader<R> reader;
        private RowReader.@Nullable Slot<R> ahead;
        private boolean ended;

        Elements(RowReader<R> reader) {
            this.reader = reader;
            reader.state().rows();
        }

        @Override
        public boolean hasNext() {
            if (ahead == null && !ended) {
                var slot = new RowReader.Slot<R>();
                if (reader.next(slot)) {
                    ahead = slot;
                } else {
                    ended = true;
                }
            }
            return ahead != null;
        }

        @Override
        @SuppressWarnings("NullAway") // the slot holds an R once next() has said so
        public R next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            R element = ahead.value;
            ahead = null;
            return element;
        }
    }

    /** List by list. */
    private static final class Partitions<R extends @Nullable Object> implements Iterator<List<R>> {
        private final RowReader<R> reader;
        private final int size;
        private @Nullable List<R> ahead;

        Partitions(RowReader<R> reader, int size) {
            this.reader = reader;
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            if (ahead == null) {
                ahead = reader.next(size);
            }
            return !ahead.isEmpty();
        }

        @Override
        public List<R> next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            List<R> part = ahead;
            ahead = null;
            return part;
        }
    }
}
