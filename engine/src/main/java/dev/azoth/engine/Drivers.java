package dev.azoth.engine;

import dev.azoth.engine.driver.ConnectOption;
import dev.azoth.engine.driver.DriverProvider;
import dev.azoth.engine.url.Url;
import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The drivers that are installed, and what of a URL and of the options concerns them. */
final class Drivers {
    private final List<DriverProvider> providers;

    Drivers(List<DriverProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** Those that {@link ServiceLoader} finds, for the calling thread's class loader and for Azoth's own. */
    static Drivers installed() {
        var found = new LinkedHashMap<Class<?>, DriverProvider>();
        try {
            for (DriverProvider provider : ServiceLoader.load(DriverProvider.class)) {
                found.putIfAbsent(provider.getClass(), provider);
            }
            for (DriverProvider provider : ServiceLoader.load(DriverProvider.class, Drivers.class.getClassLoader())) {
                found.putIfAbsent(provider.getClass(), provider);
            }
        } catch (ServiceConfigurationError e) {
            throw new ArgumentException(
                    "A database driver on the class path could not be loaded: " + e.getMessage(), e);
        }
        return new Drivers(List.copyOf(found.values()));
    }

    /**
     * The driver a URL names, or the default one of its database.
     *
     * @throws ArgumentException when there is none, listing those there are
     */
    DriverProvider find(Url url) {
        String database = url.backendName();
        String driver = url.driverName();
        List<DriverProvider> ofDatabase =
                providers.stream().filter(p -> p.database().equals(database)).toList();
        if (ofDatabase.isEmpty()) {
            throw new ArgumentException("No driver for the database '" + database + "' of the URL " + url + ". "
                    + (providers.isEmpty()
                            ? "No driver is installed at all: add azoth-postgresql or azoth-sqlite to the dependencies"
                            : "Installed are " + installedNames(providers)));
        }
        if (driver == null) {
            return ofDatabase.stream()
                    .filter(DriverProvider::isDefault)
                    .findFirst()
                    .or(() -> ofDatabase.size() == 1 ? ofDatabase.stream().findFirst() : Optional.empty())
                    .orElseThrow(() -> new ArgumentException(
                            "The database '" + database + "' has no default driver; name one in the URL " + url + ": "
                                    + installedNames(ofDatabase)));
        }
        return ofDatabase.stream()
                .filter(p -> p.name().equals(driver))
                .findFirst()
                .orElseThrow(() -> new ArgumentException("Unknown driver '" + driver + "' of the database '" + database
                        + "' in the URL " + url + ". Installed are " + installedNames(ofDatabase)));
    }

    /**
     * The connect options of the URL's query and of the engine's options together; several values of a name joined by commas.
     *
     * @throws ArgumentException on one that the driver does not know, listing those it does, and on one set in both places to
     *     different values
     */
    static Map<String, String> connectOptions(DriverProvider provider, Url url, Map<String, String> options) {
        var all = new TreeMap<String, String>();
        url.query().forEach((name, values) -> all.put(name, String.join(",", values)));
        options.forEach((name, value) -> {
            String inUrl = all.put(name, value);
            if (inUrl != null && !Objects.equals(inUrl, value)) {
                throw new ArgumentException("The connect option '" + name + "' is set twice"
                        + (OptionText.isSecret(name)
                                ? ", by the URL's query and by the engine's options, to different values"
                                : ": to '" + inUrl + "' by the URL's query and to '" + value
                                        + "' by the engine's options"));
            }
        });
        var known = new TreeMap<String, ConnectOption>();
        provider.connectOptions().forEach(option -> known.put(option.name(), option));
        var unknown = new TreeSet<>(all.keySet());
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            throw new ArgumentException("Unknown connect option '" + String.join("', '", unknown) + "' for the driver "
                    + provider.database() + "+" + provider.name() + ". "
                    + (known.isEmpty()
                            ? "It has none"
                            : known.values().stream()
                                    .map(option -> "  " + option.name() + ": " + option.description())
                                    .collect(Collectors.joining("\n", "It knows\n", ""))));
        }
        return all;
    }

    private static String installedNames(List<DriverProvider> providers) {
        var names = new ArrayList<String>();
        for (DriverProvider provider : providers) {
            names.add(provider.database() + "+" + provider.name() + (provider.isDefault() ? " (default)" : ""));
        }
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
