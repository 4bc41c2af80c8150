package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.vertx.Failures;
import io.vertx.sqlclient.desc.ColumnDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a result, each with what reads it. */
final class ResultShape {
    static final ResultShape NO_ROWS = new ResultShape(List.of(), new ValueReader[0], null, true);

    /** Which the client asks for in text form; all others in binary form. */
    private static final Set<String> TEXT_FORMAT =
            Set.of("NUMERIC", "NUMERIC_ARRAY", "UNKNOWN", "TS_VECTOR", "TS_VECTOR_ARRAY", "TS_QUERY", "TS_QUERY_ARRAY");

    private final List<DriverColumn> columns;
    private final @Nullable ValueReader[] readers;
    private final @Nullable DriverException refusal;
    private final boolean comesInBinary;

    private ResultShape(
            List<DriverColumn> columns,
            @Nullable ValueReader[] readers,
            @Nullable DriverException refusal,
            boolean comesInBinary) {
        this.columns = columns;
        this.readers = readers;
        this.refusal = refusal;
        this.comesInBinary = comesInBinary;
    }

    static ResultShape of(List<ColumnDescriptor> descriptors) {
        var columns = new ArrayList<DriverColumn>(descriptors.size());
        @Nullable ValueReader[] readers = new @Nullable ValueReader[descriptors.size()];
        DriverException refusal = null;
        boolean comesInBinary = true;
        for (int i = 0; i < readers.length; i++) {
            ColumnDescriptor descriptor = descriptors.get(i);
            String type = TypeNames.sql(descriptor.typeName());
            comesInBinary &= !TEXT_FORMAT.contains(descriptor.typeName());
            columns.add(new DriverColumn(descriptor.name(), type));
            ValueReader reader = ValueReaders.of(descriptor.typeName());
            if (reader == null && refusal == null) {
                refusal = unreadable(descriptor.name(), type);
            }
            // null marks the common case, so that the loop over values has nothing to call
            readers[i] = ValueReaders.isPlain(descriptor.typeName()) ? null : reader;
        }
        return new ResultShape(List.copyOf(columns), readers, refusal, comesInBinary);
    }

    List<DriverColumn> columns() {
        return columns;
    }

    boolean hasRows() {
        return !columns.isEmpty();
    }

    int size() {
        return readers.length;
    }

    @Nullable
    ValueReader reader(int index) {
        return readers[index];
    }

    String name(int index) {
        return columns.get(index).name();
    }

    /** Whether the client reads all columns in binary form. */
    boolean comesInBinary() {
        return comesInBinary;
    }

    /** Why the result cannot be read, or null. */
    @Nullable
    DriverException refusal() {
        return refusal;
    }

    private static DriverException unreadable(String name, String type) {
        String cast = type.equals("oid") ? "bigint" : type.equals("money") ? "numeric" : "text";
        return Failures.value("column \"" + name + "\" is of type " + type
                + ", which the client cannot read faithfully; select it as " + cast + ": cast(\"" + name + "\" as "
                + cast
                + ")");
    }
}
