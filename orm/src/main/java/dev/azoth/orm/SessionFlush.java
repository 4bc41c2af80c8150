package dev.azoth.orm;

import dev.azoth.error.AzothException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.flush.UnitOfWork;

/** When a session writes what has changed. For one task at a time. */
final class SessionFlush {
    private final SessionCore core;
    private boolean running;
    private boolean automatic;

    SessionFlush(SessionCore core) {
        this.core = core;
        this.automatic = core.options().autoflush();
    }

    /** Whether all that has changed is written before queries; answers whether it was so far. */
    boolean automatic(boolean on) {
        boolean before = automatic;
        automatic = on;
        return before;
    }

    boolean isAutomatic() {
        return automatic;
    }

    /** Whether {@link #beforeQuery} does nothing, and a query may be sent. */
    boolean rests() {
        return !running
                && (!automatic
                        || (core.isClean() && core.objects().sets().mutable.isEmpty()));
    }

    /** Before a query or load, whose answer is to be that of what has changed. SQLAlchemy: {@code _autoflush()}. */
    void beforeQuery() {
        if (automatic && !running) {
            try {
                run();
            } catch (AzothException failure) {
                failure.advise("raised by the flush before a query or load; if it came too early, run that in"
                        + " session.noAutoflush(...)");
                throw failure;
            }
        }
    }

    void run() {
        if (running) {
            throw new InvalidRequestException("The session is being flushed already");
        }
        core.objects().sets().compareMutables();
        if (core.isClean()) {
            return;
        }
        SessionScope present = core.scopes().begun();
        running = true;
        try {
            core.told().beforeFlush();
            if (!core.isClean()) {
                new UnitOfWork(core, core.loader()).flush();
                core.objects().sets().forgetQueued();
                core.told().afterFlushPostexec();
            }
        } catch (RuntimeException | Error failure) {
            SessionScope innermost = core.scopes().innermost();
            if (innermost != null && innermost.state() == ScopeState.ACTIVE) {
                core.scopes().ends().fail(present, failure);
            }
            throw failure;
        } finally {
            running = false;
        }
    }
}
