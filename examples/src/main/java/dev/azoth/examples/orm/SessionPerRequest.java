package dev.azoth.examples.orm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Opens a session for each request, hands it to the handler, and closes it when the answer is there, before it is sent. */
record SessionPerRequest(AsyncSessionFactory sessions, Handler handler) implements HttpHandler {
    /** Of the application. */
    @FunctionalInterface
    interface Handler {
        CompletionStage<Answer> handle(Request request, AsyncSession session);
    }

    /** What was asked. */
    record Request(String path, String body) {}

    /** What is sent back. */
    record Answer(int status, String body) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var request = new Request(
                exchange.getRequestURI().getPath(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        CompletableFuture<Answer> answer = sessions.use(session -> handler.handle(request, session));
        var unused = answer.exceptionally(failure -> new Answer(500, "sorry"))
                .thenAcceptAsync(ready -> send(exchange, ready));
    }

    private static void send(HttpExchange exchange, Answer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
