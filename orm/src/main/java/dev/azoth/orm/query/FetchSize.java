package dev.azoth.orm.query;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.StatementOption;

/** So many rows are fetched, and made objects of, at a time when a statement is streamed. SQLAlchemy: {@code yield_per}. */
public record FetchSize(int rows) implements StatementOption {
    public FetchSize {
        if (rows < 1) {
            throw new ArgumentException("yieldPer needs at least 1 row, not " + rows);
        }
    }
}
