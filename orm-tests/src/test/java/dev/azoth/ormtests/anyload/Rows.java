package dev.azoth.ormtests.anyload;

import dev.azoth.engine.Connection;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The rows of the tables: random, but the same each time. */
final class Rows {
    static final int USERS = 8;
    static final int ADDRESSES = 14;
    static final int ORDERS = 14;
    static final int ITEMS = 7;
    static final int KEYWORDS = 6;
    static final int NODES = 12;
    static final int COMPANIES = 3;
    /** The first employees are managers, those after them engineers, the rest neither. */
    static final int MANAGERS = 3;

    static final int ENGINEERS = 8;
    static final int EMPLOYEES = 10;

    private static final Random RANDOM = new Random(5);
    static final Links ADDRESS_USER = Links.one(RANDOM, 1, ADDRESSES, USERS);
    static final Links ORDER_USER = Links.one(RANDOM, 1, ORDERS, USERS);
    static final Links ORDER_ADDRESS = Links.one(RANDOM, 1, ORDERS, ADDRESSES);
    static final Links ORDER_ITEM = Links.many(RANDOM, ORDERS, ITEMS);
    static final Links ITEM_KEYWORD = Links.many(RANDOM, ITEMS, KEYWORDS);
    static final Links NODE_PARENT = Links.tree(RANDOM, NODES);
    static final Links EMPLOYEE_COMPANY = Links.one(RANDOM, 1, EMPLOYEES, COMPANIES);
    static final Links ENGINEER_MANAGER = Links.one(RANDOM, MANAGERS + 1, ENGINEERS, MANAGERS);

    private Rows() {}

    static void insert(Connection connection) {
        table(connection, "users (id, name)", USERS, id -> "'U" + id + "'");
        table(
                connection,
                "addresses (id, email_address, user_id)",
                ADDRESSES,
                id -> "'A" + id + "', " + ADDRESS_USER.sql(id));
        table(
                connection,
                "orders (id, description, user_id, address_id)",
                ORDERS,
                id -> "'O" + id + "', " + ORDER_USER.sql(id) + ", " + ORDER_ADDRESS.sql(id));
        table(connection, "items (id, description)", ITEMS, id -> "'I" + id + "'");
        table(connection, "keywords (id, name)", KEYWORDS, id -> "'K" + id + "'");
        table(connection, "nodes (id, data, parent_id)", NODES, id -> "'N" + id + "', " + NODE_PARENT.sql(id));
        links(connection, "order_items (order_id, item_id)", ORDER_ITEM);
        links(connection, "item_keywords (item_id, keyword_id)", ITEM_KEYWORD);
        table(connection, "joined_companies (id, name)", COMPANIES, id -> "'C" + id + "'");
        table(
                connection,
                "joined_employees (id, name, kind, company_id)",
                EMPLOYEES,
                id -> "'E" + id + "', '"
                        + (id <= MANAGERS ? "manager" : id <= ENGINEERS ? "engineer" : "employee") + "', "
                        + EMPLOYEE_COMPANY.sql(id));
        table(connection, "joined_managers (id, title)", MANAGERS, id -> "'T" + id + "'");
        IntStream.rangeClosed(MANAGERS + 1, ENGINEERS)
                .forEach(id -> row(
                        connection,
                        "joined_engineers (id, language, manager_id)",
                        id + ", 'L" + id + "', " + ENGINEER_MANAGER.sql(id)));
    }

    private static void table(Connection connection, String table, int size, IntFunction<String> values) {
        IntStream.rangeClosed(1, size).forEach(id -> row(connection, table, id + ", " + values.apply(id)));
    }

    private static void links(Connection connection, String table, Links links) {
        links.pairs().forEach(pair -> row(connection, table, pair[0] + ", " + pair[1]));
    }

    private static void row(Connection connection, String table, String values) {
        connection.execDriverSql("INSERT INTO " + table + " VALUES (" + values + ")");
    }

    /** The columns of an employee that are not keys. */
    static String employee(int id) {
        return "E" + id + (id <= MANAGERS ? "T" + id : id <= ENGINEERS ? "L" + id : "");
    }
}
