package reactor.core.scheduler;

/** Stands for Reactor's own by its name, which is what the bridge goes by. */
public interface NonBlocking {}
