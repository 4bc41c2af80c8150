package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What generated code says of a relationship. Changed only while the mapper is being built. */
public final class RelationshipSpec {
    /**
     * A column that refers to another.
     *
     * @param inTarget whether it is of the table of the other side
     */
    record JoinColumn(Column<?> column, boolean inTarget, Supplier<? extends Column<?>> refersTo) {}

    /** A column of a secondary table and the column it refers to. */
    record SecondaryColumn(String name, Supplier<? extends Column<?>> refersTo) {}

    /**
     * What members are ordered by.
     *
     * @param attribute null for their key
     * @param part of an embedded attribute: which of its columns; else 0
     */
    record OrderBy(@Nullable String attribute, int part, boolean descending) {}

    boolean toMany;

    @Nullable
    String mappedBy;

    final List<JoinColumn> joinColumns = new ArrayList<>();

    @Nullable
    String secondaryName;

    @Nullable
    String secondarySchema;

    final List<SecondaryColumn> secondaryOwn = new ArrayList<>();
    final List<SecondaryColumn> secondaryTarget = new ArrayList<>();
    final List<OrderBy> orderBy = new ArrayList<>();
    Set<Cascade> cascade = Cascade.STANDARD;
    LoadingStrategy loading = LoadingStrategy.SELECT;
    Container container = Container.LIST;

    @Nullable
    String mapKey;

    boolean optional = true;
    boolean passiveDeletes;
    boolean postUpdate;
    boolean unique;
    boolean id;
    boolean viewOnly;

    @Nullable
    Consumer<ForeignKeyConstraint> foreignKey = any -> {};

    @Nullable
    Consumer<ForeignKeyConstraint> inverseForeignKey = any -> {};

    RelationshipSpec(boolean toMany) {
        this.toMany = toMany;
    }

    /** The attribute of the other side that holds the foreign key, or defines the secondary table. */
    public RelationshipSpec mappedBy(String attribute) {
        mappedBy = attribute;
        return this;
    }

    /**
     * A column of the own table that refers to the other side; added to the table unless an attribute holds it already.
     *
     * @param refersTo asked for when first needed
     */
    public RelationshipSpec joinColumn(Column<?> own, Supplier<? extends Column<?>> refersTo) {
        joinColumns.add(new JoinColumn(own, false, refersTo));
        return this;
    }

    /**
     * To many, without an attribute on the other side: a column of the other side's table that refers here; added to that table
     * unless the other side maps one of that name.
     */
    public RelationshipSpec targetJoinColumn(Column<?> inTarget, Supplier<? extends Column<?>> refersTo) {
        joinColumns.add(new JoinColumn(inTarget, true, refersTo));
        return this;
    }

    /** The join columns are columns of the key. */
    public RelationshipSpec id() {
        id = true;
        return this;
    }

    /** The columns are written by attributes of the class, not by the relationship. SQLAlchemy: {@code viewonly}. */
    public RelationshipSpec viewOnly() {
        viewOnly = true;
        return this;
    }

    /** No two objects refer to the same: the join columns are unique together. */
    public RelationshipSpec unique() {
        unique = true;
        return this;
    }

    /** What is said of the foreign key that the join columns make, or those of a secondary table that refer here. */
    public RelationshipSpec foreignKey(Consumer<ForeignKeyConstraint> how) {
        foreignKey = how;
        return this;
    }

    /** The columns refer without a constraint of the database. */
    public RelationshipSpec noForeignKey() {
        foreignKey = null;
        return this;
    }

    /** What is said of the foreign key of a secondary table that refers to the other side. */
    public RelationshipSpec inverseForeignKey(Consumer<ForeignKeyConstraint> how) {
        inverseForeignKey = how;
        return this;
    }

    /** As {@link #noForeignKey}, for the columns of a secondary table that refer to the other side. */
    public RelationshipSpec noInverseForeignKey() {
        inverseForeignKey = null;
        return this;
    }

    /** The secondary table; its columns follow. A table of that name that a mapped class has is used as it is. */
    public RelationshipSpec secondary(String name, @Nullable String schema) {
        secondaryName = name;
        secondarySchema = schema;
        return this;
    }

    /** A column of the secondary table that refers to the own table. */
    public RelationshipSpec secondaryColumn(String name, Supplier<? extends Column<?>> refersTo) {
        secondaryOwn.add(new SecondaryColumn(name, refersTo));
        return this;
    }

    /** A column of the secondary table that refers to the target's table. */
    public RelationshipSpec inverseSecondaryColumn(String name, Supplier<? extends Column<?>> refersTo) {
        secondaryTarget.add(new SecondaryColumn(name, refersTo));
        return this;
    }

    /** What is done to members along with the owner, in place of {@link Cascade#STANDARD}. */
    public RelationshipSpec cascade(Cascade... cascades) {
        Set<Cascade> given = EnumSet.noneOf(Cascade.class);
        given.addAll(List.of(cascades));
        cascade = given;
        return this;
    }

    /** Members that lose their owner are deleted. */
    public RelationshipSpec orphanRemoval() {
        Set<Cascade> more = EnumSet.copyOf(cascade);
        more.add(Cascade.DELETE_ORPHAN);
        more.add(Cascade.DELETE);
        cascade = more;
        return this;
    }

    public RelationshipSpec loading(LoadingStrategy strategy) {
        loading = strategy;
        return this;
    }

    /** The order of the members, by an attribute of theirs; may be repeated. */
    public RelationshipSpec orderBy(String attribute, boolean descending) {
        return orderBy(attribute, 0, descending);
    }

    /** The order of the members, by a column of an embedded attribute of theirs; may be repeated. */
    public RelationshipSpec orderBy(String attribute, int part, boolean descending) {
        orderBy.add(new OrderBy(attribute, part, descending));
        return this;
    }

    /** The order of the members, by their key. */
    public RelationshipSpec orderByKey() {
        orderBy.add(new OrderBy(null, 0, false));
        return this;
    }

    public RelationshipSpec container(Container newContainer) {
        container = newContainer;
        return this;
    }

    /** Of a map: the attribute of the member that is its key. */
    public RelationshipSpec mapKey(String attribute) {
        mapKey = attribute;
        return this;
    }

    /** A value is required. */
    public RelationshipSpec required() {
        optional = false;
        return this;
    }

    public RelationshipSpec passiveDeletes() {
        passiveDeletes = true;
        return this;
    }

    public RelationshipSpec postUpdate() {
        postUpdate = true;
        return this;
    }

    void check(String shown) {
        int ways = (mappedBy == null ? 0 : 1) + (joinColumns.isEmpty() ? 0 : 1) + (secondaryName == null ? 0 : 1);
        if (ways != 1) {
            throw new ArgumentException(shown + " needs exactly one of mappedBy, join columns, a secondary table");
        }
        if (container == Container.MAP && mapKey == null) {
            throw new ArgumentException(shown + " is a map and needs the attribute of its keys");
        }
    }
}
