package dev.azoth.async;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionSupport;
import dev.azoth.sql.Attribute;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@link AsyncAttrs} does. */
final class AsyncAttributes {
    private AsyncAttributes() {}

    static CompletableFuture<@Nullable Void> loaded(Object object, Attribute attribute) {
        if (SessionSupport.isLoaded(object, attribute)) {
            return CompletableFuture.completedFuture(null);
        }
        return Session.of(object)
                .map(session -> SessionSupport.run(session, "awaitable", same -> same.load(object, attribute)))
                .orElseGet(() -> CompletableFuture.failedFuture(new DetachedInstanceException(
                        "'" + attribute.name() + "' of a " + object.getClass().getSimpleName()
                                + " is not loaded, and the object is in no session")));
    }

    static <T extends @Nullable Object> CompletableFuture<T> called(Object object, Supplier<T> method) {
        Optional<Session> session = Session.of(object);
        if (session.isPresent()) {
            return SessionSupport.runSync(session.get(), same -> method.get());
        }
        try {
            return CompletableFuture.completedFuture(method.get());
        } catch (RuntimeException raised) {
            return CompletableFuture.failedFuture(raised);
        }
    }

    static Collection<?> members(Object object, Attribute attribute) {
        return switch (SessionSupport.value(object, attribute)) {
            case Collection<?> members -> members;
            case Map<?, ?> map -> map.values();
            case null, default -> List.of();
        };
    }
}
