package dev.azoth.benchmarks;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;

import dev.azoth.benchmarks.model.Item;
import dev.azoth.benchmarks.model.Item_;
import dev.azoth.benchmarks.model.Parent;
import dev.azoth.benchmarks.model.Parent_;
import dev.azoth.benchmarks.orm.DirectContender;
import dev.azoth.benchmarks.orm.Families;
import dev.azoth.benchmarks.orm.Items;
import dev.azoth.benchmarks.orm.OrmCase;
import dev.azoth.engine.Engine;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;

/** The direct face: a session for each operation, each caller on a virtual thread. */
final class AzothOrmContender implements DirectContender {
    private final Engine engine;
    private final SessionFactory sessions;

    private AzothOrmContender(Engine engine) {
        this.engine = engine;
        this.sessions = SessionFactory.of(engine);
    }

    static DirectContender open(Target target) {
        return new AzothOrmContender(AzothEngines.open(target));
    }

    @Override
    public long run(OrmCase work, int key) {
        return switch (work) {
            case GET -> sessions.use(session -> session.getOne(Item.class, key).checksum());
            case GETS -> sessions.use(session -> gets(session, key));
            case LOAD -> sessions.use(session -> sum(session.scalars(all()).all()));
            case INSERT -> {
                List<Parent> parents = parents(key);
                yield keys(sessions.begin(session -> {
                    session.addAll(parents);
                    return parents;
                }));
            }
            case COLLECTIONS ->
                sessions.use(session -> families(session.scalars(parents()).all()));
            case CHANGE ->
                sessions.begin(session -> change(session.scalars(range(key)).all()));
        };
    }

    private static long gets(Session session, int key) {
        long sum = 0;
        for (int at = key; at < key + OrmCase.GET_COUNT; at++) {
            sum += session.getOne(Item.class, at).checksum();
        }
        return sum;
    }

    /* What both faces share. */

    static Select<Item> all() {
        return select(Item.class).orderBy(Item_.id);
    }

    static Select<Item> range(int key) {
        return select(Item.class).where(Item_.id.between(key, key + OrmCase.CHANGED - 1));
    }

    static Select<Parent> parents() {
        return select(Parent.class).orderBy(Parent_.id).options(selectinload(Parent_.children));
    }

    static List<Parent> parents(int key) {
        var parents = new ArrayList<Parent>(OrmCase.NEW_PARENTS);
        for (int number = 0; number < OrmCase.NEW_PARENTS; number++) {
            parents.add(new Parent(Families.parent(key, number), number, OrmCase.NEW_CHILDREN));
        }
        return parents;
    }

    static long sum(List<Item> items) {
        long sum = 0;
        for (Item item : items) {
            sum += item.checksum();
        }
        return sum;
    }

    static long keys(List<Parent> parents) {
        long keys = 0;
        for (Parent parent : parents) {
            keys += parent.keys();
        }
        return keys;
    }

    static long families(List<Parent> parents) {
        long sum = 0;
        for (Parent parent : parents) {
            sum += parent.checksum();
        }
        return sum;
    }

    static long change(List<Item> items) {
        long sum = 0;
        for (Item item : items) {
            item.age(Items.changed(item.age()));
            sum += item.id();
        }
        return sum;
    }

    @Override
    public void close() {
        engine.dispose();
    }
}
