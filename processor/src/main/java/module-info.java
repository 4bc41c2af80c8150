/** Azoth's annotation processor, the weaver as a javac plugin, and the agent. */
module dev.azoth.processor {
    requires java.compiler;
    requires jdk.compiler;
    requires java.instrument;
    // In the jar its classes are the module's own, under other names.
    requires static org.objectweb.asm;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.azoth.processor.MappingProcessor;
    provides com.sun.source.util.Plugin with
            dev.azoth.processor.javac.WeavingPlugin;
}
