package dev.azoth.sql.compile;

import dev.azoth.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled statement of any kind but INSERT with many rows. */
final class CompiledStatement implements Compiled {
    private final StatementKind kind;
    private final Template template;
    private final @Nullable List<ResultColumn> resultColumns;
    private final Set<String> parameterNames = new LinkedHashSet<>();

    CompiledStatement(StatementKind kind, Template template, @Nullable List<ResultColumn> resultColumns) {
        this.kind = kind;
        this.template = template;
        this.resultColumns = resultColumns;
        for (BindSlot slot : template.slots()) {
            if (slot.key() != null) {
                parameterNames.add(slot.key());
            }
        }
    }

    @Override
    public StatementKind kind() {
        return kind;
    }

    @Override
    public String sql() {
        return template.text();
    }

    @Override
    public boolean returnsRows() {
        return kind == StatementKind.SELECT || (resultColumns != null && !resultColumns.isEmpty());
    }

    @Override
    public @Nullable List<ResultColumn> resultColumns() {
        return resultColumns;
    }

    @Override
    public BoundStatement bind(@Nullable Object[] literals, Map<String, ?> parameters) {
        refuseUnknown(parameters);
        return template.bind(literals, parameters);
    }

    @Override
    public BoundBatch bindMany(@Nullable Object[] literals, List<? extends Map<String, ?>> parameterSets) {
        if (!template.isFixed()) {
            throw new InvalidRequestException(
                    "A statement with a list parameter or a literal one has no one text for many parameter sets: execute it"
                            + " once for each: " + sql());
        }
        var sets = new ArrayList<@Nullable Object[]>(parameterSets.size());
        for (Map<String, ?> parameters : parameterSets) {
            refuseUnknown(parameters);
            sets.add(template.bindValues(literals, parameters));
        }
        return new BoundBatch(sql(), sets);
    }

    private void refuseUnknown(Map<String, ?> parameters) {
        for (String name : parameters.keySet()) {
            if (!parameterNames.contains(name)) {
                throw new InvalidRequestException(
                        "The statement has no bind parameter '" + name + "'; it has " + parameterNames + ": " + sql());
            }
        }
    }

    /** The text with the values in it, for reading. */
    String withLiterals(@Nullable Object[] literals, Map<String, ?> parameters) {
        refuseUnknown(parameters);
        return template.withLiterals(literals, parameters);
    }

    @Override
    public boolean insertsManyValues() {
        return false;
    }

    @Override
    public List<BoundInsertPage> bindInsertPages(
            @Nullable Object[] literals, List<? extends Map<String, ?>> parameterSets, int pageSize) {
        throw new InvalidRequestException("Only an INSERT has many rows in one statement: " + sql());
    }

    @Override
    public @Nullable InsertOutcome insertOutcome() {
        return null;
    }
}
