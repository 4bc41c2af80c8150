package dev.azoth.engine;

import dev.azoth.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement on its way to the driver, for {@link ConnectionEvents#BEFORE_CURSOR_EXECUTE} and
 * {@link ConnectionEvents#AFTER_CURSOR_EXECUTE}. Handlers of the former may change text and parameters. For one task at a time.
 */
public final class CursorExecution {
    private static final @Nullable Object[] NONE = {};

    private final @Nullable Statement<?> statement;
    private final boolean many;
    private String sql;
    private boolean changed;
    private List<@Nullable Object[]> parameterSets;
    private long sentAt;

    CursorExecution(@Nullable Statement<?> statement, String sql, @Nullable Object[] parameters) {
        this(statement, sql, List.<@Nullable Object[]>of(parameters), false);
    }

    CursorExecution(
            @Nullable Statement<?> statement, String sql, List<@Nullable Object[]> parameterSets, boolean many) {
        this.statement = statement;
        this.sql = sql;
        this.parameterSets = parameterSets;
        this.many = many;
    }

    /** The statement, null for {@code execDriverSql}. */
    public @Nullable Statement<?> statement() {
        return statement;
    }

    /** Whether one text runs with many parameter sets. */
    public boolean many() {
        return many;
    }

    /** The text as the driver gets it. */
    public String sql() {
        return sql;
    }

    /** Changes the text; too late once it was sent. */
    public void sql(String replacement) {
        sql = replacement;
        changed = true;
    }

    /** Whether a handler has given another text. */
    boolean changed() {
        return changed;
    }

    /** The encoded values in placeholder order; of the first parameter set where there are many. */
    public @Nullable Object[] parameters() {
        return parameterSets.isEmpty() ? NONE : parameterSets.get(0);
    }

    /** The encoded values in placeholder order, one array a parameter set. */
    public List<@Nullable Object[]> parameterSets() {
        return parameterSets;
    }

    /** Changes the values; too late once they were sent. */
    public void parameterSets(List<@Nullable Object[]> replacement) {
        parameterSets = List.copyOf(replacement);
    }

    /** How long it has been since the statement was handed to the driver; zero before that. */
    public Duration elapsed() {
        return sentAt == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - sentAt);
    }

    void sent() {
        sentAt = System.nanoTime();
    }

    boolean isWithoutParameters() {
        return !many && parameters().length == 0;
    }

    /** For echo and errors. */
    String parameterText() {
        return many ? ParameterText.many(parameterSets) : ParameterText.one(parameters());
    }
}
