package dev.azoth.orm.instrument;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.orm.collection.DynamicCollection;
import dev.azoth.sql.Select;
import java.util.Iterator;
import java.util.List;

/** Members that are queried when they are asked for. */
final class DynamicMembers<E> extends UnheldMembers<E> implements DynamicCollection<E> {
    DynamicMembers(Tracking tracking) {
        super(tracking);
    }

    @Override
    public Select<E> statement() {
        return statements().select();
    }

    /** Of an object that is in no session and has no row, those that have been added. */
    @Override
    @SuppressWarnings("unchecked") // only members of this class are added
    public Iterator<E> iterator() {
        InstanceState state = state();
        if (state != null && state.key() != null && Showing.now()) {
            return ((List<E>) members()).iterator();
        }
        SessionLink session = state == null ? null : state.session();
        if (session != null) {
            return session.query(this, this::statement).iterator();
        }
        if (state != null && state.key() != null) {
            throw new DetachedInstanceException(
                    this + " of " + state + " cannot be queried: the object is in no session");
        }
        return ((List<E>) members()).iterator();
    }
}
