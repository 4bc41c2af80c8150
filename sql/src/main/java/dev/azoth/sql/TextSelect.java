package dev.azoth.sql;

import java.util.List;

/** Text whose columns are known. SQLAlchemy: {@code TextualSelect}. */
public final class TextSelect extends Query<Row> {
    private final TextClause text;
    private final List<ColumnClause<?>> columns;

    TextSelect(TextClause text, List<ColumnClause<?>> columns) {
        this.text = text;
        this.columns = columns;
    }

    public TextClause text() {
        return text;
    }

    @Override
    public RowShape<Row> rowShape() {
        return Row::new;
    }

    @Override
    public List<ColumnClause<?>> outputExpressions() {
        return columns;
    }
}
