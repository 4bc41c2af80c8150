package dev.azoth.processor;

import java.lang.instrument.Instrumentation;

/**
 * Weaves classes when they are loaded: for compilers other than javac, and for builds of IDEs that keep classes in memory.
 * {@code java -javaagent:azoth-processor.jar}. Classes woven by the compiler are left as they are.
 */
public final class Agent {
    private Agent() {}

    /** Called by the JVM before main. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        instrumentation.addTransformer(new LoadTimeWeaver());
    }

    /** Called by the JVM when attached later; classes loaded already stay unwoven. */
    public static void agentmain(String arguments, Instrumentation instrumentation) {
        premain(arguments, instrumentation);
    }
}
