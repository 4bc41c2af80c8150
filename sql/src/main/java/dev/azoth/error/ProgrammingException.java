package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** The statement is wrong: syntax, unknown table or column, missing privilege. SQLAlchemy: {@code ProgrammingError}. */
public final class ProgrammingException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ProgrammingException(DatabaseFailure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
