package dev.azoth.benchmarks.peers;

import dev.azoth.benchmarks.orm.Families;
import dev.azoth.benchmarks.orm.Items;
import dev.azoth.benchmarks.orm.OrmCase;
import java.util.ArrayList;
import java.util.List;

/** What both Hibernates do with objects. */
final class Work {
    static final String ITEMS = "from Item order by id";
    static final String RANGE = "from Item where id between ?1 and ?2";
    static final String PARENTS = "from Parent order by id";

    private Work() {}

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
}
