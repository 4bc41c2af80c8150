package dev.azoth.orm.mapping;

import static java.util.Objects.requireNonNull;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a class is mapped to a table, or to several. One for each class; safe for any number of threads. SQLAlchemy: {@code Mapper}.
 *
 * @param <E> the class
 */
public final class Mapper<E> {
    private final Class<E> type;
    private final String name;
    private final @Nullable Supplier<? extends E> factory;
    private final @Nullable Mapper<? super E> parent;
    private final List<Mapper<? extends E>> children = new CopyOnWriteArrayList<>();
    private final Table table;
    private final List<Property> properties;
    private final Map<String, Property> byName = new HashMap<>();
    private final @Nullable InheritanceKind inheritance;
    private final @Nullable Column<?> discriminator;
    private final @Nullable Object discriminatorValue;
    private final List<Column<?>> joinedKey;
    private volatile @Nullable Layout layout;

    Mapper(EntityBuilder<E> built) {
        this.type = built.type;
        this.name = built.name;
        this.factory = built.factory;
        this.parent = built.parent;
        this.table = requireNonNull(built.table);
        this.properties = List.copyOf(built.properties);
        this.inheritance = parent == null ? built.inheritance : parent.inheritance;
        this.discriminator = parent == null ? built.discriminator : parent.discriminator;
        this.discriminatorValue = built.discriminatorValue;
        this.joinedKey = List.copyOf(built.extraKey);
        for (Property property : properties) {
            byName.put(property.name(), property);
        }
        if (table.primaryKey().columns().isEmpty()) {
            throw new ArgumentException(type.getName() + " needs a primary key: annotate a field with @Id");
        }
        checkWoven();
    }

    private void checkWoven() {
        if (!Managed.class.isAssignableFrom(type)) {
            throw new InvalidRequestException(
                    type.getName() + " has not been woven: put azoth-processor on the annotation"
                            + " processor path of the module that compiles it, or start with the agent");
        }
        if (factory != null) {
            String[] woven = ((Managed) create()).azoth$attributes();
            String[] told = properties.stream().map(Property::name).toArray(String[]::new);
            if (!Arrays.equals(woven, told)) {
                throw new InvalidRequestException(type.getName() + " was woven with the attributes "
                        + Arrays.toString(woven) + ", but its generated description has " + Arrays.toString(told)
                        + ": compile both anew");
            }
        }
    }

    /** For the registry, under its lock. */
    void adopt(Mapper<? extends E> child) {
        children.add(child);
        for (Mapper<?> at = this; at != null; at = at.parent) {
            at.layout = null;
        }
    }

    public Class<E> type() {
        return type;
    }

    /** The entity's name. */
    public String name() {
        return name;
    }

    public @Nullable Mapper<? super E> parent() {
        return parent;
    }

    /** The topmost mapper, whose objects share identities. */
    public Mapper<?> root() {
        Mapper<?> at = this;
        while (at.parent != null) {
            at = at.parent;
        }
        return at;
    }

    public List<Mapper<? extends E>> children() {
        return children;
    }

    public boolean isAbstract() {
        return factory == null;
    }

    /** Whether its objects are objects of the other. */
    public boolean isA(Mapper<?> other) {
        return other.type.isAssignableFrom(type);
    }

    /** A new object, made by the constructor without arguments. */
    public E create() {
        if (factory == null) {
            throw new InvalidRequestException(type.getName() + " is abstract");
        }
        return factory.get();
    }

    /** The table of its own columns. */
    public Table table() {
        return table;
    }

    /** The tables its rows are kept in, that of the topmost class first. */
    public List<Table> tables() {
        return layout().tables;
    }

    /** What the class alone is selected from. */
    public FromClause from() {
        return layout().from;
    }

    /** The class as such in a statement. */
    public EntityAlias<E> entity() {
        return EntityAlias.plain(this);
    }

    /** All attributes, those of superclasses first. */
    public List<Property> properties() {
        return properties;
    }

    /**
     * The attribute of that name.
     *
     * @throws ArgumentException when there is none; the message lists those there are
     */
    public Property property(String attribute) {
        Property property = byName.get(attribute);
        if (property == null) {
            throw new ArgumentException("Class " + type.getName() + " has no attribute '" + attribute + "'; it has "
                    + properties.stream().map(Property::name).toList());
        }
        return property;
    }

    /** The attribute, or null. */
    public @Nullable Property findProperty(String attribute) {
        return byName.get(attribute);
    }

