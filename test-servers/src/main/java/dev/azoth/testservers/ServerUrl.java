package dev.azoth.testservers;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database address as Azoth writes it: {@code postgresql://user:password@host:port/database}. */
record ServerUrl(String user, String password, String host, int port, String database) {
    private static final int DEFAULT_PORT = 5432;

    static ServerUrl parse(String url) {
        URI uri = URI.create(url);
        String scheme = String.valueOf(uri.getScheme());
        String userInfo = uri.getRawUserInfo();
        String path = uri.getRawPath();
        boolean postgres = scheme.equals("postgresql") || scheme.startsWith("postgresql+");
        if (!postgres || uri.getHost() == null || userInfo == null || path == null || path.length() < 2) {
            throw new IllegalArgumentException(
                    "a test server is given as postgresql://user:password@host:port/database, not \"" + url + "\"");
        }
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new ServerUrl(decode(user), decode(password), uri.getHost(), port, decode(path.substring(1)));
    }

    ServerUrl withDatabase(String name) {
        return new ServerUrl(user, password, host, port, name);
    }

    ServerUrl withUser(String name, String secret) {
        return new ServerUrl(name, secret, host, port, database);
    }

    Connection connect() throws SQLException {
        String jdbc = "jdbc:postgresql://" + host + ":" + port + "/" + encode(database) + "?connectTimeout=10";
        return DriverManager.getConnection(jdbc, user, password);
    }

    @Override
    public String toString() {
        return "postgresql://" + encode(user) + ":" + encode(password) + "@" + host + ":" + port + "/"
                + encode(database);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
