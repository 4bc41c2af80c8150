package dev.azoth.orm;

import dev.azoth.engine.AskedConnection;
import dev.azoth.engine.Connection;
import dev.azoth.engine.bridge.Await;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.load.EarlyGet;
import dev.azoth.orm.load.Keys;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.type.MappedType;
import dev.azoth.sql.type.VariantType;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A get of the asynchronous face, for which no thread stands until the answer is there. Where nothing has to be waited for before, its
 * statement is sent on the calling thread; where that is the session's connection, on the thread that gives it.
 */
final class SessionGet<E> {
    /*
     * A call that is cancelled goes on at once, on its own thread, while another may be about to give it the connection. Who comes
     * first decides: either that thread does nothing, or the call waits until it has sent the statement. Neither waits for anything
     * meanwhile.
     */
    private static final CompletionStage<?> NOTHING = CompletableFuture.completedFuture(null);

    private final Session session;
    private final Class<E> type;
    private final Object id;
    private final StatementOption[] options;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
    private @Nullable EarlyGet early;
    private @Nullable AskedConnection asked;

    SessionGet(Session session, Class<E> type, Object id, StatementOption... options) {
        this.session = session;
        this.type = type;
        this.id = id;
        this.options = options;
    }

    /** @return until when no thread is needed; null when the whole of it needs one */
    @Nullable
    CompletionStage<?> begin(CallGuard.Call call) {
        SessionCore core = session.core();
        Mapper<E> mapper = Mappers.of(type);
        IdentityKey key = Keys.of(mapper, id);
        if (core.identities().get(key) != null) {
            return null;
        }
        Connection connection = options.length > 0 ? null : core.readyToRead();
        if (connection != null) {
            return send(mapper, key, connection, call);
        }
        AskedConnection begun = core.ask();
        if (begun == null) {
            return null;
        }
        asked = begun;
        return options.length == 0 && isOwn(mapper)
                ? begun.here().thenCompose(lent -> sendAtOnce(mapper, key, begun, call))
                : begun.here();
    }

    /** Whether no function of the application carries values of the key over. */
    private static boolean isOwn(Mapper<?> mapper) {
        for (Column<?> column : mapper.primaryKey()) {
            if (column.type() instanceof MappedType || column.type() instanceof VariantType) {
                return false;
            }
        }
        return true;
    }

    private @Nullable CompletionStage<?> send(
            Mapper<E> mapper, IdentityKey key, Connection connection, CallGuard.Call call) {
        EarlyGet begun = session.core().loader().early(mapper, key);
        CompletionStage<?> answered = begun.send(connection, call);
        early = answered == null ? null : begun;
        return answered;
    }

    /** On the thread that gives the connection: nothing of the application's is called, and what fails is tried anew by the call. */
    private CompletionStage<?> sendAtOnce(
            Mapper<E> mapper, IdentityKey key, AskedConnection lent, CallGuard.Call call) {
        if (!decided.compareAndSet(false, true)) {
            return NOTHING;
        }
        try {
            SessionCore core = session.core();
            core.scopes().connection().takeAtOnce(lent, core.scopes().innermost());
            Connection connection = core.readyToRead();
            CompletionStage<?> answered = connection == null ? null : send(mapper, key, connection, call);
            return answered == null ? NOTHING : answered;
        } catch (RuntimeException triedAnew) {
            return NOTHING;
        } finally {
            sent.complete(null);
        }
    }

    /** On the thread of the call. */
    Optional<E> finish() {
        AskedConnection awaited = asked;
        if (awaited != null) {
            if (!decided.compareAndSet(false, true)) {
                Await.uninterruptibly(sent);
            }
            session.core().scopes().connection().take(awaited);
        }
        EarlyGet begun = early;
        if (begun == null) {
            return session.get(type, id, options);
        }
        begun.await();
        return session.core().call("get", () -> Optional.ofNullable(type.cast(begun.object())));
    }
}
