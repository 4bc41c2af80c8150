package dev.azoth.postgresql.vertx;

import org.jspecify.annotations.Nullable;

/** Which server of several will do. libpq: {@code target_session_attrs}. */
enum TargetSession {
    ANY("any", null, ""),
    READ_WRITE("read-write", "SHOW transaction_read_only", "off"),
    READ_ONLY("read-only", "SHOW transaction_read_only", "on"),
    PRIMARY("primary", "SELECT pg_is_in_recovery()::text", "false"),
    STANDBY("standby", "SELECT pg_is_in_recovery()::text", "true");

    private final String spelling;
    private final @Nullable String question;
    private final String wanted;

    TargetSession(String spelling, @Nullable String question, String wanted) {
        this.spelling = spelling;
        this.question = question;
        this.wanted = wanted;
    }

    String spelling() {
        return spelling;
    }

    /** The query that tells, or null when any server will do. */
    @Nullable
    String question() {
        return question;
    }

    boolean accepts(String answer) {
        return answer.equals(wanted);
    }
}
