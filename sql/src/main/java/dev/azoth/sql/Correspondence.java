package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column of an alias or subquery stands for which column inside it. */
final class Correspondence {
    private Correspondence() {}

    static List<ProxyColumn<?>> proxies(FromClause from, List<? extends Expression<?>> inside) {
        var proxies = new ArrayList<ProxyColumn<?>>(inside.size());
        for (int i = 0; i < inside.size(); i++) {
            proxies.add(proxy(from, i, inside.get(i), proxies));
        }
        return List.copyOf(proxies);
    }

    private static <T> ProxyColumn<T> proxy(
            FromClause from, int position, Expression<T> source, List<ProxyColumn<?>> before) {
        String name = source instanceof NamedExpression<T> named ? named.name() : "";
        for (ProxyColumn<?> other : before) {
            if (other.name().equals(name)) {
                name = "";
                break;
            }
        }
        return new ProxyColumn<>(from, position, name, source, source.type());
    }

    @SuppressWarnings("unchecked")
    static <T> @Nullable Expression<T> find(FromClause from, Expression<T> wanted) {
        for (NamedExpression<?> column : from.columns()) {
            if (column.equals(wanted)) {
                return wanted;
            }
        }
        for (NamedExpression<?> column : from.columns()) {
            if (standsFor(column, wanted)) {
                return (Expression<T>) column;
            }
        }
        return null;
    }

    private static boolean standsFor(Expression<?> column, Expression<?> wanted) {
        Expression<?> at = column;
        while (true) {
            if (at.equals(wanted)) {
                return true;
            }
            if (at instanceof ProxyColumn<?> proxy) {
                at = proxy.source();
            } else if (at instanceof Label<?> label) {
                at = label.expression();
            } else {
                return false;
            }
        }
    }
}
