package dev.azoth.async;

import dev.azoth.orm.SessionSupport;
import dev.azoth.orm.mapping.ToMany;
import dev.azoth.orm.mapping.ToOne;
import dev.azoth.sql.schema.Column;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For mapped classes whose attributes are to be loaded by asking the object: {@code a.awaitable(A_.bs)}. For one task at a time, as
 * the object's session. SQLAlchemy: {@code AsyncAttrs}, {@code awaitable_attrs}.
 */
public interface AsyncAttrs {
    /** The members of a collection, loaded if they are not; of a map its values. */
    @SuppressWarnings("unchecked")
    default <T> CompletableFuture<Collection<T>> awaitable(ToMany<?, T> collection) {
        return AsyncAttributes.loaded(this, collection)
                .thenApply(any -> (Collection<T>) AsyncAttributes.members(this, collection));
    }

    /** The object that a reference leads to, or null, loaded if it is not. */
    @SuppressWarnings("unchecked")
    default <T> CompletableFuture<@Nullable T> awaitable(ToOne<?, T> reference) {
        return AsyncAttributes.loaded(this, reference).thenApply(any -> (T) SessionSupport.value(this, reference));
    }

    /**
     * What a method of the object gives, on a virtual thread where attributes are loaded when they are touched: {@code
     * a.awaitable(a::getBs)}.
     */
    default <T extends @Nullable Object> CompletableFuture<T> awaitable(Supplier<T> method) {
        return AsyncAttributes.called(this, method);
    }

    /** The value of a column, loaded if it was deferred or has expired. */
    @SuppressWarnings("unchecked")
    default <T> CompletableFuture<@Nullable T> awaitable(Column<T> column) {
        return AsyncAttributes.loaded(this, column).thenApply(any -> (T) SessionSupport.value(this, column));
    }
}