    /**
     * The attribute that a column or relationship stands for.
     *
     * @throws ArgumentException when it is none of this class
     */
    public Property property(Attribute attribute) {
        if (attribute instanceof Relationship<?, ?> relationship
                && relationship.index() < properties.size()
                && properties.get(relationship.index()) == relationship) {
            return relationship;
        }
        ColumnSlot slot = layout().byColumn.get(attribute);
        if (slot == null || slot.property() == null) {
            throw new ArgumentException("Class " + type.getName() + " has no attribute for " + attribute + "; it has "
                    + properties.stream().map(Property::name).toList());
        }
        return slot.property();
    }

    /** The column of an attribute that holds one. */
    public Column<?> column(String attribute) {
        if (property(attribute) instanceof ColumnProperty column) {
            return column.column();
        }
        throw new ArgumentException(type.getSimpleName() + "." + attribute + " does not hold the value of one column");
    }

    /** Its relationships. */
    public List<Relationship<?, ?>> relationships() {
        return layout().relationships;
    }

    /** Those of its relationships whose members are not held: write-only and dynamic ones. */
    public List<Relationship<?, ?>> unheld() {
        return layout().unheld;
    }

    /** The key's columns, of the topmost table. */
    public List<Column<?>> primaryKey() {
        return root().table.primaryKey().columns();
    }

    /** Where the key is kept. */
    public int[] keySlots() {
        return layout().keySlots;
    }

    /** All columns of the class, and where its objects keep them; those of subclasses come last and are not here. */
    public List<ColumnSlot> slots() {
        return layout().slots;
    }

    /** How many slots there are. */
    public int slotCount() {
        return layout().slots.size();
    }

    /** Whether it has columns that no attribute holds. */
    public boolean hidesColumns() {
        return layout().hides;
    }

    /** Where objects keep the value of a column. */
    public @Nullable ColumnSlot slot(Expression<?> column) {
        return layout().byColumn.get(column);
    }

    /** The slots of an attribute: one, or one for each column of an embedded object. */
    public List<ColumnSlot> slots(Property property) {
        return layout().byProperty[property.index()];
    }

    public @Nullable InheritanceKind inheritance() {
        return inheritance;
    }

    public @Nullable Column<?> discriminator() {
        return discriminator;
    }

    public @Nullable Object discriminatorValue() {
        return discriminatorValue;
    }

    /** The attribute that counts changes; null when there is none. */
    public @Nullable ColumnProperty version() {
        return layout().version;
    }

    /** Attributes whose values can change without being assigned, so that they are compared at flush. */
    public List<Property> mutable() {
        return layout().mutable;
    }

    /** Of a joined class: the key of its own table, in the order of {@link #primaryKey}. */
    public List<Column<?>> joinedKey() {
        return joinedKey;
    }

    /** This mapper and all below it. */
    public List<Mapper<? extends E>> selfAndDescendants() {
        var all = new ArrayList<Mapper<? extends E>>();
        all.add(this);
        for (Mapper<? extends E> child : children) {
            all.addAll(child.selfAndDescendants());
        }
        return all;
    }

    /** Another join of the same shape: its columns are found by those of the pattern. */
    static FromClause joinOnKeys(FromClause left, FromClause right, Join pattern) {
        Expression<Boolean> on = null;
        Mapper<?> below = Mappers.ofTable(pattern.right());
        List<Column<?>> key = below.primaryKey();
        for (int i = 0; i < key.size(); i++) {
            Expression<Boolean> equal = left.c(key.get(i)).eq(cast(right.c(below.joinedKey.get(i))));
            on = on == null ? equal : Sql.and(on, equal);
        }
        if (on == null) {
            throw new IllegalStateException("A joined class without a key");
        }
        return pattern.kind() == Join.Kind.LEFT ? left.outerJoin(right, on) : left.join(right, on);
    }

    @SuppressWarnings("unchecked")
    private static <T> Expression<T> cast(Expression<?> expression) {
        return (Expression<T>) expression;
    }

    /**
     * Something that follows from the mapping, made when it is first asked for and kept; forgotten when a class comes that extends
     * this one.
     */
    @SuppressWarnings("unchecked") // a key always stands for the same kind of thing
    public <T> T memo(Object key, Supplier<T> make) {
        Map<Object, Object> memo = layout().memo;
        Object known = memo.get(key);
        if (known == null) {
            known = requireNonNull(make.get());
            memo.put(key, known);
        }
        return (T) known;
    }

