package dev.azoth.orm.mapping;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.sql.Attribute;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Join;
import dev.azoth.sql.JoinStep;
import dev.azoth.sql.OrderItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds objects of another mapped class. Stands in {@code join(...)}, loader options and conditions. Immutable; safe
 * for any number of threads. SQLAlchemy: {@code relationship()}.
 *
 * @param <E> the class it belongs to
 * @param <T> the class of the other side
 */
public abstract sealed class Relationship<E, T> extends Property implements Attribute, Related permits ToOne, ToMany {
    private final Class<T> targetType;
    private final RelationshipSpec spec;
    private volatile @Nullable Wiring<T> wiring;

    Relationship(Class<E> owner, String name, int index, Class<T> targetType, RelationshipSpec spec) {
        super(owner, name, index);
        this.targetType = targetType;
        this.spec = spec;
    }

    /** The class of the other side. */
    public final Class<T> targetType() {
        return targetType;
    }

    /** The mapper of the other side. */
    public final Mapper<T> target() {
        return wiring().target();
    }

    public final Direction direction() {
        return wiring().direction();
    }

    /** How it is wired; found when first asked for. */
    public final Wiring<T> wiring() {
        Wiring<T> known = wiring;
        if (known == null) {
            known = RelationshipWiring.of(this);
            wiring = known;
        }
        return known;
    }

    final RelationshipSpec spec() {
        return spec;
    }

    /** The other side, where it is an attribute, too. */
    public final @Nullable Relationship<?, ?> back() {
        return wiring().back();
    }

    public final boolean toMany() {
        return spec.toMany;
    }

    public final boolean cascades(Cascade kind) {
        return spec.cascade.contains(kind);
    }

    public final LoadingStrategy loading() {
        return spec.loading;
    }

    public final Container container() {
        return spec.container;
    }

    /** Whether the attribute holds the members: not where they are only written, or queried when they are asked for. */
    public final boolean holdsMembers() {
        return spec.container != Container.WRITE_ONLY && spec.container != Container.DYNAMIC;
    }

    /** Of a map: the member's attribute that is its key. */
    public final @Nullable Property mapKey() {
        String key = spec.mapKey;
        return key == null ? null : target().property(key);
    }

    public final boolean optional() {
        return spec.optional;
    }

    public final boolean passiveDeletes() {
        return spec.passiveDeletes;
    }

    /** Whether no two rows may refer to the same one. */
    public final boolean isUnique() {
        return spec.unique;
    }

    public final boolean postUpdate() {
        return spec.postUpdate;
    }

    /** Whether nothing is written for it: attributes of the class that refers write its columns. */
    public final boolean viewOnly() {
        Relationship<?, ?> back = spec.mappedBy == null ? null : back();
        return spec.viewOnly || (back != null && back.spec.viewOnly);
    }

    /** Whether it is the side that {@code mappedBy} names the other of. */
    public final boolean isInverse() {
        return spec.mappedBy != null;
    }

    /** The order of the members. */
    public final List<OrderItem> orderBy() {
        var items = new ArrayList<OrderItem>();
        for (RelationshipSpec.OrderBy by : spec.orderBy) {
            if (by.attribute() == null) {
                items.addAll(target().primaryKey());
            } else {
                Expression<?> column = target().slots(target().property(by.attribute()))
                        .get(by.part())
                        .column();
                items.add(by.descending() ? column.desc() : column);
            }
        }
        return items;
    }

    @Override
    public final List<JoinStep> joinSteps(Join.Kind kind) {
        return SharedTable.only(target(), RelationshipJoin.steps(this, target().from(), kind));
    }

    /** To an alias of the other side. SQLAlchemy: {@code of_type()}. */
    public final RelatedTo<T> to(EntityAlias<? extends T> alias) {
        return new RelatedTo<>(this, null, alias, null);
    }

    /** Only members for which this holds. SQLAlchemy: {@code and_()}. */
    public final RelatedTo<T> and(Expression<Boolean> condition) {
        return new RelatedTo<>(this, null, null, condition);
    }

    @Override
    public final Relationship<?, ?> relationship() {
        return this;
    }

    @Override
    public final @Nullable EntityAlias<?> from() {
        return null;
    }

    @Override
    public final @Nullable EntityAlias<?> alias() {
        return null;
    }

    @Override
    public final @Nullable Expression<Boolean> criteria() {
        return null;
    }
}
