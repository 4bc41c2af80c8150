package dev.azoth.orm;

import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.Status;
import dev.azoth.orm.load.LoadedWith;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.Select;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens when an attribute is touched that is not loaded. For one task at a time. */
final class ImplicitLoads {
    private final SessionCore core;
    private volatile @Nullable Thread permitted;
    private volatile @Nullable Thread refused;

    ImplicitLoads(SessionCore core) {
        this.core = core;
    }

    /** Lets the calling thread load attributes by touching them until it is closed. */
    SessionSupport.Leave permit() {
        Thread before = permitted;
        permitted = Thread.currentThread();
        return () -> permitted = before;
    }

    /** Keeps the calling thread from loading attributes by touching them until it is closed. */
    SessionSupport.Leave refusal() {
        Thread before = refused;
        refused = Thread.currentThread();
        return () -> refused = before;
    }

    void load(InstanceState state, Property property) {
        try (var call = core.guard().enter("load of " + property)) {
            loadAlone(state, property);
        }
    }

    private void loadAlone(InstanceState state, Property property) {
        if (property instanceof Relationship<?, ?> relationship) {
            LoadingStrategy strategy = LoadedWith.strategy(state, relationship);
            String why = (LoadedWith.isChosen(state, relationship) ? "a loader option" : "its mapping") + " saying "
                    + strategy;
            if (strategy == LoadingStrategy.RAISE) {
                throw new ImplicitIoException(
                        "'" + property + "' of " + state + " is not loaded and must not be loaded by itself, " + why
                                + ". Load it with an option such as selectinload(" + reference(property)
                                + "), or with session.refresh(object, " + reference(property) + ")");
            }
            if (core.loader().members().withoutSql(state, property)) {
                return;
            }
            if (strategy == LoadingStrategy.RAISE_ON_SQL) {
                throw new ImplicitIoException("'" + property + "' of " + state
                        + " is not loaded and must not be loaded with SQL, " + why
                        + ". Load it with an option such as selectinload(" + reference(property) + ")");
            }
        } else if (LoadedWith.raises(state, property)) {
            throw new ImplicitIoException("'" + property + "' of " + state
                    + " is deferred and must not be loaded by itself, as "
                    + (property instanceof ColumnProperty column && column.is(ColumnOption.RAISING)
                            ? "its mapping"
                            : "a loader option")
                    + " says. Load it with undefer("
                    + reference(property) + "), or with session.refresh(object, " + reference(property) + ")");
        }
        if (!mayLoad()) {
            throw new ImplicitIoException("'" + property + "' of " + state
                    + " is not loaded, and I/O may not happen here. "
                    + cure(property) + ", read it inside session.runSync(...), or load it by session.refresh(object, "
                    + reference(property) + ")");
        }
        if (state.status() == Status.PENDING) {
            throw new IllegalStateException("A pending object with an attribute that is not loaded");
        }
        core.run("load of " + property, () -> {
            core.flush().beforeQuery();
            core.loader().lazy(state, state.object(), property);
        });
    }

    /** Runs a query that a collection stands for. */
    <E> List<E> query(Object collection, Supplier<Select<E>> select) {
        if (!mayLoad()) {
            throw new ImplicitIoException(
                    collection + " is queried when it is iterated over, and I/O may not happen here. Execute its"
                            + " statement() by session.scalars(...), or iterate inside session.runSync(...)");
        }
        return core.call(
                "query of " + collection,
                () -> core.statements().execute(select.get(), List.of(), false).all());
    }

    private boolean mayLoad() {
        Thread current = Thread.currentThread();
        return refused != current && (core.options().implicitIo() || permitted == current);
    }

    private static String cure(Property property) {
        return property instanceof Relationship<?, ?>
                ? "Load it with the object, by an option such as selectinload(" + reference(property) + ")"
                : property instanceof ColumnProperty
                        ? "If it is deferred, load it with undefer(" + reference(property)
                                + "); if it has expired, refresh the object"
                        : "Refresh the object";
    }

    private static String reference(Property property) {
        return property.owner().getSimpleName() + "_." + property.name();
    }
}
