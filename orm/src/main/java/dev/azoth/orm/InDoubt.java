package dev.azoth.orm;

import dev.azoth.error.AzothException;
import dev.azoth.error.OutcomeUnknownException;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.instrument.StateSet;
import dev.azoth.orm.mapping.Managed;
import java.util.ArrayList;
import java.util.StringJoiner;

/** Commits of which nobody knows whether they happened. */
final class InDoubt {
    private static final int SHOWN = 10;

    private InDoubt() {}

    /** Whether a commit that failed so may have happened: the connection was lost, or cut because the commit was given up. */
    static boolean is(Throwable failure) {
        if (failure instanceof OutcomeUnknownException) {
            return true;
        }
        for (Throwable also : failure.getSuppressed()) {
            if (also instanceof OutcomeUnknownException) {
                return true;
            }
        }
        return false;
    }

    /** Says which objects the transaction wrote, by their keys. */
    static void tell(Throwable failure, SessionScope scope) {
        if (!(failure instanceof AzothException told)) {
            return;
        }
        var written = new StateSet();
        written.addAll(scope.added);
        written.addAll(scope.changed);
        written.addAll(scope.deleted);
        var objects = new ArrayList<>();
        var shown = new StringJoiner(", ", "COMMIT of ", "");
        for (InstanceState state : written) {
            Managed object = state.get();
            if (object != null) {
                objects.add(object);
                if (objects.size() <= SHOWN) {
                    shown.add(state.toString());
                }
            }
        }
        if (!objects.isEmpty()) {
            int more = objects.size() - SHOWN;
            told.writing(more > 0 ? shown + " and " + more + " more" : shown.toString(), objects);
        }
    }
}