    private Layout layout() {
        Layout known = layout;
        if (known == null) {
            known = new Layout(this);
            layout = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "Mapper[" + type.getSimpleName() + "]";
    }

    /** What follows from the description; made when first needed, because superclasses' tables may still grow. */
    private static final class Layout {
        final List<Table> tables;
        final FromClause from;
        final List<ColumnSlot> slots;
        final IdentityHashMap<Object, ColumnSlot> byColumn = new IdentityHashMap<>();
        final List<ColumnSlot>[] byProperty;
        final int[] keySlots;
        final List<Relationship<?, ?>> relationships;
        final List<Relationship<?, ?>> unheld;
        final Map<Object, Object> memo = new ConcurrentHashMap<>();
        final @Nullable ColumnProperty version;
        final List<Property> mutable;
        final boolean hides;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Layout(Mapper<?> mapper) {
            var line = new ArrayList<Mapper<?>>();
            for (Mapper<?> at = mapper; at != null; at = at.parent) {
                line.addFirst(at);
            }
            Set<Table> all = new LinkedHashSet<>();
            line.forEach(at -> all.add(at.table));
            tables = List.copyOf(all);
            from = from(line);
            byProperty = new List[mapper.properties.size()];
            slots = slots(mapper, line);
            for (ColumnSlot slot : slots) {
                byColumn.put(slot.column(), slot);
            }
            for (Mapper<?> at : line) {
                for (int i = 0; i < at.joinedKey.size(); i++) {
                    byColumn.put(
                            at.joinedKey.get(i),
                            byColumn.get(mapper.primaryKey().get(i)));
                }
            }
            keySlots = mapper.primaryKey().stream()
                    .mapToInt(column -> requireNonNull(byColumn.get(column)).index())
                    .toArray();
            var related = new ArrayList<Relationship<?, ?>>();
            ColumnProperty counting = null;
            for (Property property : mapper.properties) {
                if (property instanceof Relationship<?, ?> relationship) {
                    related.add(relationship);
                } else if (property instanceof ColumnProperty column && column.is(ColumnOption.VERSION)) {
                    counting = column;
                }
            }
            relationships = List.copyOf(related);
            unheld = related.stream()
                    .filter(relationship -> !relationship.holdsMembers())
                    .toList();
            hides = slots.stream().anyMatch(ColumnSlot::hidden);
            mutable = mapper.properties.stream().filter(Layout::mutable).toList();
            version = counting;
        }

        private static boolean mutable(Property property) {
            return switch (property) {
                case EmbeddedProperty embedded -> embedded.mutable();
                case ColumnProperty column -> column.is(ColumnOption.MUTABLE);
                case Relationship<?, ?> none -> false;
            };
        }

        private static FromClause from(List<Mapper<?>> line) {
            FromClause from = line.getFirst().table;
            for (int i = 1; i < line.size(); i++) {
                Mapper<?> at = line.get(i);
                if (at.joinedKey.isEmpty()) {
                    continue;
                }
                Expression<Boolean> on = null;
                List<Column<?>> key = at.primaryKey();
                for (int k = 0; k < key.size(); k++) {
                    Expression<Boolean> equal = cast(key.get(k)).eq(cast(at.joinedKey.get(k)));
                    on = on == null ? equal : Sql.and(on, equal);
                }
                from = on == null ? from : from.join(at.table, on);
            }
            return from;
        }

        private List<ColumnSlot> slots(Mapper<?> mapper, List<Mapper<?>> line) {
            var made = new ArrayList<ColumnSlot>();
            IdentityHashMap<Column<?>, Boolean> held = new IdentityHashMap<>();
            for (Property property : mapper.properties) {
                List<ColumnSlot> own = new ArrayList<>();
                switch (property) {
                    case ColumnProperty one -> own.add(new ColumnSlot(made.size(), one.column(), one, 0));
                    case EmbeddedProperty many -> {
                        for (int part = 0; part < many.columns().size(); part++) {
                            own.add(new ColumnSlot(
                                    made.size() + part, many.columns().get(part), many, part));
                        }
                    }
                    case Relationship<?, ?> none -> {}
                }
                own.forEach(slot -> held.put(slot.column(), true));
                made.addAll(own);
                byProperty[property.index()] = List.copyOf(own);
            }
            for (Mapper<?> at : line) {
                for (Property property : at.properties) {
                    if (property instanceof Relationship<?, ?> relationship) {
                        for (RelationshipSpec.JoinColumn join : relationship.spec().joinColumns) {
                            hide(join.own(), made, held);
                        }
                    }
                }
                hide(at.discriminator, made, held);
            }
            return List.copyOf(made);
        }

        private static void hide(
                @Nullable Column<?> column, List<ColumnSlot> made, IdentityHashMap<Column<?>, Boolean> held) {
            if (column != null && held.put(column, true) == null) {
                made.add(new ColumnSlot(made.size(), column, null, 0));
            }
        }
    }
}
