package dev.azoth.engine;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.compile.IsolationLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How statements are run; set on an engine, on a connection, or for one execution. Immutable: each method with a parameter
 * gives changed options. SQLAlchemy: {@code execution_options}.
 *
 * @param isolationLevel of the transactions begun from now on; null for the engine's
 * @param streamResults rows are fetched from a server-side cursor as they are taken, not all at once
 * @param yieldPer rows a fetch of streamed results, and the default size of partitions; 0 to let the buffer grow
 * @param maxRowBuffer up to how many rows the buffer of streamed results grows
 * @param schemaTranslateMap schema names to be replaced, the empty string standing for no schema
 * @param loggingToken put in front of what echo shows; null for none
 */
public record ExecutionOptions(
        @Nullable IsolationLevel isolationLevel,
        boolean streamResults,
        int yieldPer,
        int maxRowBuffer,
        Map<String, String> schemaTranslateMap,
        @Nullable String loggingToken) {
    /** Nothing special. */
    public static final ExecutionOptions DEFAULT = new ExecutionOptions(null, false, 0, 1000, Map.of(), null);

    /** Refuses numbers that make no sense. */
    public ExecutionOptions {
        if (yieldPer < 0) {
            throw new ArgumentException("yieldPer must not be negative: " + yieldPer);
        }
        if (maxRowBuffer < 1) {
            throw new ArgumentException("maxRowBuffer must be at least 1: " + maxRowBuffer);
        }
        if (schemaTranslateMap == null) {
            throw new ArgumentException("schemaTranslateMap must not be null; an empty map replaces nothing");
        }
        for (Map.Entry<String, String> entry : schemaTranslateMap.entrySet()) {
            if (entry.getKey() == null || entry.getValue() == null) {
                throw new ArgumentException("schemaTranslateMap must not hold null, as in " + schemaTranslateMap
                        + "; the empty string stands for no schema");
            }
        }
        schemaTranslateMap = Map.copyOf(schemaTranslateMap);
    }

    /** These options with another isolation level; null for the engine's. */
    public ExecutionOptions isolationLevel(@Nullable IsolationLevel level) {
        return new ExecutionOptions(level, streamResults, yieldPer, maxRowBuffer, schemaTranslateMap, loggingToken);
    }

    /** These options with streaming on or off. */
    public ExecutionOptions streamResults(boolean stream) {
        return new ExecutionOptions(isolationLevel, stream, yieldPer, maxRowBuffer, schemaTranslateMap, loggingToken);
    }

    /** These options with streaming on, in fetches of so many rows. */
    public ExecutionOptions yieldPer(int rows) {
        return new ExecutionOptions(
                isolationLevel, rows > 0 || streamResults, rows, maxRowBuffer, schemaTranslateMap, loggingToken);
    }

    /** These options with another limit for the buffer of streamed results. */
    public ExecutionOptions maxRowBuffer(int rows) {
        return new ExecutionOptions(isolationLevel, streamResults, yieldPer, rows, schemaTranslateMap, loggingToken);
    }

    /** These options with other schema names to be replaced. */
    public ExecutionOptions schemaTranslateMap(Map<String, String> translate) {
        return new ExecutionOptions(isolationLevel, streamResults, yieldPer, maxRowBuffer, translate, loggingToken);
    }

    /** These options with another token; null for none. */
    public ExecutionOptions loggingToken(@Nullable String token) {
        return new ExecutionOptions(isolationLevel, streamResults, yieldPer, maxRowBuffer, schemaTranslateMap, token);
    }
}
