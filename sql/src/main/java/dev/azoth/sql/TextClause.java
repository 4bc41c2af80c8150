package dev.azoth.sql;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL given as text: a statement of its own, or a part of another. {@code :name} stands for a parameter, {@code \:} for a
 * colon. Never build it from untrusted input. SQLAlchemy: {@code text()}.
 */
public final class TextClause extends Statement<Row> implements Selectable, OrderItem {
    private final String text;
    private final Map<String, BindParameter<?>> parameters;

    private TextClause(String text, Map<String, BindParameter<?>> parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    static TextClause of(String text) {
        return new TextClause(text, Map.of());
    }

    /** The text with its {@code :name} parameters. */
    public String text() {
        return text;
    }

    /** The parameters that were described with {@link #bindparams}; others may stand in the text, untyped. */
    public Map<String, BindParameter<?>> parameters() {
        return parameters;
    }

    /**
     * Says the types, values or expansion of parameters.
     *
     * @throws ArgumentException when the text has no parameter of that name
     */
    public TextClause bindparams(BindParameter<?>... described) {
        var all = new LinkedHashMap<>(parameters);
        for (BindParameter<?> parameter : described) {
            String name = parameter.name();
            if (name == null || !TextParameters.names(text).contains(name)) {
                throw new ArgumentException(
                        "This text has no parameter '" + name + "'; it has " + TextParameters.names(text));
            }
            all.put(name, parameter);
        }
        return new TextClause(text, all);
    }

    /** Gives a parameter a value, whose class tells its type. */
    public TextClause bindparam(String name, @Nullable Object value) {
        BindParameter<?> known = parameters.get(name);
        return bindparams(
                known != null
                        ? known.withValue(value)
                        : new BindParameter<>(
                                name,
                                name,
                                value,
                                true,
                                value == null ? CoreTypes.NULL : SqlType.ofValue(value),
                                false,
                                false));
    }

    /** The text as a query with these columns, in order. SQLAlchemy: {@code text().columns()}. */
    public TextSelect columns(ColumnClause<?>... columns) {
        return new TextSelect(this, List.of(columns));
    }

    /** The text as a condition. */
    public Condition asCondition() {
        return new TextCondition(this);
    }

    /** The text as something to select from. */
    public FromClause asFrom() {
        return new TextFrom(this);
    }

    @Override
    public RowShape<Row> rowShape() {
        return Row::new;
    }

    @Override
    public List<Expression<?>> resultExpressions() {
        return new ArrayList<>();
    }
}
