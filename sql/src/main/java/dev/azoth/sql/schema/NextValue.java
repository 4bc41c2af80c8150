package dev.azoth.sql.schema;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.CustomExpression;
import dev.azoth.sql.Expression;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.Types;
import java.util.List;

/** The next number of a sequence: {@code nextval('s')} on PostgreSQL, {@code NEXT VALUE FOR s} as the standard says. */
record NextValue(Sequence sequence) implements CustomExpression<Long> {
    @Override
    public void render(Renderer renderer, String dialect) {
        switch (dialect) {
            case "sqlite" ->
                throw new UnsupportedFeatureException(
                        "sqlite has no sequences; '" + sequence.name() + "' cannot be used there");
            case "postgresql" -> {
                renderer.text("nextval('");
                name(renderer);
                renderer.text("')");
            }
            default -> name(renderer.text("NEXT VALUE FOR "));
        }
    }

    private void name(Renderer renderer) {
        if (sequence.schema() != null) {
            renderer.identifier(sequence.schema()).text(".");
        }
        renderer.identifier(sequence.name());
    }

    @Override
    public Object key() {
        return sequence;
    }

    @Override
    public List<? extends Expression<?>> operands() {
        return List.of();
    }

    @Override
    public SqlType<Long> type() {
        return Types.bigInteger();
    }
}
