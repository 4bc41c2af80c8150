package dev.azoth.orm;

import dev.azoth.engine.AskedConnection;
import dev.azoth.engine.Connection;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.orm.instrument.IdentityKey;
import dev.azoth.orm.load.EarlyGet;
import dev.azoth.orm.load.Loader;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.sql.StatementOption;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A get of the asynchronous face. On the calling thread its statement is sent, where nothing has to be waited for before, or the pool is asked
 * for the connection.
 */
final class SessionGet<E> {
    private final Session session;
    private final Class<E> type;
    private final Object id;
    private final StatementOption[] options;
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
        IdentityKey key = Loader.key(mapper, id);
        if (core.identities().get(key) != null) {
            return null;
        }
        Connection connection = options.length > 0 ? null : core.readyToRead();
        if (connection == null) {
            asked = core.ask();
            return asked == null ? null : asked.here();
        }
        EarlyGet begun = core.loader().early(mapper, key);
        CompletionStage<?> answered = begun.send(connection, call);
        early = answered == null ? null : begun;
        return answered;
    }

    /** On the thread of the call. */
    Optional<E> finish() {
        if (asked != null) {
            session.core().scopes().take(asked);
        }
        EarlyGet begun = early;
        if (begun == null) {
            return session.get(type, id, options);
        }
        begun.await();
        return session.core().call("get", () -> Optional.ofNullable(type.cast(begun.object())));
    }
}
