package dev.azoth.engine.url;

import dev.azoth.error.ArgumentException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A database URL. Immutable; {@link #toString} hides the password. SQLAlchemy: {@code URL}, {@code make_url}.
 *
 * <pre>{@code Url.parse("postgresql://scott:tiger@localhost/test?application_name=app")}</pre>
 */
public final class Url {
    private final String scheme;
    private final @Nullable String username;
    private final @Nullable String password;
    private final List<Host> hosts;
    private final @Nullable String database;
    private final Map<String, List<String>> query;

    Url(
            String scheme,
            @Nullable String username,
            @Nullable String password,
            List<Host> hosts,
            @Nullable String database,
            Map<String, List<String>> query) {
        this.scheme = requireScheme(scheme);
        this.username = username == null && password != null ? "" : username;
        this.password = password;
        this.hosts = List.copyOf(hosts);
        this.database = database == null || database.isEmpty() ? null : database;
        this.query = copy(query);
    }

    /**
     * Reads a URL.
     *
     * @throws ArgumentException when it is malformed; the message quotes the culprit and never the password
     */
    public static Url parse(String url) {
        if (url == null) {
            throw UrlParser.refuse(null, "it is null");
        }
        return new UrlParser(url).parse();
    }

    /**
     * A URL of that database and driver and nothing else, to be completed by the {@code with} methods.
     *
     * @param scheme for instance {@code postgresql} or {@code postgresql+vertx}
     */
    public static Url of(String scheme) {
        return new Url(scheme, null, null, List.of(), null, Map.of());
    }

    /** Database and driver as written, for instance {@code postgresql+vertx}. SQLAlchemy: {@code drivername}. */
    public String scheme() {
        return scheme;
    }

    /** The database's name: what stands before {@code +}. SQLAlchemy: {@code get_backend_name()}. */
    public String backendName() {
        int plus = scheme.indexOf('+');
        return plus < 0 ? scheme : scheme.substring(0, plus);
    }

    /** The driver's name: what stands after {@code +}; null when the URL leaves it to the default. */
    public @Nullable String driverName() {
        int plus = scheme.indexOf('+');
        return plus < 0 ? null : scheme.substring(plus + 1);
    }

    public @Nullable String username() {
        return username;
    }

    public @Nullable String password() {
        return password;
    }

    /** All hosts in order; empty when the URL names none. */
    public List<Host> hosts() {
        return hosts;
    }

    /** The first host's name, or null. */
    public @Nullable String host() {
        return hosts.isEmpty() ? null : hosts.get(0).name();
    }

    /** The first host's port, or null. */
    public @Nullable Integer port() {
        return hosts.isEmpty() ? null : hosts.get(0).port();
    }

    /** What follows the slash after the hosts, decoded: a database's name, or SQLite's file; null when nothing does. */
    public @Nullable String database() {
        return database;
    }

    /** The query's parameters in the order written, each with all its values. SQLAlchemy: {@code normalized_query}. */
    public Map<String, List<String>> query() {
        return query;
    }

    /**
     * The value of a query parameter, or null when it is not there.
     *
     * @throws ArgumentException when it has several values
     */
    public @Nullable String query(String name) {
        List<String> values = query.get(name);
        if (values == null) {
            return null;
        }
        if (values.size() > 1) {
            throw new ArgumentException("The query parameter '" + name + "' of the database URL is given "
                    + values.size() + " times" + (isSecret(name) ? "" : ": " + values));
        }
        return values.get(0);
    }

    public Url withScheme(String scheme) {
        return new Url(scheme, username, password, hosts, database, query);
    }

    public Url withUsername(@Nullable String username) {
        return new Url(scheme, username, password, hosts, database, query);
    }

    /** @param password as typed, not encoded */
    public Url withPassword(@Nullable String password) {
        return new Url(scheme, username, password, hosts, database, query);
    }

    /** This URL with that host alone, on the same port. */
    public Url withHost(@Nullable String host) {
        return withHosts(host == null ? List.of() : List.of(new Host(host, port())));
    }

    /** This URL with its first host on that port. */
    public Url withPort(@Nullable Integer port) {
        String host = host();
        if (host == null) {
            throw new ArgumentException("Port " + port + " needs a host; " + this + " has none");
        }
        return withHosts(List.of(new Host(host, port)));
    }

    public Url withHosts(List<Host> hosts) {
        return new Url(scheme, username, password, hosts, database, query);
    }

    /** @param database as it is, not encoded */
    public Url withDatabase(@Nullable String database) {
        return new Url(scheme, username, password, hosts, database, query);
    }

    /** This URL with that query and no other. */
    public Url withQuery(Map<String, List<String>> query) {
        return new Url(scheme, username, password, hosts, database, query);
    }

    /** This URL with that parameter set, in place of what it was. SQLAlchemy: {@code update_query_dict}. */
    public Url withQuery(String name, String... values) {
        var changed = new LinkedHashMap<>(query);
        changed.put(name, List.of(values));
        return withQuery(changed);
    }

    /** This URL without those parameters. SQLAlchemy: {@code difference_update_query}. */
    public Url withoutQuery(String... names) {
        var changed = new LinkedHashMap<>(query);
        for (String name : names) {
            changed.remove(name);
        }
        return withQuery(changed);
    }

    /**
     * As text.
     *
     * @param hidePassword whether {@code ***} stands in place of passwords
     */
    public String renderAsString(boolean hidePassword) {
        var text = new StringBuilder(scheme).append("://");
        if (username != null) {
            text.append(UrlText.encode(username, ""));
            if (password != null) {
                text.append(':').append(hidePassword ? "***" : UrlText.encode(password, ""));
            }
            text.append('@');
        }
        for (int i = 0; i < hosts.size(); i++) {
            text.append(i == 0 ? "" : ",").append(hosts.get(i).render());
        }
        if (database != null) {
            text.append('/').append(UrlText.encode(database, "/:\\"));
        }
        char separator = '?';
        for (var parameter : query.entrySet()) {
            for (String value : parameter.getValue()) {
                boolean hidden = hidePassword && isSecret(parameter.getKey());
                text.append(separator)
                        .append(UrlText.encode(parameter.getKey(), ""))
                        .append('=');
                text.append(hidden ? "***" : UrlText.encode(value, "/:"));
                separator = '&';
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Url url
                && scheme.equals(url.scheme)
                && Objects.equals(username, url.username)
                && Objects.equals(password, url.password)
                && hosts.equals(url.hosts)
                && Objects.equals(database, url.database)
                && query.equals(url.query);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, username, password, hosts, database, query);
    }

    /** The URL with its passwords hidden. */
    @Override
    public String toString() {
        return renderAsString(true);
    }

    static boolean isSecret(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return name.contains("password") || name.equals("passwd") || name.equals("pwd");
    }

    static String requireScheme(String scheme) {
        if (!scheme.matches("[A-Za-z0-9_]+(\\+[A-Za-z0-9_]+)?")) {
            throw new ArgumentException("The database URL's scheme " + UrlText.redact(scheme)
                    + " is not of the form database or database+driver, such as postgresql+vertx");
        }
        return scheme;
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> query) {
        var copy = new LinkedHashMap<String, List<String>>();
        query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
