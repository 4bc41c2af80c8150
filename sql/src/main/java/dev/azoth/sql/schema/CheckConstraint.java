package dev.azoth.sql.schema;

import dev.azoth.sql.Expression;

/** CHECK of a condition over the columns of a row. SQLAlchemy: {@code CheckConstraint}. */
public final class CheckConstraint extends Constraint {
    private final Expression<Boolean> condition;

    CheckConstraint(Expression<Boolean> condition) {
        this.condition = condition;
    }

    public CheckConstraint named(String name) {
        setName(name);
        return this;
    }

    /** The condition; a given text stands in it as it is. */
    public Expression<Boolean> condition() {
        return condition;
    }

    @Override
    void resolve(Table table) {}

    @Override
    public String toString() {
        return "check (" + condition + ")";
    }
}
