package dev.azoth.orm.mapping;

import org.jspecify.annotations.Nullable;

/** What knows an object's values of columns that no attribute holds, foreign keys and discriminators, and the key of its row. */
public interface HiddenValues {
    /** The value of a slot, null where it is not known. */
    @Nullable
    Object hidden(int slot);

    /** The key's value, or the list of them; null without a row. */
    @Nullable
    Object id();
}
