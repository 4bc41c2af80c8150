package dev.azoth.orm.query;

import dev.azoth.orm.mapping.ExpressionProperty;
import dev.azoth.sql.Expression;

/** Whose value an attribute holds. Immutable. SQLAlchemy: {@code with_expression}. */
public record ExpressionRule(ExpressionProperty<?> attribute, Expression<?> expression) implements LoaderRule {}
