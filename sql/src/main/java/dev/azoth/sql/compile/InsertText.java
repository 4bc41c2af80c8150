package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.sql.Assignment;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Insert;
import dev.azoth.sql.InsertSource;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.schema.ColumnDefault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one INSERT. */
final class InsertText {
    private final Rendering sql;
    private final DmlCompiler dml;
    private final Insert insert;
    private final DmlStatement<?> statement;
    private final DialectTraits traits;
    private final MadeValues made = new MadeValues();
    private final Set<String> consumed = new LinkedHashSet<>();

    InsertText(Rendering sql, DmlCompiler dml, Insert insert, DmlStatement<?> statement) {
        this.sql = sql;
        this.dml = dml;
        this.insert = insert;
        this.statement = statement;
        this.traits = sql.dialect().traits();
    }

    Compiled compile() {
        CompileRequest request = sql.request();
        boolean oneRow = insert.rows().isEmpty() && insert.source() == null;
        boolean returns = !statement.returned().isEmpty();
        InsertPlan plan = insert.source() != null
                ? InsertPlan.ofDefaults(
                        insert, insert.source().columns(), traits.schema().sequences())
                : InsertPlan.of(
                        insert, request.parameterNames(), traits.schema().sequences());
        boolean paged = request.many() && oneRow && returns && traits.insert().manyValues();
        InsertOrdering ordering = paged
                ? InsertOrdering.of(insert, isSorted(), plan, traits.insert().order())
                : null;
        InsertOutcome outcome =
                InsertedKey.of(insert, plan, oneRow && !returns && !request.many() && dml.returnsKeys(), traits);
        List<? extends Selectable> returned =
                returns || outcome == null ? statement.returned() : outcome.implicitReturning();
        DmlStatement<?> owner = returns || returned.isEmpty() ? statement : insert.returning(returned);
        var sentinel = new SentinelColumn(ordering, returned);
        sql.ctes().scope(() -> {
            dml.useCtes(insert);
            write(plan, owner, ordering, sentinel, QueryCompiler.Place.TOP);
        });
        Template template = sql.template();
        ArrayRows arrays = ordering == null ? null : ArrayRows.of(template, plan, ordering, sql.dialect());
        dml.refuseUnconsumed(insert, consumed, template);
        return new CompiledDml(
                StatementKind.INSERT,
                template,
                dml.results(owner),
                made,
                outcome,
                ordering == null
                        ? null
                        : new InsertPages(template, arrays, ordering, sentinel.position(), sql.dialect()));
    }

    void inside() {
        InsertPlan plan = insert.source() != null
                ? InsertPlan.ofDefaults(
                        insert, insert.source().columns(), traits.schema().sequences())
                : InsertPlan.of(insert, List.of(), traits.schema().sequences());
        for (InsertPlan.Entry entry : plan.entries()) {
            if (entry.source() instanceof InsertPlan.Source.Made) {
                throw new CompileException("INSERT into '" + insert.table() + "' inside another statement: column '"
                        + entry.column().name() + "' has a default made by the client; give it a value");
            }
        }
        write(plan, statement, null, new SentinelColumn(null, List.of()), QueryCompiler.Place.VALUE);
    }

    private boolean isSorted() {
        return statement instanceof Returning<?> returning && returning.sortsByParameterOrder();
    }

    private void write(
            InsertPlan plan,
            DmlStatement<?> owner,
            @Nullable InsertOrdering ordering,
            SentinelColumn sentinel,
            QueryCompiler.Place place) {
        SqlBuffer before = sql.begin();
        dml.returning(owner, owner.returned(), place);
        sentinel.write(sql, dml.qualifiesReturning());
        SqlBuffer returning = sql.end(before);
        sql.append("INSERT")
                .append(DmlCompiler.prefixes(insert))
                .append(" INTO ")
                .table(insert.table());
        InsertSource source = insert.source();
        if (source != null) {
            select(source, source.withDefaults() ? plan.entries() : List.of());
        } else if (plan.entries().isEmpty()) {
            defaults();
        } else {
            sql.append(" (");
            dml.names(plan.entries().stream().map(InsertPlan.Entry::column).toList());
            sql.append(")");
            values(plan.entries(), ordering);
        }
        if (insert.conflict() != null) {
            dml.onConflict(insert, insert.conflict());
        }
        sql.append(returning);
    }

