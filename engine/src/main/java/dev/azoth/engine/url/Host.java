package dev.azoth.engine.url;

import dev.azoth.error.ArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * One server a URL names.
 *
 * @param name a host name, an IPv4 address, an IPv6 address without brackets, or the directory of a unix socket; not empty
 * @param port 1 to 65535, or null where the URL names none
 */
public record Host(String name, @Nullable Integer port) {
    public Host {
        if (name.isEmpty()) {
            throw new ArgumentException("A host name must not be empty");
        }
        UrlText.requirePlain("host", name, true);
        if (port != null && (port < 1 || port > 65_535)) {
            throw new ArgumentException("Port " + port + " of host '" + name + "' is not between 1 and 65535");
        }
    }

    String render() {
        String shown = name.indexOf(':') >= 0 ? "[" + name + "]" : UrlText.encode(name, "");
        return port == null ? shown : shown + ":" + port;
    }
}
