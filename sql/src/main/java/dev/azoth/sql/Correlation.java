package dev.azoth.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tables a subquery takes from the statement around it. SQLAlchemy: {@code correlate()}, {@code correlate_except()}.
 *
 * @param automatic whether tables of the immediately enclosing statement are taken, unless nothing would be left
 * @param tables those taken, of any enclosing statement
 * @param except when not null: all but these are taken
 */
public record Correlation(
        boolean automatic,
        List<? extends FromClause> tables,
        @Nullable List<? extends FromClause> except) {
    static final Correlation AUTOMATIC = new Correlation(true, List.of(), null);
}
