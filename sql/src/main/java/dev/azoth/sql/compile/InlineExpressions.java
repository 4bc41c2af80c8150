package dev.azoth.sql.compile;

import dev.azoth.sql.OrderItem;

/** Renders expressions inside DDL: values as literals, columns without their table. */
@FunctionalInterface
public interface InlineExpressions {
    String render(OrderItem expression);
}
