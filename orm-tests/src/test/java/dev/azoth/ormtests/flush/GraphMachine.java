package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Engine;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.SessionTransaction;
import dev.azoth.sql.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Does the same to a session and to a model; after each commit the database, and what a new session reads, equal the model. */
final class GraphMachine implements AutoCloseable {
    private static final String KINDS = "uapcikn";

    private final SessionFactory sessions;
    private final Map<String, Object> objects = new HashMap<>();
    private final Deque<SessionTransaction> savepoints = new ArrayDeque<>();
    private final Deque<GraphModel> before = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();
    private Session session;
    private GraphModel model = new GraphModel();
    private GraphModel committed = new GraphModel();
    private int made;

    GraphMachine(Engine engine) {
        this.sessions = SessionFactory.of(engine);
        this.session = sessions.open();
    }

    List<String> log() {
        return log;
    }

    @Override
    public void close() {
        session.close();
    }

    /** One step; the numbers choose what is done to what. */
    void step(int operation, int first, int second) {
        switch (operation % 23) {
            case 0, 1, 2 -> add(KINDS.charAt(first % 7), second);
            case 3, 4 -> rename(first, second);
            case 5, 6 -> move('a', 'u', first, second);
            case 7, 8 -> move('c', 'p', first, second);
            case 9 -> move('n', 'n', first, second);
            case 10 -> loseOwner(first, second);
            case 11, 12 -> link(first, second);
            case 13 -> delete(first);
            case 14 -> run("flush", session::flush);
            case 15 -> beginNested();
            case 16 -> endNested(first);
            case 17 -> commit();
            case 18 -> {
                if (first % 3 == 0) {
                    rollback();
                } else {
                    read(second);
                }
            }
            case 19 -> merge(first, second);
            case 20 -> expire(first, second);
            case 21 -> refresh(first);
            default -> {
                if (first % 4 == 0) {
                    anew();
                } else {
                    replace(first, second);
                }
            }
        }
    }

    private void run(String what, Runnable action) {
        log.add(what);
        action.run();
    }

    private String pick(char kind, int number) {
        List<String> labels = model.labels(kind);
        return labels.isEmpty() ? null : labels.get(number % labels.size());
    }

    private void add(char kind, int second) {
        String label = kind + "" + made++;
        Object object = switch (kind) {
            case 'u' -> new User(label + ":");
            case 'a' -> new Address(label + ":");
            case 'p' -> new Parent(label + ":");
            case 'c' -> new Child(label + ":");
            case 'i' -> new Item(label + ":");
            case 'k' -> new Keyword(label + ":");
            default -> new Node(label + ":");
        };
        objects.put(label, object);
        model.rows.put(label, "");
        run("add " + label, () -> session.add(object));
        if (kind == 'a' || kind == 'c' || kind == 'n') {
            String owner = pick(kind == 'a' ? 'u' : kind == 'c' ? 'p' : 'n', second);
            if (owner != null && !owner.equals(label)) {
                own(label, owner, second);
            }
        }
    }

    private void rename(int first, int second) {
        if (model.rows.isEmpty()) {
            return;
        }
        String label = List.copyOf(model.rows.keySet()).get(first % model.rows.size());
        String value = "v" + second % 3;
        model.rows.put(label, value);
        run("rename " + label + " " + value, () -> setName(objects.get(label), label + ":" + value));
    }

    private static void setName(Object object, String name) {
        switch (object) {
            case User user -> user.setName(name);
            case Address address -> address.setEmail(name);
            case Parent parent -> parent.setName(name);
            case Child child -> child.setName(name);
            case Item item -> item.setName(name);
            case Keyword keyword -> keyword.setName(name);
            case Node node -> node.setName(name);
            default -> throw new IllegalStateException();
        }
    }

    private void move(char kind, char ownerKind, int first, int second) {
        String member = pick(kind, first);
        String owner = pick(ownerKind, second);
        if (member != null && owner != null && !model.isBelow(owner, member)) {
            own(member, owner, first + second);
        }
    }

    private void own(String member, String owner, int how) {
        model.own(member, owner);
        boolean byOwner = how % 2 == 0;
        run(member + (byOwner ? " into list of " : " refers to ") + owner, () -> {
            switch (objects.get(member)) {
                case Address address -> {
                    var user = (User) objects.get(owner);
                    if (byOwner) {
                        user.getAddresses().add(address);
                    } else {
                        address.setUser(user);
                    }
                }
                case Child child -> {
                    var parent = (Parent) objects.get(owner);
                    if (byOwner) {
                        parent.getChildren().add(child);
                    } else {
                        child.setParent(parent);
                    }
                }
                case Node node -> {
                    var parent = (Node) objects.get(owner);
                    if (byOwner) {
                        parent.getChildren().add(node);
                    } else {
                        node.setParent(parent);
                    }
                }
                default -> throw new IllegalStateException();
            }
        });
    }

