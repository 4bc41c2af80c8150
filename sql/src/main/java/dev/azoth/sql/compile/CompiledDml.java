package dev.azoth.sql.compile;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A compiled INSERT, UPDATE or DELETE. */
final class CompiledDml implements Compiled {
    private final StatementKind kind;
    private final Template template;
    private final List<ResultColumn> results;
    private final MadeValues made;
    private final @Nullable InsertOutcome outcome;
    private final @Nullable InsertPages pages;
    private final Set<String> names = new LinkedHashSet<>();

    CompiledDml(
            StatementKind kind,
            Template template,
            List<ResultColumn> results,
            MadeValues made,
            @Nullable InsertOutcome outcome,
            @Nullable InsertPages pages) {
        this.kind = kind;
        this.template = template;
        this.results = results;
        this.made = made;
        this.outcome = outcome;
        this.pages = pages;
        for (BindSlot slot : template.slots()) {
            if (slot.key() != null && !made.contains(slot.key())) {
                names.add(slot.key());
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
        return !results.isEmpty();
    }

    @Override
    public List<ResultColumn> resultColumns() {
        return results;
    }

    @Override
    public BoundStatement bind(@Nullable Object[] literals, Map<String, ?> parameters) {
        Map<String, ?> all = complete(parameters, -1);
        BoundStatement bound = template.bind(literals, all);
        return outcome == null ? bound : bound.withInsertedKey(insertedKey(outcome, literals, all));
    }

    /** The key as the client knows it: one value a column, null where the database makes it. */
    private @Nullable Object[] insertedKey(InsertOutcome inserted, @Nullable Object[] literals, Map<String, ?> all) {
        var key = new @Nullable Object[inserted.primaryKey().size()];
        for (int i = 0; i < key.length; i++) {
            Column<?> column = inserted.primaryKey().get(i);
            for (BindSlot slot : template.slots()) {
                if (column.name().equals(slot.key()) && column.toString().equals(slot.place())) {
                    key[i] = slot.value(literals, all);
                    break;
                }
            }
        }
        return key;
    }

    @Override
    public BoundBatch bindMany(@Nullable Object[] literals, List<? extends Map<String, ?>> parameterSets) {
        if (!template.isFixed()) {
            throw new InvalidRequestException(
                    "A statement with a list parameter or a literal one has no one text for many"
                            + " parameter sets: execute it once for each: " + sql());
        }
        var sets = new ArrayList<@Nullable Object[]>(parameterSets.size());
        for (Map<String, ?> parameters : completeAll(parameterSets)) {
            sets.add(template.bindValues(literals, parameters));
        }
        return new BoundBatch(sql(), sets);
    }

    @Override
    public boolean insertsManyValues() {
        return pages != null;
    }

    @Override
    public List<BoundInsertPage> bindInsertPages(
            @Nullable Object[] literals, List<? extends Map<String, ?>> parameterSets, int pageSize) {
        if (pages == null) {
            throw new InvalidRequestException("This statement is not made of many rows: " + sql());
        }
        return pages.bind(literals, completeAll(parameterSets), pageSize);
    }

    @Override
    public @Nullable InsertOutcome insertOutcome() {
        return outcome;
    }

    /** The text with the values in it, for reading. */
    String withLiterals(@Nullable Object[] literals, Map<String, ?> parameters) {
        return template.withLiterals(literals, complete(parameters, -1));
    }

    private List<? extends Map<String, ?>> completeAll(List<? extends Map<String, ?>> parameterSets) {
        if (parameterSets instanceof ParameterColumns && made.isEmpty() && !parameterSets.isEmpty()) {
            complete(parameterSets.getFirst(), 0);
            return parameterSets;
        }
        var all = new ArrayList<Map<String, ?>>(parameterSets.size());
        Set<String> first =
                parameterSets.isEmpty() ? Set.of() : parameterSets.getFirst().keySet();
        for (int i = 0; i < parameterSets.size(); i++) {
            Map<String, ?> parameters = parameterSets.get(i);
            if (i > 0 && areSame(parameters.keySet(), first)) {
                all.add(made.with(parameters));
                continue;
            }
            for (String name : first) {
                if (!parameters.containsKey(name)) {
                    throw new InvalidRequestException("A value is required for bind parameter '" + name
                            + "', in parameter group " + i + " (counted from 0): all groups give what the first does, "
                            + first);
                }
            }
            all.add(complete(parameters, i));
        }
        return all;
    }

    /** Whether two sets of parameters share the set of their names, which has been looked at then. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean areSame(Set<String> names, Set<String> first) {
        return names == first;
    }

    /** With the defaults; refuses names that the statement does not have. */
    private Map<String, ?> complete(Map<String, ?> parameters, int group) {
        for (String name : parameters.keySet()) {
            if (!names.contains(name)) {
                throw new InvalidRequestException("The statement has no parameter '" + name + "'"
                        + (group < 0 ? "" : ", in parameter group " + group + " (counted from 0)") + "; it has " + names
                        + ": " + sql());
            }
        }
        return made.with(parameters);
    }
}
