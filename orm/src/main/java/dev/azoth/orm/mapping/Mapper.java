package dev.azoth.orm.mapping;

import static java.util.Objects.requireNonNull;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Mapper<?> root;
    private final int number;
    private final Subclasses<E> subclasses = new Subclasses<>(this);
    private final Table table;
    private final List<Property> properties;
    private final Map<String, Property> byName = new HashMap<>();
    private final @Nullable InheritanceKind inheritance;
    private final @Nullable Column<?> discriminator;
    private final @Nullable Object discriminatorValue;
    private final List<Column<?>> joinedKey;
    private final boolean loadedLater;
    /** Relationships of other classes that are joined by columns of this one's table. */
    private final List<Relationship<?, ?>> joinedFrom = new CopyOnWriteArrayList<>();

    /** Columns of theirs that no attribute of this class holds. */
    private final List<Column<?>> joinedColumns = new CopyOnWriteArrayList<>();

    private final @Nullable KeyObjects keyObjects;
    private final List<Class<?>> joinedBy;

    /** How often the layout has been forgotten; written under the registry's lock. */
    private int changes;

    private volatile @Nullable Layout layout;

    Mapper(EntityBuilder<E> built) {
        this.type = built.type;
        this.name = built.name;
        this.factory = built.factory;
        this.parent = built.parent;
        this.root = parent == null ? this : parent.root;
        this.number = parent == null ? type.getName().hashCode() : parent.number;
        this.table = requireNonNull(built.table);
        this.properties = List.copyOf(built.properties);
        this.inheritance = parent == null ? built.inheritance : parent.inheritance;
        this.discriminator = parent == null ? built.discriminator : parent.discriminator;
        this.discriminatorValue = built.discriminatorValue;
        this.joinedKey = List.copyOf(built.extraKey);
        this.loadedLater = built.loadedLater;
        this.keyObjects = built.keyObjects;
        this.joinedBy = List.copyOf(built.joinedBy);
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
        subclasses.known().add(child);
        for (Mapper<?> at = this; at != null; at = at.parent) {
            at.forgetLayout();
        }
    }

    /** For the registry, under its lock: a relationship that is joined by columns here. */
    void joinFrom(Relationship<?, ?> relationship) {
        boolean shared = parent != null && parent.table() == table;
        joinedColumns.addAll(JoinColumns.inTarget(relationship, table, shared));
        joinedFrom.add(relationship);
        forgetLayouts();
    }

    private void forgetLayouts() {
        forgetLayout();
        subclasses.known().forEach(Mapper::forgetLayouts);
    }

    /** Columns of theirs that no attribute of this class holds. */
    List<Column<?>> joinedColumns() {
        return joinedColumns;
    }

    private void forgetLayout() {
        changes++;
        layout = null;
    }

    /** Relationships of other classes, known by now, that are joined by columns of this one's table. */
    public List<Relationship<?, ?>> joinedFrom() {
        layout();
        return joinedFrom;
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
        return root;
    }

    /** Tells hierarchies of classes apart where keys are hashed. */
    public int number() {
        return number;
    }

    /** Those of the classes that extend it directly. */
    public List<Mapper<? extends E>> children() {
        return inheritance == null ? List.of() : subclasses.all();
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
        if (attribute instanceof Property property
                && property.index() < properties.size()
                && properties.get(property.index()) == property) {
            return property;
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

    /** The values of a key that is told by an object of the embedded id's or the id class; null for another object. */
    public @Nullable Object @Nullable [] keyValues(@Nullable Object id) {
        KeyObjects known = root().keyObjects;
        return known != null && known.type().isInstance(id) ? known.split().apply(requireNonNull(id)) : null;
    }

    /** Where the key is kept. */
    public int[] keySlots() {
        return layout().keySlots;
    }

    /** The index of the attribute that holds the key of one column; -1 where there is no such attribute. */
    public int keyAttribute() {
        return layout().keyAttribute;
    }

    /** All columns of the class, and where its objects keep them; those of subclasses come last and are not here. */
    public List<ColumnSlot> slots() {
        return layout().slots;
    }

    /** How many slots there are. */
    public int slotCount() {
        return layout().slots.size();
    }

    /** The first slot that no attribute holds, and all after it; {@link #slotCount} where there is none. */
    public int firstHiddenSlot() {
        return layout().firstHidden;
    }

    /** Where objects keep the value of a column. */
    public @Nullable ColumnSlot slot(Expression<?> column) {
        return layout().byColumn.get(column);
    }

    /** The slots of an attribute: one, or one for each column of an embedded object. */
    public List<ColumnSlot> slots(Property property) {
        return layout().byProperty[property.index()];
    }

    /** Whether its own columns come by a statement of their own where a class it extends is selected. */
    public boolean loadedLater() {
        return loadedLater;
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
        for (Mapper<? extends E> child : children()) {
            all.addAll(child.selfAndDescendants());
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    static <T> Expression<T> cast(Expression<?> expression) {
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

    /** What {@link #memo} keeps for a class as the key, which is its own; null when it has not been made yet. */
    public <T> @Nullable T known(Class<T> key) {
        return key.cast(layout().memo.get(key));
    }

    private Layout layout() {
        Layout known = layout;
        if (known == null) {
            for (Mapper<?> at = this; at != null; at = at.parent) {
                at.joinedBy.forEach(Mappers::of);
            }
            var changesBefore = new int[1];
            Mappers.guarded(() -> changesBefore[0] = changes);
            Layout made = new Layout(this);
            Mappers.guarded(() -> layout = changes == changesBefore[0] ? made : null);
            known = made;
        }
        return known;
    }

    @Override
    public String toString() {
        return "Mapper[" + type.getSimpleName() + "]";
    }
}
