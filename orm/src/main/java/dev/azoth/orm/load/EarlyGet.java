package dev.azoth.orm.load;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ResultLayers;
import dev.azoth.engine.SentStatement;
import dev.azoth.engine.bridge.CallGuard;
import dev.azoth.orm.mapping.Managed;
import dev.azoth.sql.Row;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A get by key whose statement is sent before a thread stands for it. For one task at a time. */
public final class EarlyGet {
    private final Reads reads;
    private final MemberLoad.Request request;
    private @Nullable SentStatement<Row> sent;
    private List<@Nullable Object[]> rows = List.of();

    EarlyGet(Reads reads, MemberLoad.Request request) {
        this.reads = reads;
        this.request = request;
    }

    /** Sends the statement, as a part of a call; null when that would have to wait. Else {@link #await} must be called. */
    public @Nullable CompletionStage<?> send(Connection connection, CallGuard.Call whole) {
        sent = SentStatement.of(connection, request.plan().core(), request.parameters(), whole);
        return sent == null ? null : sent.answered();
    }

    /** Waits for the answer. */
    public void await() {
        rows = ResultLayers.arrays(Objects.requireNonNull(sent).complete());
    }

    /** The object; null when there is no row. */
    public @Nullable Managed object() {
        List<@Nullable Object[]> made = reads.objects(request, rows);
        return made.isEmpty() ? null : (Managed) made.get(0)[0];
    }
}
