package dev.azoth.async;

import dev.azoth.engine.MappingResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The rows of a streamed statement as maps. For one task at a time. SQLAlchemy: {@code AsyncMappingResult}. */
public final class AsyncMappingResult
        extends AbstractAsyncResult<Map<String, @Nullable Object>, MappingResult, AsyncMappingResult> {
    AsyncMappingResult(Source<MappingResult> source) {
        super(source);
    }

    @Override
    AsyncMappingResult with(Source<MappingResult> changed) {
        return new AsyncMappingResult(changed);
    }

    /** The names of the columns, in order. */
    public CompletableFuture<List<String>> keys() {
        return call("keys", MappingResult::keys);
    }
}
