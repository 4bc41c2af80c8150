package dev.azoth.postgresql.vertx;

import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import java.util.concurrent.CompletableFuture;

/** Asks a server whether it is the kind that is wanted. */
final class TargetCheck {
    private TargetCheck() {}

    static CompletableFuture<VertxConnection> check(VertxConnection connection, TargetSession target) {
        String question = target.question();
        if (question == null) {
            return CompletableFuture.completedFuture(connection);
        }
        return connection.submit(new QuestionOperation(connection, question)).handle((answer, error) -> {
            if (error == null && target.accepts(answer)) {
                return connection;
            }
            connection.abort();
            throw new DriverException(
                    DriverErrorKind.OPERATIONAL,
                    "the server at " + connection.describeServer() + " is not " + target.spelling(),
                    error);
        });
    }
}
