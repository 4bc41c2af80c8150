package dev.azoth.orm.mapping;

import org.jspecify.annotations.Nullable;

/** What knows an object's values of columns that no attribute holds: foreign keys, discriminators. */
public interface HiddenValues {
    /** The value of a slot, null where it is not known. */
    @Nullable
    Object hidden(int slot);
}
