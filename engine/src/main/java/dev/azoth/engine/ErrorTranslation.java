package dev.azoth.engine;

import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.url.Url;
import dev.azoth.error.DataException;
import dev.azoth.error.DatabaseException;
import dev.azoth.error.DatabaseFailure;
import dev.azoth.error.DisconnectedException;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InternalDatabaseException;
import dev.azoth.error.NotSupportedException;
import dev.azoth.error.OperationalException;
import dev.azoth.error.OutcomeUnknownException;
import dev.azoth.error.ProgrammingException;
import dev.azoth.error.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/** Makes the user's exception of a driver's. */
final class ErrorTranslation {
    private ErrorTranslation() {}

    /**
     * @param sql the statement at work, null where there was none
     * @param parameters as they may be shown, null where there are none
     */
    static DatabaseException translate(DriverException failure, @Nullable String sql, @Nullable String parameters) {
        return translate(failure, message(failure), sql, parameters);
    }

    /** As above, with a message of our own in place of the driver's. */
    static DatabaseException translate(
            DriverException failure, String message, @Nullable String sql, @Nullable String parameters) {
        var facts = new DatabaseFailure(
                message, sql, parameters, failure.sqlState(), failure.vendorCode(), failure.constraint());
        return switch (failure.kind()) {
            case INTEGRITY -> new IntegrityException(facts, failure);
            case DATA, VALUE -> new DataException(facts, failure);
            case OPERATIONAL -> new OperationalException(facts, failure);
            case PROGRAMMING -> new ProgrammingException(facts, failure);
            case INTERNAL -> new InternalDatabaseException(facts, failure);
            case NOT_SUPPORTED, STALE_PREPARED_STATEMENT -> new NotSupportedException(facts, failure);
            case CANCELLED -> new QueryCancelledException(facts, failure);
            case DISCONNECT -> new DisconnectedException(facts, failure);
        };
    }

    /** For a connection that was lost while COMMIT was under way. */
    static OutcomeUnknownException outcomeUnknown(DriverException failure, String sql) {
        var facts = new DatabaseFailure(
                message(failure) + ". COMMIT had been sent and was not answered: it is not known"
                        + " whether the transaction was committed. Look into the database before running it again",
                sql,
                null,
                failure.sqlState(),
                failure.vendorCode(),
                null);
        return new OutcomeUnknownException(facts, failure);
    }

    /** For a connection that could not be opened. */
    static DatabaseException connecting(DriverException failure, Url url) {
        String said = failure.getMessage() == null ? failure.kind().toString() : failure.getMessage();
        return translate(failure, "Could not connect to " + url + ": " + said, null, null);
    }

    static String message(DriverException failure) {
        String message = failure.getMessage();
        String said = message == null ? failure.kind().toString() : message;
        return switch (failure.kind()) {
            case STALE_PREPARED_STATEMENT ->
                said + ". The schema was changed after this statement had been prepared, and inside a transaction it"
                        + " cannot be prepared again: roll back and run the transaction once more";
            case DISCONNECT ->
                said + ". The connection has been invalidated, and with it all pooled connections made before;"
                        + " they are replaced when next used";
            default -> said;
        };
    }
}
