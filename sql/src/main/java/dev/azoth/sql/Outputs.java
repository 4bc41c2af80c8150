package dev.azoth.sql;

import java.util.ArrayList;
import java.util.List;

/** What is selected, tables unfolded into their columns. */
final class Outputs {
    private Outputs() {}

    static List<Expression<?>> unfold(List<? extends Selectable> selection) {
        var outputs = new ArrayList<Expression<?>>(selection.size() + 8);
        for (Selectable item : selection) {
            switch (item) {
                case Expression<?> expression -> outputs.add(expression);
                case FromClause from -> outputs.addAll(from.columns());
                case EntityClause<?> entity -> outputs.addAll(entity.columns());
                case Bundle<?> bundle -> outputs.addAll(unfold(bundle.items()));
                case TextClause text -> {}
            }
        }
        return outputs;
    }
}
