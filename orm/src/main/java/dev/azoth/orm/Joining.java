package dev.azoth.orm;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Transaction;

/** How a session takes part in what is open on a connection it was given. SQLAlchemy: {@code join_transaction_mode}. */
final class Joining {
    private Joining() {}

    /** The transaction of the outermost scope: one that is begun, or as the mode says of the one that is open. */
    static Transaction transaction(JoinMode wanted, SessionScope scope, Connection at) {
        Transaction present = at.nestedTransaction();
        if (present == null) {
            present = at.transaction();
        }
        if (present == null) {
            return scope.explicit ? at.begin() : at.autobegin();
        }
        JoinMode mode = wanted;
        if (mode == JoinMode.CONDITIONAL_SAVEPOINT) {
            mode = present.isNested() ? JoinMode.CREATE_SAVEPOINT : JoinMode.ROLLBACK_ONLY;
        }
        if (mode == JoinMode.CREATE_SAVEPOINT) {
            return at.beginNested();
        }
        scope.owned = mode == JoinMode.CONTROL_FULLY;
        return present;
    }
}
