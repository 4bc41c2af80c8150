package dev.azoth.processor.weave;

import org.jspecify.annotations.Nullable;

/** Finds what is known of other classes. */
@FunctionalInterface
public interface ClassLookup {
    /**
     * The facts of a class as they were before this weaving; null when it is not to be found.
     *
     * @param internalName with slashes
     */
    @Nullable
    ClassFacts find(String internalName);
}
