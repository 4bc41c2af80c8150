package dev.azoth.orm.mapping;

import dev.azoth.error.ArgumentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the processor has written beside the classes that a class loader sees: the entities, and which of them extend which. */
final class EntityIndex {
    /** A line is the binary name of an entity and, after a blank, of the one that it extends. */
    private static final String NAME = "META-INF/azoth/entities";

    private final ClassLoader loader;
    /** The name of the extended entity, empty where there is none, by name. */
    private final Map<String, String> parents = new LinkedHashMap<>();

    private EntityIndex(ClassLoader loader) {
        this.loader = loader;
    }

    static EntityIndex of(ClassLoader loader) {
        var index = new EntityIndex(loader);
        try {
            for (URL url : Collections.list(loader.getResources(NAME))) {
                try (var reader = new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                    reader.lines().filter(line -> !line.isBlank()).forEach(index::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return index;
    }

    private void add(String line) {
        String[] names = line.strip().split(" ", 2);
        parents.put(names[0], names.length == 1 ? "" : names[1]);
    }

    Collection<String> names() {
        return parents.keySet();
    }

    /** Those that extend an entity, at any distance. */
    Set<Class<?>> below(Class<?> type) {
        Set<Class<?>> below = new LinkedHashSet<>();
        for (String name : names(type.getName(), new LinkedHashSet<>())) {
            Class<?> one = load(name);
            if (type.isAssignableFrom(one)) {
                below.add(one);
            }
        }
        return below;
    }

    private Set<String> names(String above, Set<String> found) {
        parents.forEach((name, parent) -> {
            if (parent.equals(above) && found.add(name)) {
                names(name, found);
            }
        });
        return found;
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new ArgumentException(
                    "The index of entities names a class that is not there; compile anew: " + e.getMessage(), e);
        }
    }
}
