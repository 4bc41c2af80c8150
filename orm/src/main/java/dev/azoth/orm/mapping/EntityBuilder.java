package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Constraint;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Schema;
import dev.azoth.sql.schema.Sequence;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.schema.TableItem;
import dev.azoth.sql.type.SqlType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes the mapping of a class; called by generated code alone. Attributes are told in the order of their indexes; those of
 * a mapped superclass come before the class's own, those of an entity that is extended are taken from its mapper.
 *
 * @param <E> the class
 */
public final class EntityBuilder<E> {
    final Class<E> type;
    final @Nullable Supplier<? extends E> factory;
    final List<Property> properties = new ArrayList<>();
    private final List<TableItem> items = new ArrayList<>();
    private final List<Column<?>> columns = new ArrayList<>();
    private final KeyReferences keyReferences = new KeyReferences(columns);
    final List<Column<?>> extraKey = new ArrayList<>();
    private @Nullable Consumer<ForeignKeyConstraint> extraForeignKey = any -> {};
    final List<Class<?>> joinedBy = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    String name;
    private @Nullable String tableName;
    private @Nullable String schema;

    @Nullable
    Mapper<? super E> parent;

    @Nullable
    InheritanceKind inheritance;

    @Nullable
    Column<?> discriminator;

    @Nullable
    Object discriminatorValue;

    boolean loadedLater;

    @Nullable
    KeyObjects keyObjects;

    @Nullable
    Table table;

    private EntityBuilder(Class<E> type, @Nullable Supplier<? extends E> factory) {
        this.type = type;
        this.factory = factory;
        this.name = type.getSimpleName();
    }

    /**
     * @param factory the constructor without arguments; null for an abstract class
     */
    public static <E> EntityBuilder<E> of(Class<E> type, @Nullable Supplier<? extends E> factory) {
        return new EntityBuilder<>(type, factory);
    }

    /** The entity's name where it is not the class's. */
    public EntityBuilder<E> named(String newName) {
        name = newName;
        return this;
    }

    /** The table; left out for a class that shares that of the entity it extends. */
    public EntityBuilder<E> table(String newTableName, @Nullable String newSchema) {
        tableName = newTableName;
        schema = newSchema;
        return this;
    }

    /** Constraints, indexes and options of the table. */
    public EntityBuilder<E> item(TableItem item) {
        items.add(item);
        return this;
    }

    /** The entity that is extended; its attributes come first. */
    public EntityBuilder<E> extending(Mapper<? super E> newParent) {
        parent = newParent;
        properties.addAll(newParent.properties());
        return this;
    }

    /** Of the topmost entity of a hierarchy. */
    public EntityBuilder<E> inheritance(InheritanceKind kind) {
        inheritance = kind;
        return this;
    }

    /** The column that tells the class of a row; an attribute may hold it, too. */
    public EntityBuilder<E> discriminator(Column<?> column) {
        discriminator = column;
        return this;
    }

    /** The value of the discriminator for rows of this class; none for an abstract class. */
    public EntityBuilder<E> discriminatorValue(Object value) {
        discriminatorValue = value;
        return this;
    }

    /** The class's own columns come by a statement of their own where one it extends is selected. */
    public EntityBuilder<E> loadedLater() {
        loadedLater = true;
        return this;
    }

    /**
     * Other classes whose relationships to this one are joined by columns of its table that it has no attributes for: those the
     * compiler saw. Others are known when their own descriptions are.
     */
    public EntityBuilder<E> joinedBy(Class<?>... owners) {
        joinedBy.addAll(List.of(owners));
        return this;
    }

    /** {@code @IdClass}: the class of objects that hold the values of a key of several attributes, in the order of the columns. */
    public <K> EntityBuilder<E> idClass(Class<K> newKeyClass, Function<K, @Nullable Object[]> split) {
        keyObjects = new KeyObjects(newKeyClass, whole -> split.apply(newKeyClass.cast(whole)));
        return this;
    }

    /** Of a joined table: one column of its key, in the order of the key of the extended entity, to which it refers. */
    public <T> Column<T> joinedKey(Column<T> column) {
        extraKey.add(column);
        return add(column.primaryKey());
    }

    /** What is said of the foreign key of a joined table. */
    public EntityBuilder<E> foreignKey(Consumer<ForeignKeyConstraint> how) {
        extraForeignKey = how;
        return this;
    }

    /** A joined table refers to the one above without a constraint of the database. */
    public EntityBuilder<E> noForeignKey() {
        extraForeignKey = null;
        return this;
    }

    /** An attribute that is the key or a part of it. */
    public <T> Column<T> id(
            String attribute, Column<T> column, @Nullable Generation generation, ColumnOption... options) {
        Column<T> added = add(column.primaryKey());
        if (generation instanceof Generation.FromSequence(Sequence sequence)) {
            column.defaultsTo(sequence);
        } else {
            column.autoincrement(generation instanceof Generation.Identity);
        }
        properties.add(new ColumnProperty(type, attribute, properties.size(), added, set(options), generation, ""));
        return added;
    }

    /** An attribute that holds the value of a column. */
    public <T> Column<T> column(String attribute, Column<T> column, ColumnOption... options) {
        return column(attribute, column, "", options);
    }

    /** An attribute that holds the value of a deferred column of a group. */
    public <T> Column<T> column(String attribute, Column<T> column, String group, ColumnOption... options) {
        Column<T> added = add(column);
        properties.add(new ColumnProperty(type, attribute, properties.size(), added, set(options), null, group));
        return added;
    }

