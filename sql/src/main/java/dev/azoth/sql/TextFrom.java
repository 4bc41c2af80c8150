package dev.azoth.sql;

import java.util.List;

/** Text in FROM, whose columns are not known. */
public final class TextFrom implements FromClause {
    private final TextClause text;

    TextFrom(TextClause text) {
        this.text = text;
    }

    public TextClause text() {
        return text;
    }

    @Override
    public List<? extends NamedExpression<?>> columns() {
        return List.of();
    }
}
