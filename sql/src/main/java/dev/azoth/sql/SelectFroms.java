package dev.azoth.sql;

import dev.azoth.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a SELECT's FROM: what was named, what columns and conditions need, joins put in the place of their sides.
 * The rules are those of SQLAlchemy's {@code SelectState}.
 */
final class SelectFroms {
    private final Select<?> select;
    private final List<FromClause> named;
    private final List<EntityClause<?>> entities;

    private SelectFroms(Select<?> select) {
        this.select = select;
        this.named = new ArrayList<>(select.selectFrom());
        this.entities = select.entities();
    }

    static List<FromClause> of(Select<?> select) {
        var froms = new SelectFroms(select);
        for (JoinStep step : select.joins()) {
            froms.join(step);
        }
        return froms.all();
    }

    private void join(JoinStep step) {
        bringNeeded(step);
        FromClause explicit = standing(step.left());
        int index;
        FromClause left;
        if (explicit != null) {
            index = placeOf(explicit);
            left = index < 0 ? selectedWith(explicit) : explicit;
        } else if (!named.isEmpty()) {
            index = single(candidates(named, step), step);
            left = named.get(index);
        } else {
            var implied = new LinkedHashSet<FromClause>();
            select.selection().forEach(item -> FromObjects.of(item, implied));
            FromObjects.expression(select.whereClause(), implied);
            Set<FromClause> hidden = hidden(implied);
            List<FromClause> all =
                    implied.stream().filter(from -> !hidden.contains(from)).toList();
            left = all.get(single(candidates(all, step), step));
            index = -1;
        }
        Expression<Boolean> on =
                explicit != null && step.on() == null ? JoinCondition.derive(explicit, step.right()) : step.on();
        if (index < 0) {
            named.add(Join.of(left, step.right(), on, step.kind()));
        } else {
            named.set(index, Join.of(named.get(index), step.right(), on, step.kind()));
        }
    }

    /** Where a given left side already stands, itself or inside a join; -1 when nowhere. */
    private int placeOf(FromClause left) {
        int found = -1;
        for (int i = 0; i < named.size(); i++) {
            var parts = identitySet();
            FromObjects.from(named.get(i), parts);
            if (parts.contains(left)) {
                if (found >= 0) {
                    throw new InvalidRequestException("The left side " + left + " of the join stands in FROM twice");
                }
                found = i;
            }
        }
        return found;
    }

    /** A given left side, or what stands for it. */
    private @Nullable FromClause standing(@Nullable FromClause left) {
        if (left instanceof Join && placeOf(left) < 0) {
            for (EntityClause<?> entity : entities) {
                FromClause standing = entity.standingFor(left);
                if (standing != null) {
                    return standing;
                }
            }
        }
        return left;
    }

    /** What a class that is selected stands for, where a given left side is a part of it; else the left side itself. */
    private FromClause selectedWith(FromClause left) {
        for (EntityClause<?> entity : entities) {
            if (FromObjects.parts(entity.from()).contains(left)) {
                return entity.from();
            }
        }
        return left;
    }

    private static List<Integer> candidates(List<FromClause> froms, JoinStep step) {
        var found = new ArrayList<Integer>();
        Expression<Boolean> on = step.on();
        for (int i = 0; i < froms.size(); i++) {
            FromClause from = froms.get(i);
            if (FromObjects.parts(step.right()).contains(from)) {
                continue;
            }
            boolean fits = on == null
                    ? JoinCondition.exists(from, step.right())
                    : froms.size() == 1 || covers(from, step.right(), on);
            if (fits) {
                found.add(i);
            }
        }
        if (found.isEmpty() && on != null) {
            for (int i = 0; i < froms.size(); i++) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether all columns of a condition come from these two. */
    private static boolean covers(FromClause left, FromClause right, Expression<Boolean> on) {
        var here = identitySet();
        FromObjects.from(left, here);
        FromObjects.from(right, here);
        var needed = new ArrayList<FromClause>();
        FromObjects.expression(on, needed);
        return here.containsAll(needed);
    }

    private static int single(List<Integer> indexes, JoinStep step) {
        if (indexes.size() == 1) {
            return indexes.getFirst();
        }
        throw new InvalidRequestException(
                indexes.isEmpty()
                        ? "Don't know how to join to " + step.right()
                                + ": nothing in FROM has a foreign key relationship with it; use selectFrom() or"
                                + " joinFrom() to name the left side, and give the ON condition"
                        : "Can't determine which FROM clause to join " + step.right()
                                + " to: several can be joined with it; use selectFrom() or joinFrom() to name the"
                                + " left side");
    }

    private List<FromClause> all() {
        var all = new ArrayList<FromClause>(named);
        for (Selectable item : select.selection()) {
            FromObjects.of(item, all);
        }
        FromObjects.expression(select.whereClause(), all);
        if (all.size() == 1) {
            return List.copyOf(all);
        }
        Set<FromClause> hidden = hidden(all);
        if (all.stream().anyMatch(from -> !hidden.contains(from) && bring(from))) {
            return all();
        }
        Set<FromClause> seen = identitySet();
        var shown = new ArrayList<FromClause>();
        for (FromClause from : all) {
            FromClause itself = from instanceof Cte cte ? cte.root() : from;
            if (!hidden.contains(from) && seen.add(itself)) {
                shown.add(from);
            }
        }
        return List.copyOf(shown);
    }

    private static Set<FromClause> hidden(Collection<FromClause> all) {
        Set<FromClause> hidden = identitySet();
        for (FromClause from : all) {
            if (from instanceof Join join) {
                FromObjects.from(join.left(), hidden);
                FromObjects.from(join.right(), hidden);
            }
        }
        return hidden;
    }

    /** Tables that a join's condition needs stand before it. */
    private void bringNeeded(JoinStep step) {
        if (entities.isEmpty()) {
            return;
        }
        for (FromClause table : FromObjects.needed(step.on())) {
            boolean there = placeOf(table) >= 0
                    || FromObjects.parts(step.right()).contains(table)
                    || select.joins().stream()
                            .anyMatch(other -> FromObjects.parts(other.right()).contains(table));
            if (!there) {
                bring(table);
            }
        }
    }

    /** Joins a table to the class whose rows it has more of, if there is such a class. */
    private boolean bring(FromClause table) {
        for (EntityClause<?> entity : entities) {
            JoinStep step = entity.bringing(table);
            if (step != null) {
                join(step);
                return true;
            }
        }
        return false;
    }

    static Set<FromClause> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** For correlation: a FROM list with the sides of its joins. */
    static Set<FromClause> withSides(List<? extends FromClause> froms, @Nullable Set<FromClause> more) {
        Set<FromClause> all = identitySet();
        if (more != null) {
            all.addAll(more);
        }
        froms.forEach(from -> FromObjects.from(from, all));
        return all;
    }
}
