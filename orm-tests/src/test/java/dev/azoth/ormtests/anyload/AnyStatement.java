package dev.azoth.ormtests.anyload;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.type.Types.integer;

import dev.azoth.orm.Orm;
import dev.azoth.orm.Session;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.ormtests.model.joined.Employee;
import dev.azoth.ormtests.model.joined.Engineer;
import dev.azoth.ormtests.model.joined.Manager;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import dev.azoth.sql.StatementOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A random statement with random loader options, in a session that may know some of the objects. */
final class AnyStatement {
    private static final int DEEPEST = 3;
    private static final int MOST_WAYS = 7;

    private enum Strategy {
        SELECTIN,
        JOINED,
        SUBQUERY,
        IMMEDIATE,
        LAZY,
        NONE_SAID;

        LoaderOption along(@Nullable LoaderOption before, Related next) {
            return switch (this) {
                case SELECTIN -> before == null ? Orm.selectinload(next) : before.selectinload(next);
                case JOINED -> before == null ? Orm.joinedload(next) : before.joinedload(next);
                case SUBQUERY -> before == null ? Orm.subqueryload(next) : before.subqueryload(next);
                case IMMEDIATE -> before == null ? Orm.immediateload(next) : before.immediateload(next);
                case LAZY -> before == null ? Orm.lazyload(next) : before.lazyload(next);
                case NONE_SAID -> before == null ? Orm.defaultload(next) : before.defaultload(next);
            };
        }

        boolean eager() {
            return this != LAZY && this != NONE_SAID;
        }
    }

    private final Random random;
    private final Kind kind;
    private final List<String> said = new ArrayList<>();
    private final List<StatementOption> options = new ArrayList<>();
    private final Set<Relationship<?, ?>> used = new HashSet<>();
    /** Whether something may be left to be loaded when it is touched: columns, too, of objects that were reached by two ways. */
    private boolean lazy;
    /** Whether a collection is joined to the statement. */
    private boolean joined;

