package dev.azoth.examples.orm;

import com.sun.net.httpserver.HttpServer;
import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.error.IntegrityException;
import dev.azoth.examples.orm.SessionPerRequest.Answer;
import dev.azoth.examples.orm.SessionPerRequest.Request;
import dev.azoth.examples.orm.model.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A small web service: its handlers are handed a session for each request. */
final class RequestSessions {
    private RequestSessions() {}

    static CompletableFuture<?> run(AsyncEngine engine) {
        var sessions = AsyncSessionFactory.of(engine);
        return Tables.during(engine, User.class, () -> {
            HttpServer server = start(sessions);
            var client = new Client(
                    HttpClient.newHttpClient(),
                    "http://127.0.0.1:" + server.getAddress().getPort());
            return client.post("/users", "Alice")
                    .thenCompose(ok -> client.post("/users", "Alice"))
                    .thenCompose(ok -> client.get("/user/1"))
                    .thenCompose(ok -> client.get("/user/2"))
                    .whenComplete((ok, failure) -> {
                        client.http().close();
                        server.stop(0);
                    });
        });
    }

    private static HttpServer start(AsyncSessionFactory sessions) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/users", new SessionPerRequest(sessions, RequestSessions::create));
            server.createContext("/user/", new SessionPerRequest(sessions, RequestSessions::show));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletableFuture<Answer> create(Request request, AsyncSession session) {
        String name = request.body();
        var user = new User(name, name + "@example.org");
        session.add(user);
        return session.commit()
                .thenCompose(ok -> session.refresh(user))
                .thenApply(ok -> new Answer(201, user.getId() + " " + user.getName()))
                .exceptionally(failure -> refused(failure));
    }

    private static Answer refused(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof IntegrityException || failure instanceof IntegrityException
                ? new Answer(409, "there is one already")
                : new Answer(500, "sorry");
    }

    private static CompletableFuture<Answer> show(Request request, AsyncSession session) {
        int id = Integer.parseInt(request.path().substring("/user/".length()));
        return session.get(User.class, id)
                .thenApply(found -> found.map(user -> new Answer(200, user.getId() + " " + user.getName()))
                        .orElseGet(() -> new Answer(404, "no such user")));
    }

    /** Asks, and prints the answers. */
    private record Client(HttpClient http, String root) {
        CompletableFuture<?> post(String path, String body) {
            return send(HttpRequest.newBuilder(URI.create(root + path))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        CompletableFuture<?> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(root + path)).build());
        }

        private CompletableFuture<?> send(HttpRequest request) {
            return http.sendAsync(request, BodyHandlers.ofString())
                    .thenAccept(answer -> System.out.println(request.method() + " "
                            + request.uri().getPath() + ": " + answer.statusCode() + " " + answer.body()));
        }
    }
}
