package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Pairs the columns of a foreign key with those it refers to. */
final class JoinPairs {
    private final Context context;
    private final KeyReader keys;

    JoinPairs(Context context) {
        this.context = context;
        this.keys = new KeyReader(context);
    }

    /**
     * A column and the one it refers to.
     *
     * @param note how it is annotated; null when its name follows from others
     */
    record Pair(String name, KeyColumn refersTo, @Nullable Note note) {}

    /**
     * Each key column of an entity with the column that refers to it, in the order of the key.
     *
     * @param notes the @JoinColumns that are written
     * @param prefix of names that are not
     */
    List<Pair> of(List<Note> notes, TypeElement to, String prefix) {
        List<KeyColumn> key = keys.key(to);
        var pairs = new ArrayList<Pair>();
        if (notes.isEmpty()) {
            key.forEach(column -> pairs.add(new Pair(prefix + "_" + column.name(), column, null)));
            return pairs;
        }
        for (Note note : notes) {
            KeyColumn column = referred(note, key, to);
            if (column != null) {
                pairs.add(new Pair(note.text("name", prefix + "_" + column.name()), column, note));
            }
        }
        sort(pairs, key, notes.getFirst(), to);
        return pairs;
    }

    private @Nullable KeyColumn referred(Note note, List<KeyColumn> key, TypeElement to) {
        String name = note.text("referencedColumnName");
        if (name.isEmpty() && key.size() == 1) {
            return key.getFirst();
        }
        KeyColumn column = name.isEmpty() ? null : keys.column(to, name);
        if (column == null) {
            context.problems()
                    .report(
                            note,
                            name.isEmpty()
                                    ? "@JoinColumn needs a referencedColumnName: the key of " + to
                                            + " is not one column"
                                    : "referencedColumnName: class " + to + " has no column '" + name + "'");
        }
        return column;
    }

    /** MariaDB finds no index for another order than the key's. */
    private void sort(List<Pair> pairs, List<KeyColumn> key, Note first, TypeElement to) {
        List<String> names = key.stream().map(KeyColumn::name).toList();
        if (pairs.stream().allMatch(pair -> names.contains(pair.refersTo().name()))) {
            pairs.sort(Comparator.comparingInt(
                    pair -> names.indexOf(pair.refersTo().name())));
            if (pairs.size() < names.size()) {
                context.problems()
                        .report(
                                first,
                                "The key of " + to + " has the columns " + names
                                        + ": a @JoinColumn with referencedColumnName for each");
            }
        }
    }
}
