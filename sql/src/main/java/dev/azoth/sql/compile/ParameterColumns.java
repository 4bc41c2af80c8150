package dev.azoth.sql.compile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parameter sets of the same names that are kept by columns: a value is found without a map being made for its row. As a list they are
 * the maps. For writers of layers above such as an ORM. Not changed once it is handed over.
 */
public interface ParameterColumns extends List<Map<String, @Nullable Object>> {
    /** Which column has that name, counted from 0; -1 for none. */
    int column(String name);

    /** The value of a row, by the number of its column. */
    @Nullable
    Object value(int row, int column);

    @Override
    ParameterColumns subList(int from, int to);
}
