package dev.azoth.orm;

import dev.azoth.engine.AskedConnection;
import dev.azoth.engine.AsyncSupport;
import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.ExecutionOptions;
import dev.azoth.engine.Transaction;
import dev.azoth.error.InvalidRequestException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The connection of a session, from its first need in a transaction to the end of it. For one task at a time. */
final class SessionConnection {
    private final SessionCore core;
    private final Engine engine;
    private final @Nullable Connection given;
    private @Nullable Connection present;

    /** @param given the connection the session works on; null where it takes one of the engine's */
    SessionConnection(SessionCore core, Engine engine, @Nullable Connection given) {
        this.core = core;
        this.engine = engine;
        this.given = given;
    }

    /** In the transaction and all savepoints up to this one, begun on it now where they were not. */
    Connection in(SessionScope scope) {
        SessionScope outer = scope.outer;
        Connection at = outer == null ? connected() : in(outer);
        if (scope.transaction == null) {
            scope.transaction = outer == null ? joined(scope, at) : at.beginNested();
            core.told().begun(scope.face, at);
        }
        return at;
    }

    /** A connection of which no transaction can be made is given back. */
    private Transaction joined(SessionScope scope, Connection at) {
        try {
            return Joining.transaction(core.options().joinMode(), scope, at);
        } catch (RuntimeException | Error failure) {
            if (at != given) {
                present = null;
                at.close();
            }
            throw failure;
        }
    }

    private Connection connected() {
        Connection at = present;
        if (at == null) {
            at = given == null ? engine.connect() : given;
            present = at;
        }
        return at;
    }

    /** As {@link #in}, with a change of how it runs statements, before it is in the transaction of the outermost scope. */
    Connection in(SessionScope scope, UnaryOperator<ExecutionOptions> change) {
        if (scope.outermost().transaction != null) {
            throw new InvalidRequestException("The connection is in the session's transaction already, whose options"
                    + " cannot be changed: ask for it with options before anything else, or after commit()");
        }
        connected().executionOptions(change);
        return in(scope);
    }

    /** The connection, if it is at hand, and this transaction or savepoint has been begun on it; else null. */
    @Nullable
    Connection ready(@Nullable SessionScope scope) {
        boolean begun = scope != null && scope.state() == ScopeState.ACTIVE && scope.transaction != null;
        return begun ? present : null;
    }

    /** Whether nothing but the engine is to be asked for it. */
    boolean isToBeAsked() {
        return present == null && given == null && !core.told().hearsOfBegin();
    }

    /** Asks the engine for it; null when that is no matter of asking the pool. */
    @Nullable
    AskedConnection ask() {
        return AskedConnection.of(engine);
    }

    /** What was asked for is the connection; waits for it. */
    void take(AskedConnection asked) {
        if (present == null) {
            present = asked.connect();
        }
    }

    /** Takes what was asked for, if it is there, and begins a scope on it, without waiting and without telling anybody. */
    void takeAtOnce(AskedConnection asked, @Nullable SessionScope scope) {
        if (scope != null && asked.isHere() && !core.told().hearsOfBegin()) {
            Connection at = asked.connect();
            present = at;
            scope.transaction = AsyncSupport.autobegun(at);
        }
    }

    /** The transaction has ended. */
    void giveBack() {
        Connection at = present;
        present = null;
        if (at != null && at != given) {
            at.close();
        }
    }

    /** Whether giving it back has nothing to wait for. */
    boolean isGivenBackAtOnce() {
        Connection at = present;
        return at == null || (at != given && AsyncSupport.closesAtOnce(at));
    }

    void invalidate() {
        if (present != null) {
            present.invalidate();
        }
    }

    /** Whether it is at hand and not the session's own: others use it afterwards. */
    boolean isOthers() {
        return present != null && present == given;
    }
}
