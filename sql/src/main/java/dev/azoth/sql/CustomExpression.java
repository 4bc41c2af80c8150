package dev.azoth.sql;

/**
 * An expression of your own: implement it as a record, so that equal ones share a compilation. SQLAlchemy: {@code @compiles}.
 *
 * @param <T> the Java class of its values
 */
public non-sealed interface CustomExpression<T> extends Expression<T> {
    /**
     * Writes the SQL. Values must go through {@link Renderer#render} as bind parameters, never into the text.
     *
     * @param dialect the name of the dialect, for what is spelled differently
     */
    void render(Renderer renderer, String dialect);

    /**
     * What besides the operands decides the text: equal keys, equal SQL. It must not hold values that vary; null when
     * there is no such key, then the statement is compiled anew each time.
     */
    Object key();

    /** The expressions inside, in the order in which they are rendered. */
    java.util.List<? extends Expression<?>> operands();

    /** Where a custom expression writes to. */
    interface Renderer {
        Renderer text(String sql);

        /** Writes an operand. */
        Renderer render(Expression<?> operand);

        /** Writes an identifier, quoted when it must be. */
        Renderer identifier(String name);
    }
}