    private void defaults() {
        if (!traits.insert().defaultValues()) {
            throw new CompileException("The database '" + sql.dialect().name() + "' has no INSERT without columns: '"
                    + insert.table() + "' was given no values");
        }
        dml.defaultValues();
    }

    private void select(InsertSource source, List<InsertPlan.Entry> defaults) {
        var columns = new ArrayList<ColumnClause<?>>(source.columns());
        defaults.forEach(entry -> columns.add(entry.column()));
        sql.append(" (");
        dml.names(columns);
        sql.append(") ");
        if (defaults.isEmpty()) {
            sql.queries().source(source.query());
            return;
        }
        String name = sql.names().next("anon");
        sql.append("SELECT ").identifier(name).append(".*");
        for (InsertPlan.Entry entry : defaults) {
            sql.append(", ");
            value(entry, entry.column().name());
        }
        sql.append(" FROM ");
        sql.queries().inFrom(source.query(), false);
        sql.append(" AS ").identifier(name);
    }

    private void values(List<InsertPlan.Entry> entries, @Nullable InsertOrdering ordering) {
        if (!insert.rows().isEmpty()) {
            rows(entries);
            return;
        }
        sql.mark(RowMark.ROWS);
        if (ordering != null && ordering.way() == InsertOrdering.Way.COUNTER) {
            counted(entries);
        } else {
            sql.append(" VALUES ");
            sql.mark(RowMark.BEGIN);
            row(entries, "");
            sql.mark(RowMark.END);
        }
        sql.mark(RowMark.ROWS_END);
    }

    private void row(List<InsertPlan.Entry> entries, String suffix) {
        sql.append("(");
        for (int i = 0; i < entries.size(); i++) {
            sql.append(i == 0 ? "" : ", ");
            value(entries.get(i), entries.get(i).column().name() + suffix);
        }
        sql.append(")");
    }

    private void rows(List<InsertPlan.Entry> entries) {
        sql.append(" VALUES ");
        for (int r = 0; r < insert.rows().size(); r++) {
            sql.append(r == 0 ? "" : ", ");
            List<Assignment> row = insert.rows().get(r);
            row(entries.stream().map(entry -> ofRow(entry, row)).toList(), "_m" + r);
        }
    }

    private static InsertPlan.Entry ofRow(InsertPlan.Entry entry, List<Assignment> row) {
        for (Assignment one : row) {
            if (one.column().equals(entry.column())) {
                return new InsertPlan.Entry(one.column(), new InsertPlan.Source.Given(one.value()));
            }
        }
        return entry;
    }

    /** Rows come from a subquery sorted by a counter, so that numbers made for them ascend with it. */
    private void counted(List<InsertPlan.Entry> entries) {
        sql.append(" SELECT ");
        for (int i = 0; i < entries.size(); i++) {
            sql.append(i == 0 ? "" : ", ")
                    .append(sql.dialect()
                            .codec(sql.translated(entries.get(i).column().type()))
                            .bindExpression("p" + i));
        }
        sql.append(" FROM (VALUES ");
        sql.mark(RowMark.BEGIN);
        sql.append("(");
        for (InsertPlan.Entry entry : entries) {
            value(entry, entry.column().name());
            sql.append(", ");
        }
        sql.mark(RowMark.COUNTER);
        sql.append(")");
        sql.mark(RowMark.END);
        sql.append(") AS imp_sen(");
        for (int i = 0; i < entries.size(); i++) {
            sql.append("p" + i + ", ");
        }
        sql.append("sen_counter) ORDER BY sen_counter");
    }

    private void value(InsertPlan.Entry entry, String parameter) {
        switch (entry.source()) {
            case InsertPlan.Source.Parameter ignored -> parameter(entry.column(), parameter);
            case InsertPlan.Source.Made(ColumnDefault value) -> {
                made.add(parameter, value);
                parameter(entry.column(), parameter);
            }
            case InsertPlan.Source.Inline(Expression<?> value) -> dml.value(entry.column(), value);
            case InsertPlan.Source.Given(Expression<?> value) -> {
                if (value instanceof BindParameter<?> bind) {
                    if (parameter.equals(bind.name())) {
                        consumed.add(parameter);
                    } else if (bind.name() == null
                            && bind.hint().equals(entry.column().name())) {
                        sql.names().give(bind, parameter);
                    }
                }
                dml.value(entry.column(), value);
            }
        }
    }

    private void parameter(ColumnClause<?> column, String name) {
        consumed.add(name);
        sql.into(column, () -> sql.parameter(name, column.type()));
    }
}
