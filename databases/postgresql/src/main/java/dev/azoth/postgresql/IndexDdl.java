package dev.azoth.postgresql;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.compile.DdlNames;
import dev.azoth.sql.compile.InlineExpressions;
import dev.azoth.sql.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CREATE INDEX with PostgreSQL's options, each with the prefix {@code postgresql_}: using, ops (column to operator class), sorting
 * (column to {@code DESC NULLS LAST} and the like),
 * include (columns), nulls_not_distinct, with (parameter to value), tablespace, where (SQL text), concurrently.
 */
final class IndexDdl {
    static final Set<String> OPTIONS = Set.of(
            "postgresql_using",
            "postgresql_ops",
            "postgresql_sorting",
            "postgresql_include",
            "postgresql_nulls_not_distinct",
            "postgresql_with",
            "postgresql_tablespace",
            "postgresql_where",
            "postgresql_concurrently");

    private final Index index;
    private final DdlNames names;
    private final InlineExpressions inline;

    IndexDdl(Index index, DdlNames names, InlineExpressions inline) {
        this.index = index;
        this.names = names;
        this.inline = inline;
    }

    /**
     * @param where the condition of a partial index as the index itself has it, with a space before it
     */
    String create(String ifNotExists, String where) {
        Map<String, Object> options = index.options();
        var sql = new StringBuilder("CREATE ")
                .append(index.isUnique() ? "UNIQUE " : "")
                .append("INDEX ");
        if (Boolean.TRUE.equals(options.get("postgresql_concurrently"))) {
            sql.append("CONCURRENTLY ");
        }
        sql.append(ifNotExists)
                .append(names.index(index))
                .append(" ON ")
                .append(names.table(index.table()))
                .append(' ');
        if (options.get("postgresql_using") != null) {
            sql.append("USING ").append(options.get("postgresql_using")).append(' ');
        }
        sql.append('(').append(items()).append(')');
        if (options.get("postgresql_include") instanceof List<?> include) {
            sql.append(" INCLUDE (")
                    .append(include.stream()
                            .map(name -> names.quote(name.toString()))
                            .collect(Collectors.joining(", ")))
                    .append(')');
        }
        Object nulls = options.get("postgresql_nulls_not_distinct");
        if (nulls != null) {
            sql.append(Boolean.TRUE.equals(nulls) ? " NULLS NOT DISTINCT" : " NULLS DISTINCT");
        }
        if (options.get("postgresql_with") instanceof Map<?, ?> parameters) {
            sql.append(parameters.entrySet().stream()
                    .map(parameter -> parameter.getKey() + " = " + parameter.getValue())
                    .collect(Collectors.joining(", ", " WITH (", ")")));
        }
        Object tablespace = options.get("postgresql_tablespace");
        if (tablespace != null) {
            sql.append(" TABLESPACE ").append(names.quote(tablespace.toString()));
        }
        Object text = options.get("postgresql_where");
        return sql.append(text == null ? where : " WHERE " + text).toString();
    }

    private String items() {
        Map<?, ?> operators = map("postgresql_ops");
        Map<?, ?> sorting = map("postgresql_sorting");
        var items = new ArrayList<String>();
        for (OrderItem item : index.items()) {
            String text = inline.render(item);
            // options tell an expression by its text
            String key = item instanceof ColumnClause<?> column ? column.name() : text;
            String written = item instanceof ColumnClause<?> ? text : parenthesized(text);
            items.add(written + after(operators.get(key)) + after(sorting.get(key)));
        }
        return String.join(", ", items);
    }

    private Map<?, ?> map(String option) {
        return index.options().get(option) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String after(@Nullable Object words) {
        return words == null ? "" : " " + words;
    }

    /** Plain calls and what stands in parentheses already need none; neither does a direction after a column. */
    private static String parenthesized(String text) {
        boolean plain = text.matches("(?s)\"?[\\w.$]+\"?( ASC| DESC)?( NULLS (FIRST|LAST))?|[\\w.]+\\(.*\\)|\\(.*\\)");
        return plain ? text : "(" + text + ")";
    }
}
