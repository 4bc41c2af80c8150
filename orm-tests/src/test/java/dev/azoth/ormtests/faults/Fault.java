package dev.azoth.ormtests.faults;

/** What may happen to a statement on its way. */
enum Fault {
    /** The database refuses it: a constraint is violated, and on PostgreSQL the transaction can only be rolled back. */
    REFUSED,
    /** The server ends the session just before. */
    KILLED,
    /** It runs, and the connection is lost before its answer has come. */
    ANSWER_LOST,
    /** It takes for ever, and is given up. */
    CANCELLED
}
