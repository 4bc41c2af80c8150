/** The asynchronous face of the engine. */
module dev.azoth.async {
    requires transitive dev.azoth.engine;
}
