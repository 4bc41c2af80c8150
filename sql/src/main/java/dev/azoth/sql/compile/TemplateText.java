package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the text of a {@link Template} once. */
final class TemplateText {
    private final BaseDialect dialect;
    private final List<Object> parts;
    private final int[] first;
    private final int[] numbers;
    private final StringBuilder out = new StringBuilder();
    private int number;

    TemplateText(BaseDialect dialect, List<Object> parts, int[] first) {
        this.dialect = dialect;
        this.parts = parts;
        this.first = first;
        this.numbers = new int[first.length];
    }

    /** As echo shows it: lists in their short form. */
    String template() {
        int at = 0;
        for (Object part : parts) {
            if (part instanceof BindSlot slot) {
                BindSlot.Expansion expansion = slot.expansion();
                if (expansion != null) {
                    out.append(expansion.before());
                    postponed(slot);
                    out.append(expansion.after());
                } else if (slot.inline()) {
                    postponed(slot);
                } else {
                    single(slot, at);
                }
                at++;
            } else {
                out.append(part);
            }
        }
        return out.toString();
    }

    private void postponed(BindSlot slot) {
        out.append("__[POSTCOMPILE_").append(slot.display()).append(']');
    }

    /** With lists written out, and values in the text where they are wanted there. */
    String expanded(@Nullable Object[] values) {
        return write(values, false);
    }

    /** With all values in the text. */
    String literals(@Nullable Object[] values) {
        return write(values, true);
    }

    private String write(@Nullable Object[] values, boolean literal) {
        int at = 0;
        for (Object part : parts) {
            if (part instanceof BindSlot slot) {
                boolean inline = literal || slot.inline();
                if (slot.expansion() != null) {
                    list(slot, slot.list(values[at]), inline);
                } else if (inline) {
                    out.append(slot.codecs().getFirst().literal(values[at]));
                } else {
                    single(slot, at);
                }
                at++;
            } else {
                out.append(part);
            }
        }
        return out.toString();
    }

    private void single(BindSlot slot, int at) {
        if (first[at] == at) {
            numbers[at] = ++number;
        }
        placeholder(slot.codecs().getFirst(), numbers[first[at]], slot.display());
    }

    private void placeholder(BindSlot.BindType<?> type, int index, String name) {
        out.append(type.codec().bindExpression(dialect.placeholder(index, name)));
    }

    private void list(BindSlot slot, Collection<?> values, boolean inline) {
        BindSlot.Expansion expansion = slot.requireExpansion();
        if (!inline && expansion.isArray(values)) {
            BindSlot.ListArray array = Objects.requireNonNull(expansion.array());
            String name = slot.display() + "_1";
            out.append(array.before()).append(array.cast().apply(dialect.placeholder(++number, name)));
        } else {
            out.append(expansion.before());
            elements(slot, expansion, values, inline);
        }
        out.append(expansion.after());
    }

    private void elements(BindSlot slot, BindSlot.Expansion expansion, Collection<?> values, boolean inline) {
        if (values.isEmpty()) {
            if (expansion.empty() == null) {
                throw new CompileException("Parameter '" + slot.display()
                        + "' stands for a list and is given an empty one" + " where there is no way to write that");
            }
            out.append(expansion.empty());
            return;
        }
        out.append(expansion.tuplesAsValues() ? "VALUES " : "");
        String separator = "";
        int count = 0;
        for (Object value : values) {
            out.append(separator);
            separator = ", ";
            count++;
            if (!expansion.tuples()) {
                element(slot.codecs().getFirst(), value, inline, slot.display() + "_" + count);
                continue;
            }
            List<?> tuple = slot.tuple(value);
            for (int i = 0; i < tuple.size(); i++) {
                out.append(i == 0 ? "(" : ", ");
                element(slot.codecs().get(i), tuple.get(i), inline, slot.display() + "_" + count + "_" + (i + 1));
            }
            out.append(')');
        }
    }

    private void element(BindSlot.BindType<?> type, @Nullable Object value, boolean inline, String name) {
        if (inline) {
            out.append(type.literal(value));
        } else {
            placeholder(type, ++number, name);
        }
    }
}
