package dev.azoth.ormtests.anyload;

import dev.azoth.ormtests.eager.Address;
import dev.azoth.ormtests.eager.Address_;
import dev.azoth.ormtests.eager.Item;
import dev.azoth.ormtests.eager.Item_;
import dev.azoth.ormtests.eager.Keyword;
import dev.azoth.ormtests.eager.Keyword_;
import dev.azoth.ormtests.eager.Node;
import dev.azoth.ormtests.eager.Node_;
import dev.azoth.ormtests.eager.Order;
import dev.azoth.ormtests.eager.Order_;
import dev.azoth.ormtests.eager.User;
import dev.azoth.ormtests.eager.User_;
import dev.azoth.ormtests.model.joined.Company;
import dev.azoth.ormtests.model.joined.Company_;
import dev.azoth.ormtests.model.joined.Employee;
import dev.azoth.ormtests.model.joined.Employee_;
import dev.azoth.ormtests.model.joined.Engineer;
import dev.azoth.ormtests.model.joined.Manager;
import dev.azoth.sql.schema.Column;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The classes that are loaded, with the keys of their rows. */
@SuppressWarnings("ImmutableEnumChecker") // getters hold nothing that changes
enum Kind {
    USER(User.class, User_.id, 1, Rows.USERS, User::getId, User::getName),
    ADDRESS(Address.class, Address_.id, 1, Rows.ADDRESSES, Address::getId, Address::getEmail),
    ORDER(Order.class, Order_.id, 1, Rows.ORDERS, Order::getId, Order::getDescription),
    ITEM(Item.class, Item_.id, 1, Rows.ITEMS, Item::getId, Item::getDescription),
    KEYWORD(Keyword.class, Keyword_.id, 1, Rows.KEYWORDS, Keyword::getId, Keyword::getName),
    NODE(Node.class, Node_.id, 1, Rows.NODES, Node::getId, Node::getData),
    COMPANY(Company.class, Company_.id, 1, Rows.COMPANIES, Company::getId, Company::getName),
    EMPLOYEE(Employee.class, Employee_.id, 1, Rows.EMPLOYEES, Employee::getId, Kind::textOf),
    MANAGER(Manager.class, Employee_.id, 1, Rows.MANAGERS, Employee::getId, Kind::textOf),
    ENGINEER(Engineer.class, Employee_.id, Rows.MANAGERS + 1, Rows.ENGINEERS, Employee::getId, Kind::textOf);

    final Class<?> type;
    final Column<Integer> id;
    final List<Integer> keys;
    private final Function<Object, Integer> key;
    private final Function<Object, String> text;

    <E> Kind(
            Class<E> type,
            Column<Integer> id,
            int first,
            int last,
            Function<E, Integer> key,
            Function<E, String> text) {
        this.type = type;
        this.id = id;
        this.keys = IntStream.rangeClosed(first, last).boxed().toList();
        this.key = object -> key.apply(type.cast(object));
        this.text = object -> text.apply(type.cast(object));
    }

    private static String textOf(Employee employee) {
        return switch (employee) {
            case Manager manager -> manager.getName() + manager.getTitle();
            case Engineer engineer -> engineer.getName() + engineer.getLanguage();
            default -> employee.getName();
        };
    }

    int key(Object object) {
        return key.apply(object);
    }

    /** The columns of an object that are not keys. */
    String text(Object object) {
        return text.apply(object);
    }

    /** What {@link #text(Object)} is of the object with a key. */
    String text(int key) {
        return switch (this) {
            case EMPLOYEE, MANAGER, ENGINEER -> Rows.employee(key);
            default -> name().charAt(0) + "" + key;
        };
    }
}
