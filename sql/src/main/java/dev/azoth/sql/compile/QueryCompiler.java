package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.CompoundSelect;
import dev.azoth.sql.DdlStatement;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Label;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Ordered;
import dev.azoth.sql.Query;
import dev.azoth.sql.Select;
import dev.azoth.sql.SelectParts;
import dev.azoth.sql.Statement;
import dev.azoth.sql.Tail;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.TextParameters;
import dev.azoth.sql.TextSelect;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes SELECT, UNION and text. A dialect overrides what it spells differently. One instance serves one compilation.
 * SQLAlchemy: {@code visit_select}, {@code visit_compound_select}, {@code visit_textclause}.
 */
public class QueryCompiler {
    protected final Rendering sql;
    private final Correlations correlations = new Correlations();
    private final SelectColumns columns;

    protected QueryCompiler(Rendering sql) {
        this.sql = sql;
        this.columns = new SelectColumns(sql);
    }

    /** Where a query stands. */
    enum Place {
        /** The statement itself, or a part of its UNION. */
        TOP,
        /** A subquery in FROM, a CTE. */
        FROM,
        LATERAL,
        /** A scalar subquery, EXISTS, the right side of IN. */
        VALUE,
        /** The source of an INSERT: its columns do not come back. */
        SOURCE
    }

    final SelectColumns columns() {
        return columns;
    }

    /** The columns that come back; null when only the database knows. */
    final @Nullable List<ResultColumn> resultColumns(Query<?> query) {
        if (query instanceof TextSelect text) {
            var results = new ArrayList<ResultColumn>();
            for (ColumnClause<?> column : text.outputExpressions()) {
                results.add(
                        new ResultColumn(column.name(), column, sql.dialect().codec(column.type())));
            }
            return results;
        }
        return columns.results();
    }

    final Correlations correlations() {
        return correlations;
    }

    /** Writes the statement itself. */
    final void top(Query<?> query) {
        sql.ctes().scope(() -> query(query, Place.TOP));
    }

    /** Writes a subquery as a value, in parentheses. */
    public final void embedded(Query<?> query) {
        inside(query, Place.VALUE);
    }

    /** Writes a subquery in FROM, in parentheses. */
    final void inFrom(Query<?> query, boolean lateral) {
        inside(query, lateral ? Place.LATERAL : Place.FROM);
    }

    private void inside(Query<?> query, Place place) {
        sql.append("(");
        sql.ctes().scope(() -> query(query, place));
        sql.append(")");
    }

    /** Writes a query as the source of an INSERT, without parentheses; its CTEs stand before it. */
    public final void source(Query<?> query) {
        query(query, Place.SOURCE);
    }

    final void cteBody(Statement<?> statement) {
        switch (statement) {
            case Query<?> query -> sql.ctes().scope(() -> query(query, Place.FROM));
            case DmlStatement<?> dml -> sql.dialect().dmlInside(sql, dml);
            case TextClause text -> throw new CompileException("A CTE needs columns: use text(...).columns(...)");
            case DdlStatement ddl -> throw new CompileException("DDL cannot be a CTE");
        }
    }

    private void query(Query<?> query, Place place) {
        switch (sql.instead().of(query)) {
            case Select<?> select -> select(select, place);
            case CompoundSelect<?> compound -> compound(compound, place);
            case TextSelect text -> text(text.text());
        }
    }

    private void select(Select<?> select, Place place) {
        SelectParts parts = select.parts();
        sql.instead().add(parts);
        List<FromClause> froms = correlations.enter(select, place);
        try {
            parts.ctes().forEach(sql.ctes()::use);
            sql.append("SELECT");
            parts.prefixes().forEach(prefix -> sql.append(" ").append(prefix));
            if (parts.distinct()) {
                sql.append(" ");
                distinct(parts.distinctOn());
            }
            if (!parts.selection().isEmpty()) {
                sql.append(" ");
                columns.render(select, parts.selection(), place);
            }
            from(froms);
            clause(" \nWHERE ", parts.condition());
            if (!parts.groupBy().isEmpty()) {
                sql.append(" GROUP BY ").list(parts.groupBy());
            }
            clause(" \nHAVING ", parts.having());
            tail(parts.tail(), parts.outputs());
            parts.suffixes().forEach(suffix -> sql.append(" ").append(suffix));
        } finally {
            correlations.leave();
        }
    }

    /** Writes DISTINCT, without a blank after it. */
    protected void distinct(List<Expression<?>> on) {
        if (!on.isEmpty()) {
            throw unsupported("DISTINCT ON");
        }
        sql.append("DISTINCT");
    }

    /** Writes FROM and what it holds; some databases need one where there is nothing. */
    protected void from(List<FromClause> froms) {
        if (!froms.isEmpty()) {
            sql.append(" \nFROM ");
            sql.froms().list(froms);
        }
    }

    private void clause(String keyword, @Nullable Expression<Boolean> condition) {
        if (condition != null) {
            sql.append(keyword).condition(condition);
        }
    }

    private void compound(CompoundSelect<?> compound, Place place) {
        List<Query<?>> queries = compound.queries();
        for (int i = 0; i < queries.size(); i++) {
            if (i > 0) {
                sql.append(" ").append(keyword(compound.kind())).append(" ");
            }
            part(queries.get(i), place);
        }
        tail(compound.tail(), compound.outputExpressions());
    }

