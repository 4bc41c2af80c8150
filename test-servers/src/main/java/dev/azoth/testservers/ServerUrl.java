package dev.azoth.testservers;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;

/** A database address as Azoth writes it: {@code postgresql://user:password@host:port/database}. */
record ServerUrl(Kind kind, String user, String password, String host, int port, String database) {
    /** Which database; its name in URLs is the first of its schemes. */
    @SuppressWarnings("ImmutableEnumChecker") // made with Set.of
    enum Kind {
        POSTGRESQL("postgresql", Set.of("postgresql"), "jdbc:postgresql", 5432, "?connectTimeout=10"),
        MARIADB("mariadb", Set.of("mariadb", "mysql"), "jdbc:mariadb", 3306, "?connectTimeout=10000");

        private final String scheme;
        private final Set<String> schemes;
        private final String jdbc;
        private final int defaultPort;
        private final String jdbcOptions;

        Kind(String scheme, Set<String> schemes, String jdbc, int defaultPort, String jdbcOptions) {
            this.scheme = scheme;
            this.schemes = schemes;
            this.jdbc = jdbc;
            this.defaultPort = defaultPort;
            this.jdbcOptions = jdbcOptions;
        }
    }

    ServerUrl(String user, String password, String host, int port, String database) {
        this(Kind.POSTGRESQL, user, password, host, port, database);
    }

    static ServerUrl parse(String url) {
        return parse(Kind.POSTGRESQL, url);
    }

    static ServerUrl parse(Kind kind, String url) {
        URI uri = URI.create(url);
        String scheme = String.valueOf(uri.getScheme()).replaceFirst("\\+.*", "");
        String userInfo = uri.getRawUserInfo();
        String path = uri.getRawPath();
        if (!kind.schemes.contains(scheme)
                || uri.getHost() == null
                || userInfo == null
                || path == null
                || path.length() < 2) {
            throw new IllegalArgumentException("a test server is given as " + kind.scheme
                    + "://user:password@host:port/database, not \"" + url + "\"");
        }
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        String password = colon < 0 ? "" : userInfo.substring(colon + 1);
        int port = uri.getPort() < 0 ? kind.defaultPort : uri.getPort();
        return new ServerUrl(kind, decode(user), decode(password), uri.getHost(), port, decode(path.substring(1)));
    }

    ServerUrl withDatabase(String name) {
        return new ServerUrl(kind, user, password, host, port, name);
    }

    ServerUrl withUser(String name, String secret) {
        return new ServerUrl(kind, name, secret, host, port, database);
    }

    Connection connect() throws SQLException {
        String jdbc = kind.jdbc + "://" + host + ":" + port + "/" + encode(database) + kind.jdbcOptions;
        return DriverManager.getConnection(jdbc, user, password);
    }

    @Override
    public String toString() {
        return kind.scheme + "://" + encode(user) + ":" + encode(password) + "@" + host + ":" + port + "/"
                + encode(database);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