    private static Set<ColumnOption> set(ColumnOption... options) {
        Set<ColumnOption> set = EnumSet.noneOf(ColumnOption.class);
        set.addAll(List.of(options));
        return set;
    }

    /** An attribute that holds an object made of columns. */
    public void embedded(
            String attribute,
            Class<?> embeddable,
            List<Column<?>> parts,
            Function<Object, @Nullable Object[]> split,
            Function<@Nullable Object[], Object> join,
            boolean mutable) {
        parts.forEach(this::add);
        properties.add(
                new EmbeddedProperty(type, attribute, properties.size(), embeddable, parts, split, join, mutable));
    }

    /** An attribute that is the key and holds an object made of columns, whose objects are keys too: {@code @EmbeddedId}. */
    public void embeddedId(
            String attribute,
            Class<?> embeddable,
            List<Column<?>> parts,
            Function<Object, @Nullable Object[]> split,
            Function<@Nullable Object[], Object> join) {
        parts.forEach(part -> part.primaryKey().autoincrement(false));
        keyObjects = new KeyObjects(embeddable, split);
        embedded(attribute, embeddable, parts, split, join, false);
    }

    /** An attribute that holds the value of an expression that statements give. */
    public <T> ExpressionProperty<T> expression(String attribute, SqlType<T> sqlType) {
        var property = new ExpressionProperty<>(type, attribute, properties.size(), sqlType);
        properties.add(property);
        return property;
    }

    /** An attribute that holds one object of another class. */
    public <T> ToOne<E, T> toOne(String attribute, Class<T> target, Consumer<RelationshipSpec> how) {
        RelationshipSpec spec = spec(attribute, false, how);
        if (spec.id) {
            spec.joinColumns.forEach(join -> keyReferences.add(join.column()));
        }
        var relationship = new ToOne<>(type, attribute, properties.size(), target, spec);
        properties.add(relationship);
        return relationship;
    }

    /** An attribute that holds many objects of another class. */
    public <T> ToMany<E, T> toMany(String attribute, Class<T> target, Consumer<RelationshipSpec> how) {
        RelationshipSpec spec = spec(attribute, true, how);
        var relationship = new ToMany<>(type, attribute, properties.size(), target, spec);
        properties.add(relationship);
        return relationship;
    }

    private RelationshipSpec spec(String attribute, boolean toMany, Consumer<RelationshipSpec> how) {
        var spec = new RelationshipSpec(toMany);
        how.accept(spec);
        spec.check(type.getSimpleName() + "." + attribute);
        return spec;
    }

    /** Join columns that no attribute holds are columns all the same. */
    private void addJoinColumns() {
        long keyColumns = columns.stream().filter(Column::isPrimaryKey).count();
        var joins = new JoinColumns();
        for (Property property : properties) {
            if (property instanceof Relationship<?, ?> relationship && property.owner() == type) {
                constraints.addAll(joins.own(relationship, this::own, keyColumns));
            }
        }
    }

    /** Of a joined class: one foreign key to the key of the class extended. */
    private void referToParent() {
        Mapper<? super E> above = parent;
        if (above == null || extraKey.isEmpty()) {
            return;
        }
        List<Column<?>> key = above.primaryKey();
        if (key.size() != extraKey.size()) {
            throw new ArgumentException(type.getName() + " joins " + above.table() + " by " + extraKey.size()
                    + " columns, but its key has " + key.size());
        }
        Consumer<ForeignKeyConstraint> how = extraForeignKey;
        if (how != null) {
            constraints.add(JoinColumns.several(
                    extraKey.stream().map(Column::name).toList(),
                    key.stream()
                            .<Supplier<? extends Column<?>>>map(column -> () -> column)
                            .toList(),
                    how));
        }
    }

    /** The column of that name if there is one already, of the entity extended when its table is shared; else this one. */
    private Column<?> own(Column<?> column) {
        Column<?> known = keyReferences.find(column.name());
        if (known != null) {
            return KeyReferences.agreed(known, column);
        }
        Mapper<? super E> above = parent;
        Column<?> shared = tableName == null && above != null ? above.table().find(column.name()) : null;
        return shared == null ? add(column) : shared;
    }

    private <T> Column<T> add(Column<T> column) {
        if (!keyReferences.replace(column)) {
            if (keyReferences.find(column.name()) != null) {
                throw new ArgumentException(type.getName() + " maps column '" + column.name() + "' twice");
            }
            columns.add(column);
        }
        return column;
    }

    /**
     * The mapper, known from now on.
     *
     * @throws dev.azoth.error.InvalidRequestException when the class has not been woven, or was woven for other fields
     */
    public Mapper<E> build() {
        referToParent();
        addJoinColumns();
        if (discriminator != null) {
            discriminator = own(discriminator);
        }
        Mapper<? super E> above = parent;
        if (tableName != null) {
            var all = new ArrayList<TableItem>(columns);
            all.addAll(items);
            all.addAll(constraints);
            if (schema != null) {
                all.add(Schema.inSchema(schema));
            }
            table = Table.define(tableName, new MetaData(), all);
        } else if (above != null) {
            table = above.table();
            columns.forEach(above.table()::appendColumn);
            constraints.forEach(above.table()::appendConstraint);
        } else {
            throw new ArgumentException(type.getName() + " has no table");
        }
        return Mappers.register(new Mapper<>(this));
    }
}
