package dev.azoth.orm.instrument;

import java.util.Arrays;

/** The attributes of an object beyond the first 64: which are loaded and which are changed, as bits. */
final class BeyondWord {
    /** Of classes with no more than 64 attributes. */
    static final BeyondWord NONE = new BeyondWord(0, 0);

    private final long[] loaded;
    private final long[] modified;

    BeyondWord(int words, long each) {
        loaded = new long[words];
        modified = new long[words];
        Arrays.fill(loaded, each);
    }

    private static int word(int index) {
        return index / Long.SIZE - 1;
    }

    /** The word with an attribute's bit. */
    long loaded(int index) {
        return loaded[word(index)];
    }

    /** The word with an attribute's bit. */
    long modified(int index) {
        return modified[word(index)];
    }

    void load(int index) {
        loaded[word(index)] |= 1L << index;
    }

    void modify(int index) {
        modified[word(index)] |= 1L << index;
    }

    void forget(int index) {
        loaded[word(index)] &= ~(1L << index);
        modified[word(index)] &= ~(1L << index);
    }

    boolean isModified() {
        for (long word : modified) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    void forgetChanges() {
        Arrays.fill(modified, 0);
    }
}
