package dev.azoth.orm.instrument;

import dev.azoth.orm.collection.WriteOnlyCollection;
import dev.azoth.sql.Delete;
import dev.azoth.sql.Insert;
import dev.azoth.sql.Select;
import dev.azoth.sql.Update;

/** Members that are never loaded. */
final class WriteOnlyMembers<E> extends UnheldMembers<E> implements WriteOnlyCollection<E> {
    WriteOnlyMembers(Tracking tracking) {
        super(tracking);
    }

    @Override
    public Select<E> select() {
        return statements().select();
    }

    @Override
    public Insert insert() {
        return statements().insert();
    }

    @Override
    public Update update() {
        return statements().update();
    }

    @Override
    public Delete delete() {
        return statements().delete();
    }
}
