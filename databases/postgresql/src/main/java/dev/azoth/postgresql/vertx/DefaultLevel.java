package dev.azoth.postgresql.vertx;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Whether the transactions of a connection are READ COMMITTED unless they say otherwise: asked when it is made, and not known any
 * more once a text was sent that may have changed it. Any thread.
 */
final class DefaultLevel {
    private static final String QUESTION = "SHOW default_transaction_isolation";
    private static final Pattern CHANGE = Pattern.compile(
            "default_transaction_isolation|session\\s+characteristics|set_config", Pattern.CASE_INSENSITIVE);
    /** No text that changes it is shorter. */
    private static final int SHORTEST = 20;

    private volatile boolean readCommitted;

    boolean isReadCommitted() {
        return readCommitted;
    }

    /** Asks the server; completes, never with a failure, when it is known or cannot be. */
    CompletableFuture<?> ask(VertxConnection connection) {
        return connection
                .submit(new QuestionOperation(connection, QUESTION))
                .handle((level, failure) -> readCommitted = "read committed".equals(level));
    }

    /** A text is about to be sent. */
    void sees(String sql) {
        if (sql.length() > SHORTEST && readCommitted && CHANGE.matcher(sql).find()) {
            readCommitted = false;
        }
    }
}
