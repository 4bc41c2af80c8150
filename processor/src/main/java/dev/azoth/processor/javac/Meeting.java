package dev.azoth.processor.javac;

import java.util.function.Consumer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/** Where the plugin and the annotation processor of one javac find each other. */
public final class Meeting {
    /*
     * javac loads them by two class loaders, so that a static of ours would be two; what they share are the JDK's own objects.
     * The system properties serve as the table, keyed by the one javac's elements; only the JDK's types are passed.
     */

    private Meeting() {}

    static void await(Elements elements, Consumer<Filer> plugin) {
        System.getProperties().put(elements, plugin);
    }

    static void end(Elements elements) {
        System.getProperties().remove(elements);
    }

    /**
     * Hands the filer to the plugin.
     *
     * @return whether there is one
     */
    @SuppressWarnings("unchecked") // put there above
    public static boolean arrive(ProcessingEnvironment environment) {
        Object plugin = System.getProperties().get(environment.getElementUtils());
        if (plugin instanceof Consumer<?> consumer) {
            ((Consumer<Filer>) consumer).accept(environment.getFiler());
            return true;
        }
        return false;
    }
}
