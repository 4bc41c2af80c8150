package dev.azoth.sql.compile;

import java.util.ArrayList;
import java.util.List;

/** SQL being written: text with parameters between, so that a part can be put before another one written earlier. */
final class SqlBuffer {
    private final List<Object> parts = new ArrayList<>();
    private final StringBuilder tail = new StringBuilder();

    void append(String text) {
        tail.append(text);
    }

    void append(BindSlot slot) {
        flush();
        parts.add(slot);
    }

    void append(RowMark mark) {
        flush();
        parts.add(mark);
    }

    void append(SqlBuffer other) {
        for (Object part : other.parts()) {
            switch (part) {
                case BindSlot slot -> append(slot);
                case RowMark mark -> append(mark);
                default -> append((String) part);
            }
        }
    }

    boolean isEmpty() {
        return parts.isEmpty() && tail.isEmpty();
    }

    /** Strings, {@link BindSlot}s and {@link RowMark}s in the order of the text. */
    List<Object> parts() {
        flush();
        return parts;
    }

    private void flush() {
        if (!tail.isEmpty()) {
            parts.add(tail.toString());
            tail.setLength(0);
        }
    }
}
