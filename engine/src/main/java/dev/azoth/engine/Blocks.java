package dev.azoth.engine;

import org.jspecify.annotations.Nullable;

/** Functions run in a transaction: committed when they return, rolled back when they throw. */
final class Blocks {
    private Blocks() {}

    static <T extends @Nullable Object> T begin(Connection connection, Work<? super Connection, ? extends T> work) {
        Arguments.given(work, "begin", "a function");
        Transaction transaction = connection.begin();
        Transactions transactions = connection.core().transactions();
        transactions.block(transaction instanceof RootTransaction root ? root : null);
        try {
            return run(transaction, connection, work);
        } finally {
            transactions.block(null);
        }
    }

    static <T extends @Nullable Object> T nested(Connection connection, Work<? super Connection, ? extends T> work) {
        Arguments.given(work, "beginNested", "a function");
        return run(connection.beginNested(), connection, work);
    }

    /** A function that gives nothing back, as one that gives null. */
    static Work<Connection, @Nullable Void> valued(Action<? super Connection> work, String method) {
        Arguments.given(work, method, "a function");
        return connection -> {
            work.run(connection);
            return null;
        };
    }

    private static <T extends @Nullable Object> T run(
            Transaction transaction, Connection connection, Work<? super Connection, ? extends T> work) {
        T value;
        try {
            value = work.apply(connection);
            if (!transaction.state().isOver()) {
                transaction.commit();
            }
            return value;
        } catch (Throwable failure) {
            rollBack(transaction, failure);
            throw failure;
        }
    }

    private static void rollBack(Transaction transaction, Throwable failure) {
        try {
            transaction.rollback();
        } catch (RuntimeException second) {
            Failures.also(failure, second);
        }
    }
}
