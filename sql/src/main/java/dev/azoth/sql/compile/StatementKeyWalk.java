package dev.azoth.sql.compile;

import dev.azoth.sql.Bundle;
import dev.azoth.sql.CompoundSelect;
import dev.azoth.sql.Cte;
import dev.azoth.sql.DdlStatement;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Expression;
import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.NamedExpression;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Ordered;
import dev.azoth.sql.Select;
import dev.azoth.sql.SelectParts;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Statement;
import dev.azoth.sql.Tail;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.TextSelect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks statements for their keys. Whatever can change the SQL is written, and no value. */
final class StatementKeyWalk {
    final KeyWriter key;
    private final ExpressionKeyWalk expressions;
    private final FromKeyWalk froms;

    StatementKeyWalk(KeyWriter key) {
        this.key = key;
        this.expressions = new ExpressionKeyWalk(key, this);
        this.froms = new FromKeyWalk(key, this);
    }

    void statement(Statement<?> statement) {
        switch (key.instead().of(statement)) {
            case Select<?> select -> select(select.parts());
            case CompoundSelect<?> compound -> compound(compound);
            case TextSelect text -> textSelect(text);
            case TextClause text -> text(text);
            case DmlStatement<?> dml -> dml(dml);
            case DdlStatement ddl -> key.keyless();
        }
    }

    private void dml(DmlStatement<?> dml) {
        new DmlKeyWalk(key, this).walk(dml);
    }

    private void select(SelectParts parts) {
        key.instead().add(parts);
        key.add(Select.class);
        selected(parts.selection());
        key.add(parts.distinct());
        if (parts.distinct()) {
            expressions(parts.distinctOn());
        }
        if (!parts.prefixes().isEmpty() || !parts.suffixes().isEmpty()) {
            key.add(parts.prefixes());
            key.add(parts.suffixes());
        }
        list(parts.selectFrom());
        joins(parts.joins());
        if (!parts.entities().isEmpty()) {
            key.add(EntityClause.class);
            parts.entities().forEach(entity -> key.add(entity.type()));
        }
        optional(parts.condition());
        expressions(parts.groupBy());
        optional(parts.having());
        tail(parts.tail());
        if (!parts.correlation().automatic()) {
            key.add(dev.azoth.sql.Correlation.class);
            list(parts.correlation().tables());
            List<? extends FromClause> except = parts.correlation().except();
            list(except == null ? List.of() : except);
            key.add(except == null);
        }
        list(parts.ctes());
    }

    private void joins(List<JoinStep> steps) {
        key.add(steps.size());
        for (JoinStep step : steps) {
            key.add(step.kind());
            if (step.left() == null) {
                key.add(KeyWriter.Tag.NONE);
            } else {
                from(step.left());
            }
            from(step.right());
            optional(step.on());
        }
    }

    private void compound(CompoundSelect<?> compound) {
        key.add(CompoundSelect.class);
        key.add(compound.kind());
        key.add(compound.queries().size());
        compound.queries().forEach(this::statement);
        tail(compound.tail());
    }

    private void textSelect(TextSelect text) {
        key.add(TextSelect.class);
        text(text.text());
        expressions(text.outputExpressions());
    }

    void text(TextClause text) {
        key.add(TextClause.class);
        key.add(text.text());
        key.add(text.parameters().size());
        text.parameters().values().forEach(key::bind);
    }

    void tail(Tail tail) {
        if (tail.orderBy().isEmpty()
                && tail.limit() == null
                && tail.offset() == null
                && tail.fetch() == null
                && tail.forUpdate() == null) {
            key.add(KeyWriter.Tag.NONE);
            return;
        }
        order(tail.orderBy());
        optional(tail.limit());
        optional(tail.offset());
        Tail.Fetch fetch = tail.fetch();
        optional(fetch == null ? null : fetch.count());
        if (fetch != null) {
            key.add(fetch.percent());
            key.add(fetch.withTies());
        }
        ForUpdate lock = tail.forUpdate();
        if (lock != null) {
            key.add(ForUpdate.class);
            key.add(lock.read());
            key.add(lock.nowait());
            key.add(lock.skipLocked());
            key.add(lock.keyShare());
            list(lock.of());
        }
    }

    void order(List<? extends OrderItem> items) {
        key.add(items.size());
        for (OrderItem item : items) {
            switch (item) {
                case Expression<?> expression -> expression(expression);
                case TextClause text -> text(text);
                case Ordered ordered -> {
                    key.add(Ordered.class);
                    key.add(ordered.direction());
                    key.add(ordered.nulls());
                    expression(ordered.expression());
                }
            }
        }
    }

    /** What is selected or returned; where one object stands twice, it has a name that says so. */
    @SuppressWarnings("ReferenceEquality") // equal expressions have names of their own
    void selected(List<? extends Selectable> items) {
        list(items);
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i) instanceof Expression<?> expression && !(expression instanceof NamedExpression<?>)) {
                for (int before = 0; before < i; before++) {
                    if (items.get(before) == expression) {
                        key.add(KeyWriter.Tag.REPEATED);
                        key.add(i);
                        before = i;
                    }
                }
            }
        }
    }

    void list(List<? extends Selectable> items) {
        key.add(items.size());
        for (Selectable item : items) {
            switch (item) {
                case Expression<?> expression -> expression(expression);
                case FromClause from -> from(from);
                case EntityClause<?> entity -> {
                    key.add(EntityClause.class);
                    expressions(entity.columns());
                    from(entity.from());
                }
                case Bundle<?> bundle -> list(bundle.items());
                case TextClause text -> text(text);
            }
        }
    }

    void expressions(List<? extends Expression<?>> list) {
        key.add(list.size());
        for (Expression<?> expression : list) {
            expression(expression);
        }
    }

    void optional(@Nullable Expression<?> expression) {
        if (expression == null) {
            key.add(KeyWriter.Tag.NONE);
        } else {
            expression(expression);
        }
    }

    void expression(Expression<?> expression) {
        expressions.walk(expression);
    }

    void from(FromClause from) {
        froms.walk(from);
    }

    void ctes(List<Cte> ctes) {
        list(ctes);
    }
}
