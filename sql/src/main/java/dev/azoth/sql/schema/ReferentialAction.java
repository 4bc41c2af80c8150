package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import java.util.Arrays;
import java.util.Locale;

/** What happens to referring rows. SQLAlchemy: the strings of {@code ondelete} and {@code onupdate}. */
public enum ReferentialAction {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** As SQL spells it. */
    public String sql() {
        return sql;
    }

    /**
     * The action of that spelling, in any case.
     *
     * @throws ArgumentException when there is none
     */
    public static ReferentialAction parse(String sql) {
        for (ReferentialAction action : values()) {
            if (action.sql.equals(sql.toUpperCase(Locale.ROOT))) {
                return action;
            }
        }
        throw new ArgumentException("No referential action '" + sql + "'; there are "
                + Arrays.stream(values()).map(ReferentialAction::sql).toList());
    }
}
