package dev.azoth.engine;

import dev.azoth.error.DataValueException;
import dev.azoth.sql.compile.TypeCodec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a driver's row into the user's, in place: the driver's array becomes the row's. Columns whose codec gives back what
 * it is given are not looked at. Immutable.
 */
final class RowDecoder {
    /** Takes every value as it comes. */
    static final RowDecoder IDENTITY = of(List.of(), List.of());

    private final List<String> names;
    private final int[] columns;
    private final TypeCodec<?>[] codecs;
    /** The class of values that are taken as they come; this one, which no value has, for none. */
    private final Class<?>[] plain;

    private RowDecoder(List<String> names, int[] columns, TypeCodec<?>[] codecs) {
        this.names = names;
        this.columns = columns;
        this.codecs = codecs;
        this.plain = new Class<?>[codecs.length];
        for (int i = 0; i < plain.length; i++) {
            Class<?> same = codecs[i].readsAsIs();
            plain[i] = same == null ? RowDecoder.class : same;
        }
    }

    /** @param codecs one a column, null for values to be taken as they come */
    static RowDecoder of(List<String> names, List<? extends @Nullable TypeCodec<?>> codecs) {
        int count = 0;
        int[] columns = new int[codecs.size()];
        TypeCodec<?>[] working = new TypeCodec<?>[codecs.size()];
        for (int i = 0; i < codecs.size(); i++) {
            TypeCodec<?> codec = codecs.get(i);
            if (codec != null && !codec.decodesAsIs()) {
                columns[count] = i;
                working[count++] = codec;
            }
        }
        return new RowDecoder(names, Arrays.copyOf(columns, count), Arrays.copyOf(working, count));
    }

    /** Whether every row is already what it should be. */
    boolean isIdentity() {
        return columns.length == 0;
    }

    void decode(@Nullable Object[] row) {
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            Object value = row[column];
            if (value != null && value.getClass() != plain[i]) {
                row[column] = decode(codecs[i], value, column);
            }
        }
    }

    void decode(List<@Nullable Object[]> rows) {
        if (columns.length > 0) {
            for (@Nullable Object[] row : rows) {
                decode(row);
            }
        }
    }

    private @Nullable Object decode(TypeCodec<?> codec, Object value, int column) {
        try {
            return codec.decode(value);
        } catch (DataValueException failure) {
            throw new DataValueException(named(column) + failure.getMessage(), failure);
        } catch (ClassCastException failure) {
            throw new DataValueException(
                    named(column) + "the database gave a " + value.getClass().getName() + " where " + codec.ddl()
                            + " was expected",
                    failure);
        }
    }

    private String named(int column) {
        return "Result column '" + names.get(column) + "' (position " + column + "): ";
    }
}
