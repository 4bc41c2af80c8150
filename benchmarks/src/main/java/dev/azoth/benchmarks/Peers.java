package dev.azoth.benchmarks;

import dev.azoth.benchmarks.orm.OrmContender;
import dev.azoth.benchmarks.orm.Peer;
import dev.azoth.error.ArgumentException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The libraries of {@code benchmarks/peers}, in this JVM on a class path of their own: the Vert.x of Hibernate Reactive is
 * not ours.
 */
final class Peers {
    /** The system property that names the class path. */
    static final String CLASS_PATH = "azoth.benchmarks.peers";

    private static final String SHARED = OrmContender.class.getPackageName() + ".";

    private Peers() {}

    static OrmContender open(String option, Target target) throws Exception {
        ClassLoader loader = loader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            for (Peer peer : ServiceLoader.load(Peer.class, loader)) {
                if (peer.option().equals(option)) {
                    return peer.open(target.server());
                }
            }
        } finally {
            thread.setContextClassLoader(before);
        }
        throw new ArgumentException(option + " is not on the class path that -D" + CLASS_PATH + " gives");
    }

    private static ClassLoader loader() throws MalformedURLException {
        String classPath = System.getProperty(CLASS_PATH);
        if (classPath == null) {
            throw new ArgumentException("-D" + CLASS_PATH + " is not set: run bin/benchmark");
        }
        var urls = new ArrayList<URL>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        // Kept as long as the JVM: what is open loads classes from it until the end.
        return new URLClassLoader(urls.toArray(URL[]::new), new Shared());
    }

    /** Sees the JDK and what both class paths share, nothing else of ours. */
    private static final class Shared extends ClassLoader {
        Shared() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(SHARED)) {
                return Class.forName(name, true, Peers.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }

        @Override
        protected @Nullable URL findResource(@Nullable String name) {
            return null;
        }
    }
}
