package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.type.SqlType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value sent beside the SQL. SQLAlchemy: {@code BindParameter}.
 *
 * @param name the name under which a value is given at execution; null for an anonymous one, which has its value
 * @param hint what an anonymous one is named after in readable SQL: {@code name} for {@code :name_1}
 * @param value the value, for an expanding one a collection; only meaningful when {@code hasValue}
 * @param hasValue whether a value is given here; a named one without it must be given one at execution
 * @param expanding whether it stands for a list: {@code IN (?, ?, ?)}
 * @param literalExecute whether the value is put into the text when executed
 */
public record BindParameter<T>(
        @Nullable String name,
        String hint,
        @Nullable Object value,
        boolean hasValue,
        SqlType<T> type,
        boolean expanding,
        boolean literalExecute)
        implements Expression<T> {
    public BindParameter {
        if (name == null && !hasValue) {
            throw new ArgumentException("A parameter without a value needs a name");
        }
    }

    static <T> BindParameter<T> anonymous(String hint, @Nullable Object value, SqlType<T> type) {
        return new BindParameter<>(null, hint, value, true, type, false, false);
    }

    /**
     * An anonymous parameter whose value is asked for whenever the statement is executed, on the thread that executes it. SQLAlchemy:
     * {@code bindparam(callable_=...)}.
     *
     * @param hint what it is named after in readable SQL
     */
    public static <T> BindParameter<T> late(String hint, SqlType<T> type, Supplier<? extends @Nullable T> source) {
        return new BindParameter<>(null, hint, new LateValue(source), true, type, false, false);
    }

    /** Whether the value is asked for whenever the statement is executed. */
    public boolean isLate() {
        return value instanceof LateValue;
    }

    /** The value; where it is asked for late, what it is now. */
    @Override
    public @Nullable Object value() {
        return value instanceof LateValue late ? late.source().get() : value;
    }

    /** The same parameter standing for a list. SQLAlchemy: {@code bindparam(expanding=True)}. */
    public BindParameter<T> asExpanding() {
        return new BindParameter<>(name, hint, value, hasValue, type, true, literalExecute);
    }

    /** The same parameter, put into the text as a literal when executed. SQLAlchemy: {@code literal_execute=True}. */
    public BindParameter<T> asLiteral() {
        return new BindParameter<>(name, hint, value, hasValue, type, expanding, true);
    }

    /** The same parameter with a value, used where none is given at execution. */
    public BindParameter<T> withValue(@Nullable Object newValue) {
        return new BindParameter<>(name, hint, newValue, true, type, expanding, literalExecute);
    }

    /** The same parameter of another type. */
    public <U> BindParameter<U> withType(SqlType<U> newType) {
        return new BindParameter<>(name, hint, value, hasValue, newType, expanding, literalExecute);
    }

    /** The SQL in a neutral dialect, for reading. */
    @Override
    public String toString() {
        return StatementPrinter.print(this);
    }
}
