package dev.azoth.sql.compile;

import dev.azoth.sql.Correlation;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.Select;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which tables of a subquery are those of a statement around it, and so do not stand in its own FROM. The rules are
 * SQLAlchemy's ({@code SelectState._get_display_froms}).
 */
final class Correlations {
    private final Deque<Frame> frames = new ArrayDeque<>();

    /** The tables of all statements around, and those of the innermost one alone. */
    private record Frame(Set<FromClause> all, Set<FromClause> innermost) {}

    /** Enters a SELECT; returns what stands in its FROM. */
    List<FromClause> enter(Select<?> select, QueryCompiler.Place place) {
        Frame around = frames.peek();
        List<FromClause> froms = select.froms();
        if (around != null) {
            froms = shown(select, place, around);
        }
        push(froms);
        return froms;
    }

    /** Enters a statement that is no SELECT but has tables which subqueries may refer to. */
    void enter(List<? extends FromClause> froms) {
        push(froms);
    }

    private void push(List<? extends FromClause> froms) {
        Set<FromClause> own = identitySet();
        froms.forEach(from -> addWithSides(from, own));
        Set<FromClause> all = identitySet();
        if (frames.peek() != null) {
            all.addAll(frames.peek().all);
        }
        all.addAll(own);
        frames.push(new Frame(all, own));
    }

    void leave() {
        frames.pop();
    }

    private static List<FromClause> shown(Select<?> select, QueryCompiler.Place place, Frame around) {
        boolean inFrom = place == QueryCompiler.Place.FROM;
        Set<FromClause> explicit = identitySet();
        explicit.addAll(around.all);
        if (inFrom) {
            explicit.removeAll(around.innermost);
        }
        Correlation correlation = select.parts().correlation();
        List<FromClause> froms = select.froms();
        if (correlation.except() != null) {
            List<? extends FromClause> except = correlation.except();
            return without(froms, from -> explicit.contains(from) && !except.contains(from));
        } else if (!correlation.automatic()) {
            return without(
                    froms,
                    from -> explicit.contains(from) && correlation.tables().contains(from));
        } else if (froms.size() > 1 && correlatesByItself(place)) {
            List<FromClause> left = without(froms, around.innermost::contains);
            if (left.isEmpty()) {
                throw QueryCompiler.nothingLeft(select);
            }
            return left;
        }
        return froms;
    }

    private static boolean correlatesByItself(QueryCompiler.Place place) {
        return place == QueryCompiler.Place.VALUE || place == QueryCompiler.Place.LATERAL;
    }

    private static List<FromClause> without(List<FromClause> froms, java.util.function.Predicate<FromClause> unwanted) {
        var left = new ArrayList<FromClause>();
        for (FromClause from : froms) {
            if (!unwanted.test(from)) {
                left.add(from);
            }
        }
        return left;
    }

    private static void addWithSides(FromClause from, Set<FromClause> into) {
        into.add(from);
        if (from instanceof Join join) {
            addWithSides(join.left(), into);
            addWithSides(join.right(), into);
        }
    }

    private static Set<FromClause> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