    private void loseOwner(int first, int second) {
        if (model.owners.isEmpty()) {
            return;
        }
        String member = List.copyOf(model.owners.keySet()).get(first % model.owners.size());
        String owner = model.owners.get(member);
        boolean byOwner = second % 2 == 0;
        if (member.charAt(0) == 'c') {
            model.delete(member);
        } else {
            model.own(member, null);
        }
        run(member + " lost by " + owner + (byOwner ? "" : ", by itself"), () -> {
            switch (objects.get(member)) {
                case Address address -> {
                    if (byOwner) {
                        ((User) objects.get(owner)).getAddresses().remove(address);
                    } else {
                        address.setUser(null);
                    }
                }
                case Child child -> {
                    if (byOwner) {
                        ((Parent) objects.get(owner)).getChildren().remove(child);
                    } else {
                        child.setParent(null);
                    }
                }
                case Node node -> {
                    if (byOwner) {
                        ((Node) objects.get(owner)).getChildren().remove(node);
                    } else {
                        node.setParent(null);
                    }
                }
                default -> throw new IllegalStateException();
            }
        });
    }

    private void link(int first, int second) {
        String itemLabel = pick('i', first);
        String keywordLabel = pick('k', second);
        if (itemLabel == null || keywordLabel == null) {
            return;
        }
        var item = (Item) objects.get(itemLabel);
        var keyword = (Keyword) objects.get(keywordLabel);
        String link = itemLabel + " " + keywordLabel;
        boolean byItem = (first + second) % 2 == 0;
        if (model.links.remove(link)) {
            run("unlink " + link + (byItem ? "" : " by keyword"), () -> {
                if (byItem) {
                    item.getKeywords().remove(keyword);
                } else {
                    keyword.getItems().remove(item);
                }
            });
        } else {
            model.links.add(link);
            run("link " + link + (byItem ? "" : " by keyword"), () -> {
                if (byItem) {
                    item.getKeywords().add(keyword);
                } else {
                    keyword.getItems().add(item);
                }
            });
        }
    }

    private void replace(int first, int second) {
        String owner = pick('u', first);
        String member = pick('a', second);
        if (owner == null || member == null) {
            return;
        }
        List<String> left = model.membersOf(owner);
        left.forEach(label -> model.own(label, null));
        model.own(member, owner);
        run(
                "replace list of " + owner + " by " + member,
                () -> ((User) objects.get(owner))
                        .setAddresses(new ArrayList<>(List.of((Address) objects.get(member)))));
    }

    /** A copy that another session has read, changed and let go of. */
    private void merge(int first, int second) {
        List<String> both =
                model.rows.keySet().stream().filter(committed.rows::containsKey).toList();
        if (both.isEmpty()) {
            return;
        }
        String label = both.get(first % both.size());
        String value = "m" + second % 3;
        Object mine = objects.get(label);
        List<Object> id = ObjectState.of(mine).identity().orElseThrow();
        Object copy = sessions.use(other -> (Object) other.getOne(mine.getClass(), id.get(0)));
        setName(copy, label + ":" + value);
        model.rows.put(label, value);
        run(
                "merge " + label + " " + value,
                () -> assertThat(session.merge(copy)).isSameAs(mine));
    }

    private void expire(int first, int second) {
        if (model.rows.isEmpty()) {
            return;
        }
        String label = List.copyOf(model.rows.keySet()).get(first % model.rows.size());
        Object object = objects.get(label);
        boolean members = second % 2 == 0 && object instanceof User;
        run("expire " + (members ? "members of " : "") + label, () -> {
            session.flush();
            if (members) {
                session.expire(object, User_.addresses);
            } else {
                session.expire(object);
            }
        });
    }

    private void refresh(int first) {
        if (model.rows.isEmpty()) {
            return;
        }
        String label = List.copyOf(model.rows.keySet()).get(first % model.rows.size());
        run("refresh " + label, () -> {
            session.flush();
            session.refresh(objects.get(label));
        });
    }

    private void delete(int first) {
        if (model.rows.isEmpty()) {
            return;
        }
        String label = List.copyOf(model.rows.keySet()).get(first % model.rows.size());
        model.delete(label);
        run("delete " + label, () -> {
            session.flush();
            session.delete(objects.get(label));
        });
    }

    private void read(int second) {
        run("read", () -> {
            switch (second % 4) {
                case 0 -> session.scalars(select(User.class)).all().forEach(User::getAddresses);
                case 1 -> session.scalars(select(Child.class)).all().forEach(Child::getParent);
                case 2 -> session.scalars(select(Keyword.class)).all().forEach(Keyword::getItems);
                default -> session.scalars(select(Node.class)).all().forEach(Node::getChildren);
            }
        });
    }

    private void beginNested() {
        if (savepoints.size() < 3) {
            run("savepoint", () -> savepoints.push(session.beginNested()));
            before.push(model.copy());
        }
    }

