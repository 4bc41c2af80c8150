package dev.azoth.examples.orm.direct;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.azoth.engine.Engine;
import dev.azoth.error.IntegrityException;
import dev.azoth.examples.orm.model.User;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small web service in direct style: its handlers are handed a session for each request. */
final class RequestSessions {
    private RequestSessions() {}

    /** Of the application. */
    @FunctionalInterface
    private interface Handler {
        Answer handle(HttpExchange exchange, Session session) throws IOException;
    }

    /** What is sent back. */
    private record Answer(int status, String body) {}

    static void run(Engine engine) {
        var sessions = SessionFactory.of(engine);
        Tables.during(engine, User.class, () -> {
            HttpServer server = start(sessions);
            try (var threads = (ExecutorService) server.getExecutor();
                    var client = HttpClient.newHttpClient()) {
                String root = "http://127.0.0.1:" + server.getAddress().getPort();
                var alice = HttpRequest.BodyPublishers.ofString("Alice");
                send(client, HttpRequest.newBuilder(URI.create(root + "/users")).POST(alice));
                send(client, HttpRequest.newBuilder(URI.create(root + "/users")).POST(alice));
                send(client, HttpRequest.newBuilder(URI.create(root + "/user/1")));
                send(client, HttpRequest.newBuilder(URI.create(root + "/user/2")));
                server.stop(0);
            }
        });
    }

    /** Each request has a virtual thread, which may block, and a session, which is closed before the answer is sent. */
    private static HttpServer start(SessionFactory sessions) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/users", exchange -> serve(sessions, RequestSessions::create, exchange));
            server.createContext("/user/", exchange -> serve(sessions, RequestSessions::show, exchange));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(SessionFactory sessions, Handler handler, HttpExchange exchange) throws IOException {
        Answer answer;
        try (var session = sessions.open()) {
            answer = handler.handle(exchange, session);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer create(HttpExchange exchange, Session session) throws IOException {
        String name = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var user = new User(name, name + "@example.org");
        try {
            session.add(user);
            session.commit();
            session.refresh(user);
            return new Answer(201, user.getId() + " " + user.getName());
        } catch (IntegrityException e) {
            return new Answer(409, "there is one already");
        }
    }

    private static Answer show(HttpExchange exchange, Session session) {
        int id = Integer.parseInt(exchange.getRequestURI().getPath().substring("/user/".length()));
        return session.get(User.class, id)
                .map(user -> new Answer(200, user.getId() + " " + user.getName()))
                .orElseGet(() -> new Answer(404, "no such user"));
    }

    private static void send(HttpClient client, HttpRequest.Builder request) {
        HttpRequest ready = request.build();
        HttpResponse<String> answer =
                client.sendAsync(ready, HttpResponse.BodyHandlers.ofString()).join();
        System.out.println(
                ready.method() + " " + ready.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
    }
}
