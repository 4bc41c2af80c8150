package dev.azoth.ormtests.anyload;

import static dev.azoth.orm.Orm.aliased;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.orm.mapping.ToMany;
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
import dev.azoth.ormtests.model.joined.Engineer_;
import dev.azoth.ormtests.model.joined.Manager;
import dev.azoth.ormtests.model.joined.Manager_;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The relationships that are followed: by getters in objects, by links in the rows. */
@SuppressWarnings("ImmutableEnumChecker") // getters and links hold nothing that changes
enum Way {
    USER_ADDRESSES(Kind.USER, User_.addresses, Kind.ADDRESS, User::getAddresses, Rows.ADDRESS_USER::to),
    USER_ORDERS(Kind.USER, User_.orders, Kind.ORDER, User::getOrders, Rows.ORDER_USER::to),
    ADDRESS_USER(Kind.ADDRESS, Address_.user, Kind.USER, Address::getUser, Rows.ADDRESS_USER::from),
    ORDER_USER(Kind.ORDER, Order_.user, Kind.USER, Order::getUser, Rows.ORDER_USER::from),
    ORDER_ADDRESS(Kind.ORDER, Order_.address, Kind.ADDRESS, Order::getAddress, Rows.ORDER_ADDRESS::from),
    ORDER_ITEMS(Kind.ORDER, Order_.items, Kind.ITEM, Order::getItems, Rows.ORDER_ITEM::from),
    ITEM_ORDERS(Kind.ITEM, Item_.orders, Kind.ORDER, Item::getOrders, Rows.ORDER_ITEM::to),
    ITEM_KEYWORDS(Kind.ITEM, Item_.keywords, Kind.KEYWORD, Item::getKeywords, Rows.ITEM_KEYWORD::from),
    KEYWORD_ITEMS(Kind.KEYWORD, Keyword_.items, Kind.ITEM, Keyword::getItems, Rows.ITEM_KEYWORD::to),
    NODE_PARENT(Kind.NODE, Node_.parent, Kind.NODE, Node::getParent, Rows.NODE_PARENT::from),
    NODE_CHILDREN(Kind.NODE, Node_.children, Kind.NODE, Node::getChildren, Rows.NODE_PARENT::to),
    COMPANY_EMPLOYEES(
            Kind.COMPANY, Company_.employees, Kind.EMPLOYEE, Company::getEmployees, Rows.EMPLOYEE_COMPANY::to),
    EMPLOYEE_COMPANY(Kind.EMPLOYEE, Employee_.company, Kind.COMPANY, Employee::getCompany, Rows.EMPLOYEE_COMPANY::from),
    MANAGER_COMPANY(Kind.MANAGER, Employee_.company, Kind.COMPANY, Employee::getCompany, Rows.EMPLOYEE_COMPANY::from),
    ENGINEER_COMPANY(Kind.ENGINEER, Employee_.company, Kind.COMPANY, Employee::getCompany, Rows.EMPLOYEE_COMPANY::from),
    MANAGER_ENGINEERS(
            Kind.MANAGER, Manager_.engineers, Kind.ENGINEER, Manager::getEngineers, Rows.ENGINEER_MANAGER::to),
    ENGINEER_MANAGER(Kind.ENGINEER, Engineer_.manager, Kind.MANAGER, Engineer::getManager, Rows.ENGINEER_MANAGER::from);

    final Kind from;
    final Relationship<?, ?> relationship;
    final Kind to;
    final IntFunction<List<Integer>> rows;
    private final Function<Object, ?> getter;

    /** @param rows the keys of the members of the row with a key */
    @SuppressWarnings("unchecked") // only objects of the kind are asked
    <E> Way(
            Kind from,
            Relationship<?, ?> relationship,
            Kind to,
            Function<E, ?> getter,
            IntFunction<List<Integer>> rows) {
        this.from = from;
        this.relationship = relationship;
        this.to = to;
        this.rows = rows;
        this.getter = (Function<Object, ?>) getter;
    }

    static List<Way> from(Kind kind) {
        return Arrays.stream(values()).filter(way -> way.from == kind).toList();
    }

    boolean many() {
        return relationship instanceof ToMany;
    }

    /** The relationship, to an alias of its members. */
    @SuppressWarnings("unchecked") // the kind is that of the members
    Related toAlias() {
        return ((Relationship<Object, Object>) relationship).to((EntityAlias<Object>) aliased(to.type));
    }

    /** The members of an object; what is not loaded is loaded. */
    List<?> members(Object owner) {
        Object value = getter.apply(owner);
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }
}
