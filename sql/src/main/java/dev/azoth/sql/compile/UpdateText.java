package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Update;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ColumnDefault;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one UPDATE. */
final class UpdateText {
    private final Rendering sql;
    private final DmlCompiler dml;
    private final Update update;
    private final DmlStatement<?> statement;
    private final MadeValues made = new MadeValues();
    private final Set<String> consumed = new LinkedHashSet<>();
    private String separator = "";
    private boolean qualified;

    UpdateText(Rendering sql, DmlCompiler dml, Update update, DmlStatement<?> statement) {
        this.sql = sql;
        this.dml = dml;
        this.update = update;
        this.statement = statement;
    }

    Compiled compiled() {
        Template template = sql.template();
        dml.refuseUnconsumed(update, consumed, template);
        return new CompiledDml(StatementKind.UPDATE, template, dml.results(statement), made, null, null);
    }

    void write(boolean top) {
        List<FromClause> others = update.otherTables();
        dml.enter(update, others);
        try {
            boolean listed = !others.isEmpty() && dml.listsTablesOfUpdate();
            qualified = listed;
            sql.append("UPDATE")
                    .append(DmlCompiler.prefixes(update))
                    .append(" ")
                    .table(update.table());
            if (listed) {
                sql.append(", ");
                sql.froms().list(others);
            }
            sql.append(" SET ");
            SqlBuffer before = sql.begin();
            set(top);
            SqlBuffer set = sql.end(before);
            if (set.isEmpty()) {
                throw new CompileException("UPDATE of '" + update.table()
                        + "' sets no column: give it values(), or parameters named after columns");
            }
            sql.append(set);
            if (!others.isEmpty() && !listed) {
                dml.from(others);
            }
            before = sql.begin();
            dml.where(update.where());
            SqlBuffer where = sql.end(before);
            refuseReserved(where);
            sql.append(where);
            dml.returning(statement, statement.returned(), top ? QueryCompiler.Place.TOP : QueryCompiler.Place.VALUE);
        } finally {
            sql.queries().correlations().leave();
        }
    }

    private void set(boolean top) {
        Map<ColumnClause<?>, Expression<?>> given = new LinkedHashMap<>();
        update.values().forEach(one -> given.put(one.column(), one.value()));
        List<String> parameters = top ? sql.request().parameterNames() : List.of();
        if (update.isOrdered()) {
            given.forEach(this::given);
        }
        for (ColumnClause<?> column : update.table().columns()) {
            Expression<?> value = given.get(column);
            if (value == null) {
                unnamed(column, parameters);
            } else if (!update.isOrdered()) {
                given(column, value);
            }
        }
    }

    private void given(ColumnClause<?> column, Expression<?> value) {
        assign(column, () -> dml.value(column, value));
        if (value instanceof BindParameter<?> bind && column.name().equals(bind.name())) {
            consumed.add(column.name());
        }
    }

    private void assign(ColumnClause<?> column, Runnable value) {
        sql.append(separator);
        if (qualified) {
            sql.table(update.table()).append(".");
        }
        sql.identifier(column.name()).append("=");
        value.run();
        separator = ", ";
    }

    private void unnamed(ColumnClause<?> column, List<String> parameters) {
        if (parameters.contains(column.name())) {
            consumed.add(column.name());
            assign(column, () -> sql.into(column, () -> sql.parameter(column.name(), column.type())));
            return;
        }
        ColumnDefault value = column instanceof Column<?> known ? known.updateDefault() : null;
        switch (value) {
            case null -> {}
            case ColumnDefault.Sql(Expression<?> expression) -> assign(column, () -> dml.value(column, expression));
            case ColumnDefault.FromSequence(var sequence) ->
                assign(column, () -> dml.value(column, sequence.nextValue()));
            case ColumnDefault.Value fixed -> made(column, fixed);
            case ColumnDefault.Supplied supplied -> made(column, supplied);
        }
    }

    private void made(ColumnClause<?> column, ColumnDefault value) {
        made.add(column.name(), value);
        consumed.add(column.name());
        assign(column, () -> sql.into(column, () -> sql.parameter(column.name(), column.type())));
    }

    private void refuseReserved(SqlBuffer where) {
        for (Object part : where.parts()) {
            if (part instanceof BindSlot slot && slot.key() != null && consumed.contains(slot.key())) {
                throw new CompileException("bindparam() name '" + slot.key()
                        + "' is that of a column this UPDATE sets; name it otherwise, for example 'b_" + slot.key()
                        + "'");
            }
        }
    }
}