    private void endNested(int first) {
        if (savepoints.isEmpty()) {
            return;
        }
        SessionTransaction savepoint = savepoints.pop();
        GraphModel then = before.pop();
        if (first % 2 == 0) {
            run("release", savepoint::commit);
        } else {
            run("rollback to savepoint", savepoint::rollback);
            model = then;
        }
    }

    private void endSavepoints() {
        while (!savepoints.isEmpty()) {
            endNested(0);
        }
    }

    void commit() {
        endSavepoints();
        run("commit", session::commit);
        committed = model.copy();
        assertThat(inDatabase()).as("the database after %s", log).isEqualTo(model);
        session.commit();
        assertThat(inNewSession()).as("a new session after %s", log).isEqualTo(model);
    }

    private void rollback() {
        savepoints.clear();
        before.clear();
        run("rollback", () -> {
            while (session.inTransaction()) {
                session.rollback();
            }
        });
        model = committed.copy();
    }

    /** Another session, with other objects. */
    private void anew() {
        commit();
        run("new session", session::close);
        session = sessions.open();
        objects.clear();
        for (Class<?> type :
                List.of(User.class, Address.class, Parent.class, Child.class, Item.class, Keyword.class, Node.class)) {
            for (Object object : session.scalars(select(type)).all()) {
                objects.put(label(name(object)), object);
            }
        }
    }

    private static String label(String name) {
        return name.substring(0, name.indexOf(':'));
    }

    private static String name(Object object) {
        return switch (object) {
            case User user -> user.getName();
            case Address address -> address.getEmail();
            case Parent parent -> parent.getName();
            case Child child -> child.getName();
            case Item item -> item.getName();
            case Keyword keyword -> keyword.getName();
            case Node node -> node.getName();
            case null, default -> throw new IllegalStateException();
        };
    }

    private static void put(GraphModel into, String name) {
        into.rows.put(label(name), name.substring(name.indexOf(':') + 1));
    }

    private GraphModel inDatabase() {
        var found = new GraphModel();
        session.connection();
        Map<String, String> byKey = new TreeMap<>();
        var tables = Map.of(
                'u', "users", 'a', "addresses", 'p', "parent", 'c', "child", 'i', "item", 'k', "keyword", 'n', "node");
        tables.forEach((kind, table) -> {
            for (Row row : rows("select id, " + (kind == 'a' ? "email" : "name") + " from " + table)) {
                put(found, (String) row.get(1));
                byKey.put(table + row.get(0), label((String) row.get(1)));
            }
        });
        owners(found, byKey, "addresses", "user_id", "users");
        owners(found, byKey, "child", "parent_id", "parent");
        owners(found, byKey, "node", "parent_id", "node");
        for (Row row : rows("select items_id, keywords_id from item_keyword")) {
            found.links.add(byKey.get("item" + row.get(0)) + " " + byKey.get("keyword" + row.get(1)));
        }
        return found;
    }

    private void owners(GraphModel found, Map<String, String> byKey, String table, String column, String ownerTable) {
        for (Row row : rows("select id, " + column + " from " + table + " where " + column + " is not null")) {
            found.owners.put(byKey.get(table + row.get(0)), byKey.get(ownerTable + row.get(1)));
        }
    }

    private List<Row> rows(String sql) {
        return session.connection().execDriverSql(sql).all();
    }

    private GraphModel inNewSession() {
        return sessions.use(fresh -> {
            var found = new GraphModel();
            for (User user : fresh.scalars(select(User.class)).all()) {
                put(found, user.getName());
                user.getAddresses().forEach(one -> found.owners.put(label(one.getEmail()), label(user.getName())));
            }
            for (Address address : fresh.scalars(select(Address.class)).all()) {
                put(found, address.getEmail());
            }
            for (Parent parent : fresh.scalars(select(Parent.class)).all()) {
                put(found, parent.getName());
            }
            for (Child child : fresh.scalars(select(Child.class)).all()) {
                put(found, child.getName());
                if (child.getParent() != null) {
                    found.owners.put(
                            label(child.getName()), label(child.getParent().getName()));
                }
            }
            for (Item item : fresh.scalars(select(Item.class)).all()) {
                put(found, item.getName());
                item.getKeywords().forEach(one -> found.links.add(label(item.getName()) + " " + label(one.getName())));
            }
            for (Keyword keyword : fresh.scalars(select(Keyword.class)).all()) {
                put(found, keyword.getName());
            }
            for (Node node : fresh.scalars(select(Node.class)).all()) {
                put(found, node.getName());
                node.getChildren().forEach(one -> found.owners.put(label(one.getName()), label(node.getName())));
            }
            return found;
        });
    }

    /** Empties the tables. */
    static void clear(Engine engine) {
        engine.begin(connection -> {
            connection.execDriverSql("update node set parent_id = null");
            for (String table :
                    List.of("item_keyword", "item", "keyword", "addresses", "users", "child", "parent", "node")) {
                connection.execDriverSql("delete from " + table);
            }
            return null;
        });
    }
}