    AnyStatement(Random random) {
        this.random = random;
        kind = any(List.of(Kind.values()));
        said.add(kind.name());
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /**
     * Runs the statement in a session.
     *
     * @param sent grows by each statement that is sent
     * @throws AssertionError when something else is found than is in the rows, or later than it should
     */
    void run(Session session, List<String> sent) {
        boolean fresh = !oneIn(3);
        if (!fresh) {
            touchSome(session);
        }
        boolean texts = !oneIn(5);
        if (!texts) {
            options.add(loadOnly(kind.id));
            lazy = true;
            said.add("loadOnly");
        }
        if (kind == Kind.EMPLOYEE && oneIn(2)) {
            options.add(Orm.selectinPolymorphic(Employee.class, Engineer.class, Manager.class));
            said.add("later");
        }
        List<Branch> tree = branches(kind, null, "", fresh, true);
        sent.clear();
        List<Integer> keys = new ArrayList<>(kind.keys);
        List<Object> found = select(session, keys);
        int before = sent.size();
        List<String> is = found.stream()
                .map(object -> Branch.ofObject(kind, object, texts, tree))
                .toList();
        List<String> expected =
                keys.stream().map(key -> Branch.ofRow(kind, key, texts, tree)).toList();
        if (!is.equals(expected)) {
            throw failure("found    " + is + "\nexpected " + expected, sent);
        }
        if (!lazy && sent.size() > before) {
            throw failure("sent when touched: " + sent.subList(before, sent.size()), sent);
        }
    }

    private AssertionError failure(String what, List<String> sent) {
        return new AssertionError(what + "\nby " + this + "\n" + String.join("\n", sent));
    }

    private void touchSome(Session session) {
        for (int i = 0; i < 4; i++) {
            Object object = session.getOne(kind.type, some());
            said.add("get " + kind.key(object));
            for (Way way : Way.from(kind)) {
                if (oneIn(3)) {
                    said.add("touch " + way + way.members(object).size());
                }
            }
            if (oneIn(4)) {
                session.expire(object);
                said.add("expire");
            }
        }
    }

    private int some() {
        return any(kind.keys);
    }

    /** Options for relationships of a class, each one once in a statement, and what they lead to. */
    private List<Branch> branches(
            Kind from, @Nullable LoaderOption before, String text, boolean criteria, boolean inStatement) {
        var found = new ArrayList<Branch>();
        int depth = before == null ? 0 : before.steps().size();
        for (Way way : Way.from(from)) {
            if (depth == DEEPEST
                    || used.size() == MOST_WAYS
                    || !oneIn(depth == 0 ? 2 : 3)
                    || !used.add(way.relationship)) {
                continue;
            }
            Strategy strategy = any(List.of(Strategy.values()));
            boolean aliased = oneIn(5);
            LoaderOption option = strategy.along(before, aliased ? way.toAlias() : way.relationship);
            String path = text + "." + strategy + "(" + way + (aliased ? " to an alias)" : ")");
            lazy |= !strategy.eager();
            boolean joins = strategy == Strategy.JOINED && inStatement;
            if (joins && depth > 0 && oneIn(3)) {
                option = option.innerJoinUnnested();
                path += ".inner";
            }
            joined |= joins && way.many();
            boolean odd = criteria && strategy.eager() && oneIn(4);
            if (odd) {
                option = option.and(way.to.id.mod(2).eq(1));
                path += ".odd";
            }
            boolean texts = !oneIn(4);
            if (!texts) {
                lazy = true;
                options.add(option.loadOnly(way.to.id));
            }
            options.add(option);
            if (way.to == Kind.EMPLOYEE && strategy.eager() && oneIn(2)) {
                options.add(option.selectinPolymorphic(Manager.class));
                path += ".later";
            }
            said.add(path + (texts ? "" : ".loadOnly"));
            found.add(new Branch(way, odd, texts, branches(way.to, option, path, criteria && strategy.eager(), joins)));
        }
        return found;
    }

    /** Selects objects, and narrows the keys to theirs. */
    private List<Object> select(Session session, List<Integer> keys) {
        EntityAlias<?> root = root();
        Expression<Integer> id = root.get(kind.id);
        Select<?> statement = Sql.select(root);
        Map<String, Object> parameters = Map.of();
        switch (random.nextInt(5)) {
            case 0 -> {
                int least = some();
                statement = statement.where(id.ge(least));
                keys.removeIf(key -> key < least);
                said.add("at least " + least);
            }
            case 1 -> {
                int least = some();
                statement = statement.where(id.ge(bindparam("least", integer())));
                parameters = Map.of("least", least);
                keys.removeIf(key -> key < least);
                said.add("at least, when executed, " + least);
            }
            case 2 -> {
                var some = List.of(some(), some(), some(), some());
                statement = statement.where(id.in(some));
                keys.retainAll(some);
                said.add("in " + some);
            }
            default -> {}
        }
        if (oneIn(2)) {
            statement = statement.orderBy(id.desc());
            Collections.reverse(keys);
            said.add("descending");
        } else {
            statement = statement.orderBy(id);
        }
        if (oneIn(3)) {
            int limit = random.nextInt(5) + 1;
            int offset = random.nextInt(3);
            statement = statement.limit(limit).offset(offset);
            var kept = List.copyOf(keys.subList(Math.min(offset, keys.size()), Math.min(offset + limit, keys.size())));
            keys.retainAll(kept);
            said.add("limit " + limit + " offset " + offset);
        }
        if (oneIn(5)) {
            statement = statement.distinct();
            said.add("distinct");
        }
        if (oneIn(4)) {
            options.add(populateExisting());
            said.add("populateExisting");
        }
        boolean streamed = !joined && oneIn(4);
        if (streamed) {
            options.add(Orm.yieldPer(3));
            said.add("yieldPer");
        }
        statement = statement.options(options.toArray(StatementOption[]::new));
        return new ArrayList<>(session.scalars(statement, parameters).all());
    }

    private EntityAlias<?> root() {
        if (oneIn(4)) {
            said.add("aliased");
            return aliased(kind.type);
        }
        if (oneIn(4)) {
            said.add("of a subquery");
            return aliased(kind.type, Orm.select(kind.type).where(kind.id.gt(0)).subquery());
        }
        return entity(kind.type);
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
