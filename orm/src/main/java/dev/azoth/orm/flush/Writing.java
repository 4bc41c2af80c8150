package dev.azoth.orm.flush;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Result;
import dev.azoth.error.AzothException;
import dev.azoth.error.StaleDataException;
import dev.azoth.orm.context.SessionContext;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.ColumnOption;
import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.ColumnSlot;
import dev.azoth.sql.Statement;
import dev.azoth.sql.schema.Table;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a flush; what they raise tells of the objects that were being written. */
final class Writing {
    private static final Logger LOGGER = System.getLogger("dev.azoth.orm.flush");

    private static final int SHOWN = 3;

    private final SessionContext session;
    private final Connection connection;

    Writing(SessionContext session) {
        this.session = session;
        this.connection = session.connection();
    }

    /** The database has made values of these columns. */
    void generated(InstanceState state, List<ColumnSlot> columns) {
        session.generated(state, columns);
    }

    /** Whether an UPDATE tells what has become of these columns. */
    boolean tells(List<ColumnSlot> changed) {
        return switch (connection.dialect().traits().updated()) {
            case NONE -> false;
            case WITH_TRIGGERS -> true;
            case WITHOUT_TRIGGERS ->
                changed.stream()
                        .noneMatch(slot ->
                                slot.property() instanceof ColumnProperty one && one.is(ColumnOption.SERVER_ON_UPDATE));
        };
    }

    boolean manyValues() {
        return connection.dialect().traits().insert().manyValues();
    }

    Result<?> run(
            String what,
            Statement<?> statement,
            List<? extends Map<String, @Nullable Object>> rows,
            List<InstanceState> written) {
        try {
            return rows.size() == 1 ? connection.execute(statement, rows.get(0)) : connection.execute(statement, rows);
        } catch (AzothException failure) {
            failure.writing(shown(what, written), objects(written));
            throw failure;
        }
    }

    /** @param versioned whether somebody else's change is an error in any case */
    static void check(String what, Table table, List<InstanceState> written, long count, boolean versioned) {
        if (count < 0 || count == written.size()) {
            return;
        }
        String text = what + " on table '" + table + "' expected to change " + written.size() + " row(s); " + count
                + " were matched. Somebody else has changed or deleted "
                + (written.size() == 1
                        ? written.get(0)
                        : "one of " + written.size() + " objects, the first of which is " + written.get(0))
                + ": roll back, and read anew";
        if (what.equals("DELETE") && !versioned) {
            LOGGER.log(Level.WARNING, text);
            return;
        }
        var stale = new StaleDataException(text);
        stale.writing(shown(what, written), objects(written));
        throw stale;
    }

    private static String shown(String what, List<InstanceState> states) {
        String first = states.stream().limit(SHOWN).map(InstanceState::toString).collect(Collectors.joining(", "));
        return what + " of " + first + (states.size() > SHOWN ? " and " + (states.size() - SHOWN) + " more" : "");
    }

    private static List<Object> objects(List<InstanceState> states) {
        return states.stream().<Object>map(InstanceState::object).toList();
    }
}
