package dev.azoth.orm.mapping;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.Expression;
import dev.azoth.sql.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of objects that statements are compared with: asked for when they are executed, which may flush the objects before. */
final class ObjectKey {
    private ObjectKey() {}

    /**
     * The value of an object's column.
     *
     * @param compared the column it is compared with
     */
    static BindParameter<?> of(Column<?> compared, Column<?> column, Object object) {
        Object known = ColumnValues.of(object, column);
        return late(compared, column, object, known);
    }

    @SuppressWarnings("unchecked") // columns that are compared hold values of one kind
    private static <T> BindParameter<T> late(
            Column<T> compared, Column<?> column, Object object, @Nullable Object known) {
        return BindParameter.late(compared.name(), compared.type(), () -> (T) value(column, object, known));
    }

    /** What it is now, or, of an object that has forgotten it, what its row is known by; null when it is to come. */
    static @Nullable Object known(Column<?> column, Object object) {
        Object now = ColumnValues.of(object, column);
        return now != null ? now : ofRow(column, (Managed) object);
    }

    /** Of an object that has forgotten it, what its row is known by, or what it was. */
    private static Object value(Column<?> column, Object object, @Nullable Object before) {
        Object value = known(column, object);
        Object found = value == null ? before : value;
        if (found == null) {
            throw new InvalidRequestException("A statement compares with " + column + " of a "
                    + object.getClass().getSimpleName() + " that has no value for it: flush the object first");
        }
        return found;
    }

    private static @Nullable Object ofRow(Expression<?> column, Managed object) {
        Mapper<?> mapper = Mappers.of(object);
        int place = mapper.primaryKey().indexOf(column);
        Object id = object.azoth$state() instanceof HiddenValues state ? state.id() : null;
        if (place < 0 || id == null) {
            return null;
        }
        return id instanceof List<?> values ? values.get(place) : id;
    }
}
