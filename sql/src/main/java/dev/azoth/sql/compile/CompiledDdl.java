package dev.azoth.sql.compile;

import dev.azoth.error.InvalidRequestException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiled DDL: text without parameters.
 */
public record CompiledDdl(String sql) implements Compiled {
    private static final Object[] NONE = {};

    @Override
    public StatementKind kind() {
        return StatementKind.DDL;
    }

    @Override
    public boolean returnsRows() {
        return false;
    }

    @Override
    public List<ResultColumn> resultColumns() {
        return List.of();
    }

    @Override
    public BoundStatement bind(@Nullable Object[] literals, Map<String, ?> parameters) {
        if (!parameters.isEmpty()) {
            throw noParameters(parameters.keySet());
        }
        return new BoundStatement(sql, NONE);
    }

    @Override
    public BoundBatch bindMany(@Nullable Object[] literals, List<? extends Map<String, ?>> parameterSets) {
        throw noParameters(parameterSets);
    }

    @Override
    public boolean insertsManyValues() {
        return false;
    }

    @Override
    public List<BoundInsertPage> bindInsertPages(
            @Nullable Object[] literals, List<? extends Map<String, ?>> parameterSets, int pageSize) {
        throw noParameters(parameterSets);
    }

    @Override
    public @Nullable InsertOutcome insertOutcome() {
        return null;
    }

    private InvalidRequestException noParameters(Object given) {
        return new InvalidRequestException("DDL takes no parameters, but was given " + given + ": " + sql.strip());
    }
}
