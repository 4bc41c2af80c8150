package dev.azoth.sql.schema;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sequences that give columns their numbers; they are created and dropped with the tables. */
final class NumberedColumns {
    private NumberedColumns() {}

    static Set<Sequence> sequences(Collection<Table> tables) {
        Set<Sequence> sequences = new LinkedHashSet<>();
        for (Table table : tables) {
            for (Column<?> column : table.columns()) {
                if (column.insertDefault() instanceof ColumnDefault.FromSequence(Sequence sequence)) {
                    sequences.add(sequence);
                }
            }
        }
        return sequences;
    }
}