    private void part(Query<?> query, Place place) {
        boolean grouped = switch (query) {
            case Select<?> select -> orderedOrLimited(select.parts().tail());
            case CompoundSelect<?> compound -> true;
            case TextSelect text -> false;
        };
        if (grouped) {
            openPart();
        }
        query(query, place);
        if (grouped) {
            sql.append(")");
        }
    }

    /** Writes the parenthesis before an ordered, limited or compound part of a UNION. */
    protected void openPart() {
        sql.append("(");
    }

    private static boolean orderedOrLimited(Tail tail) {
        return !tail.orderBy().isEmpty() || tail.limit() != null || tail.offset() != null || tail.fetch() != null;
    }

    protected String keyword(CompoundSelect.Kind kind) {
        return switch (kind) {
            case UNION -> "UNION";
            case UNION_ALL -> "UNION ALL";
            case INTERSECT -> "INTERSECT";
            case INTERSECT_ALL -> "INTERSECT ALL";
            case EXCEPT -> "EXCEPT";
            case EXCEPT_ALL -> "EXCEPT ALL";
        };
    }

    private void tail(Tail tail, List<? extends Expression<?>> outputs) {
        if (!tail.orderBy().isEmpty()) {
            sql.append(" ORDER BY ");
            order(tail.orderBy(), outputs);
        }
        if (tail.fetch() != null) {
            fetch(tail, tail.fetch());
        } else if (tail.limit() != null || tail.offset() != null) {
            limit(tail);
        }
        if (tail.forUpdate() != null) {
            forUpdate(tail.forUpdate());
        }
    }

    /**
     * Writes the items of an ORDER BY.
     *
     * @param outputs what is selected: its labels are written by their name
     */
    public final void order(List<? extends OrderItem> items, List<? extends Expression<?>> outputs) {
        String separator = "";
        for (OrderItem item : items) {
            sql.append(separator);
            switch (item) {
                case Expression<?> expression -> key(expression, outputs, Precedence.COMMA);
                case Ordered ordered -> ordered(ordered, outputs);
                case TextClause text -> text(text);
            }
            separator = ", ";
        }
    }

    /** Writes an expression with a direction. */
    protected void ordered(Ordered ordered, List<? extends Expression<?>> outputs) {
        key(ordered.expression(), outputs, Precedence.ORDER);
        if (ordered.direction() != null) {
            sql.append(ordered.direction() == Ordered.Direction.ASC ? " ASC" : " DESC");
        }
        if (ordered.nulls() != null) {
            sql.append(ordered.nulls() == Ordered.Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    private void key(Expression<?> expression, List<? extends Expression<?>> outputs, int around) {
        if (expression instanceof Label<?> label && outputs.contains(label)) {
            sql.identifier(label.name());
        } else {
            sql.expressions().operand(expression, around);
        }
    }

    /** Writes LIMIT and OFFSET; at least one of them is there. */
    protected void limit(Tail tail) {
        if (tail.limit() != null) {
            sql.append("\n LIMIT ").expression(tail.limit());
        }
        if (tail.offset() != null) {
            sql.append(tail.limit() == null ? noLimit() : "").append(" OFFSET ").expression(tail.offset());
        }
    }

    /** What stands before OFFSET where there is no LIMIT. */
    protected String noLimit() {
        return "\n LIMIT -1";
    }

    /** Writes {@code OFFSET ... FETCH FIRST ...}. */
    protected void fetch(Tail tail, Tail.Fetch fetch) {
        if (tail.offset() != null) {
            sql.append("\n OFFSET ").expression(tail.offset()).append(" ROWS");
        }
        sql.append("\n FETCH FIRST ").expression(fetch.count()).append(fetch.percent() ? " PERCENT" : "");
        sql.append(" ROWS ").append(fetch.withTies() ? "WITH TIES" : "ONLY");
    }

    /** Writes the lock. */
    protected void forUpdate(ForUpdate lock) {
        String strength =
                lock.read() ? (lock.keyShare() ? "KEY SHARE" : "SHARE") : lock.keyShare() ? "NO KEY UPDATE" : "UPDATE";
        sql.append(" FOR ").append(strength);
        String separator = " OF ";
        for (FromClause table : lock.of()) {
            sql.append(separator).identifier(sql.nameOf(table));
            separator = ", ";
        }
        sql.append(lock.nowait() ? " NOWAIT" : "").append(lock.skipLocked() ? " SKIP LOCKED" : "");
    }

    /** Writes text with its parameters. */
    public final void text(TextClause text) {
        List<String> names = TextParameters.names(text.text());
        List<String> pieces = TextParameters.pieces(text.text());
        sql.append(pieces.getFirst());
        for (int i = 0; i < names.size(); i++) {
            BindParameter<?> described = text.parameters().get(names.get(i));
            if (described == null) {
                sql.parameter(names.get(i), Types.nullType());
            } else if (described.expanding()) {
                sql.bind(described, List.of(described.type()), BindSlot.Expansion.bare("SELECT NULL WHERE 1 = 0"));
            } else {
                sql.bind(described);
            }
            sql.append(pieces.get(i + 1));
        }
    }

    protected final UnsupportedFeatureException unsupported(String feature) {
        return new UnsupportedFeatureException("The database '" + sql.dialect().name() + "' does not have " + feature);
    }

    static InvalidRequestException nothingLeft(Select<?> select) {
        return new InvalidRequestException(
                "A subquery has nothing left to select from, since all its tables stand in the"
                        + " statement around it; name those to take from there with correlate()");
    }
}
