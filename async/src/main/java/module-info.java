/** The asynchronous face of the engine. */
module dev.azoth.async {
    requires transitive dev.azoth.engine;
    requires static transitive org.jspecify;

    exports dev.azoth.async;
}
