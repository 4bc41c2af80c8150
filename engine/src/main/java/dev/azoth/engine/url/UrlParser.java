package dev.azoth.engine.url;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code database[+driver]://[user[:password]@][host[:port][,host[:port]...]][/database][?name=value&...]}.
 *
 * <p>As in SQLAlchemy a password may hold {@code /} and {@code :} unescaped: when the text before the first slash has a colon
 * and an {@code @} follows before the query, what stands before the {@code @} is the user and the password.
 */
final class UrlParser {
    private static final String FORM =
            "database[+driver]://[user[:password]@][host[:port]][/database][?name=value&...]";

    private final String text;

    UrlParser(String text) {
        this.text = text;
    }

    Url parse() {
        int separator = text.indexOf("://");
        if (separator < 0) {
            throw refuse("it has no '://'");
        }
        String scheme = text.substring(0, separator);
        Url.requireScheme(scheme);
        String rest = text.substring(separator + 3);

        int at = userInfoEnd(rest);
        String user = null;
        String password = null;
        if (at >= 0) {
            String info = rest.substring(0, at);
            int colon = info.indexOf(':');
            user = UrlText.decode(colon < 0 ? info : info.substring(0, colon), "user", false, false);
            password = colon < 0 ? null : UrlText.decode(info.substring(colon + 1), "password", false, true);
            rest = rest.substring(at + 1);
        }

        int end = authorityEnd(rest);
        List<Host> hosts = hosts(rest.substring(0, end));
        rest = rest.substring(end);
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String database = path.length() < 2 ? null : UrlText.decode(path.substring(1), "database", false, false);
        return new Url(
                scheme, user, password, hosts, database, query(question < 0 ? "" : rest.substring(question + 1)));
    }

    private static int authorityEnd(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) == '/' || rest.charAt(i) == '?') {
                return i;
            }
        }
        return rest.length();
    }

    /** Where the {@code @} after user and password is; -1 when there is none. */
    private static int userInfoEnd(String rest) {
        int end = authorityEnd(rest);
        String authority = rest.substring(0, end);
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            return at;
        }
        int colon = authority.indexOf(':');
        if (colon < 0 || authority.startsWith("[")) {
            return -1;
        }
        int later = rest.indexOf('@');
        int question = rest.indexOf('?');
        boolean portLike = colon + 1 < authority.length()
                && authority.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9');
        boolean inQuery = question >= 0 && later > question;
        return later < 0 || (inQuery && portLike) ? -1 : later;
    }

    private List<Host> hosts(String authority) {
        if (authority.isEmpty()) {
            return List.of();
        }
        var hosts = new ArrayList<Host>();
        int from = 0;
        while (from <= authority.length()) {
            int comma = authority.indexOf(',', from);
            int to = comma < 0 ? authority.length() : comma;
            hosts.add(host(authority.substring(from, to)));
            from = to + 1;
        }
        return hosts;
    }

    private Host host(String text) {
        String name;
        String port;
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            if (close < 0) {
                throw refuse("the '[' of the host " + UrlText.quote(text) + " has no ']'");
            }
            name = text.substring(1, close);
            port = text.substring(close + 1);
            if (!isIpv6(name)) {
                throw refuse(UrlText.quote(name) + " is not an IPv6 address");
            }
            if (!port.isEmpty() && port.charAt(0) != ':') {
                throw refuse(UrlText.quote(port) + " follows the host " + UrlText.quote(text.substring(0, close + 1))
                        + "; only :port may");
            }
        } else {
            int colon = text.indexOf(':');
            if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
                throw refuse("the host " + UrlText.quote(text)
                        + " has more than one ':'; an IPv6 address is written in brackets, [::1]");
            }
            name = UrlText.decode(colon < 0 ? text : text.substring(0, colon), "host", false, false);
            port = colon < 0 ? "" : text.substring(colon);
            if (name.isEmpty()) {
                throw refuse("a host name is missing in front of " + UrlText.quote(text));
            }
            if (name.chars().anyMatch(c -> Character.isWhitespace(c) || "[]@\"<>\\^`{}|".indexOf(c) >= 0)) {
                throw refuse(UrlText.quote(name) + " is not a host name");
            }
        }
        return new Host(name, port.isEmpty() ? null : port(port.substring(1)));
    }

    private Integer port(String digits) {
        if (!digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw refuse("the port " + UrlText.quote(digits) + " is not a number between 1 and 65535");
    }

    private Map<String, List<String>> query(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        if (query.isEmpty()) {
            return values;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw refuse("the query parameter " + UrlText.quote(pair) + " is not of the form name=value");
            }
            String name = UrlText.decode(pair.substring(0, equals), "query", true, false);
            boolean secret = Url.isSecret(name);
            String value = UrlText.decode(pair.substring(equals + 1), "query parameter '" + name + "'", true, secret);
            values.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
        }
        return values;
    }

    /** Hexadecimal groups, at most one {@code ::}, perhaps an IPv4 tail and a zone. */
    private static boolean isIpv6(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        int gap = address.indexOf("::");
        if (address.indexOf(':') < 0 || (gap >= 0 && address.indexOf("::", gap + 1) >= 0)) {
            return false;
        }
        int groups = 0;
        String[] parts = address.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (part.isEmpty()) {
                boolean edge =
                        (i == 0 && address.startsWith("::")) || (i == parts.length - 1 && address.endsWith("::"));
                if (!edge && gap < 0) {
                    return false;
                }
            } else if (i == parts.length - 1 && part.indexOf('.') >= 0) {
                groups += 2;
                if (!part.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
                    return false;
                }
            } else {
                groups++;
                if (!part.matches("[0-9a-fA-F]{1,4}")) {
                    return false;
                }
            }
        }
        return gap < 0 ? groups == 8 && !address.startsWith(":") && !address.endsWith(":") : groups <= 7;
    }

    private ArgumentException refuse(String why) {
        return refuse(text, why);
    }

    static ArgumentException refuse(@Nullable String text, String why) {
        return new ArgumentException("Could not parse the database URL "
                + (text == null ? "null" : UrlText.redact(text)) + ": " + why + ". Expected " + FORM);
    }
}
