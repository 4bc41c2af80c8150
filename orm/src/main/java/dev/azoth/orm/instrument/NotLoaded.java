package dev.azoth.orm.instrument;

import dev.azoth.orm.mapping.Container;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** What stands for a collection that is not loaded while its owner is shown: empty, and it says so. Immutable. */
final class NotLoaded {
    private static final String TEXT = "(not loaded)";

    private NotLoaded() {}

    static Object of(Container container) {
        return switch (container) {
            case SET -> new OfSet();
            case MAP -> new OfMap();
            default -> new OfList();
        };
    }

    private static final class OfList extends AbstractList<Object> {
        @Override
        public Object get(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public String toString() {
            return TEXT;
        }
    }

    private static final class OfSet extends AbstractSet<Object> {
        @Override
        public Iterator<Object> iterator() {
            return Collections.emptyIterator();
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public String toString() {
            return TEXT;
        }
    }

    private static final class OfMap extends AbstractMap<Object, Object> {
        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return Set.of();
        }

        @Override
        public String toString() {
            return TEXT;
        }
    }
}
