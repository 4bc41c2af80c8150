package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * INSERT, UPDATE or DELETE, without or with RETURNING.
 *
 * @param <R> what it returns for each row
 */
public abstract sealed class DmlStatement<R extends @Nullable Object> extends Statement<R> permits Dml, Returning {
    /** What RETURNING returns; empty when nothing. */
    public abstract List<? extends Selectable> returned();

    /** The statement as a common table expression with a generated name. */
    public final Cte cte() {
        return Cte.of(this, null);
    }

    /** This statement as a common table expression, usually with RETURNING. */
    public final Cte cte(String name) {
        return Cte.of(this, name);
    }
}
