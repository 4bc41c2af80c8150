package dev.azoth.orm;

import dev.azoth.sql.StatementOption;
import java.util.List;
import java.util.Map;

/**
 * How sessions behave. Immutable.
 *
 * @param autoflush changes are written before a query
 * @param expireOnCommit attributes are forgotten at the end of a transaction, to be read anew when touched
 * @param implicitIo attributes that are not loaded may be loaded when they are touched; the asynchronous face allows it only
 *     inside {@code runSync}
 * @param closeResetsOnly a session can be used again after it has been closed
 * @param joinMode how a transaction open on a given connection is joined
 * @param autobegin the first use begins a transaction; else {@code begin()} must be called before each
 * @param statementOptions options that each SELECT, UPDATE and DELETE of a mapped class is executed with, before its own. SQLAlchemy:
 *     {@code execution_options}; those of connections come with the engine, {@code engine.executionOptions(...)}
 * @param info what the application keeps with each session, copied
 */
public record SessionOptions(
        boolean autoflush,
        boolean expireOnCommit,
        boolean implicitIo,
        boolean closeResetsOnly,
        JoinMode joinMode,
        boolean autobegin,
        List<StatementOption> statementOptions,
        Map<Object, Object> info) {
    public SessionOptions {
        statementOptions = List.copyOf(statementOptions);
        info = Map.copyOf(info);
    }

    public static SessionOptions defaults() {
        return new SessionOptions(true, false, true, true, JoinMode.CONDITIONAL_SAVEPOINT, true, List.of(), Map.of());
    }

    public SessionOptions withAutoflush(boolean value) {
        return new SessionOptions(
                value, expireOnCommit, implicitIo, closeResetsOnly, joinMode, autobegin, statementOptions, info);
    }

    public SessionOptions withExpireOnCommit(boolean value) {
        return new SessionOptions(
                autoflush, value, implicitIo, closeResetsOnly, joinMode, autobegin, statementOptions, info);
    }

    public SessionOptions withImplicitIo(boolean value) {
        return new SessionOptions(
                autoflush, expireOnCommit, value, closeResetsOnly, joinMode, autobegin, statementOptions, info);
    }

    public SessionOptions withCloseResetsOnly(boolean value) {
        return new SessionOptions(
                autoflush, expireOnCommit, implicitIo, value, joinMode, autobegin, statementOptions, info);
    }

    public SessionOptions withJoinMode(JoinMode value) {
        return new SessionOptions(
                autoflush, expireOnCommit, implicitIo, closeResetsOnly, value, autobegin, statementOptions, info);
    }

    public SessionOptions withAutobegin(boolean value) {
        return new SessionOptions(
                autoflush, expireOnCommit, implicitIo, closeResetsOnly, joinMode, value, statementOptions, info);
    }

    public SessionOptions withStatementOptions(StatementOption... values) {
        return new SessionOptions(
                autoflush, expireOnCommit, implicitIo, closeResetsOnly, joinMode, autobegin, List.of(values), info);
    }

    public SessionOptions withInfo(Map<Object, Object> value) {
        return new SessionOptions(
                autoflush, expireOnCommit, implicitIo, closeResetsOnly, joinMode, autobegin, statementOptions, value);
    }
}
