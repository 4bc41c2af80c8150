/** The asynchronous face of the engine and the ORM. */
module dev.azoth.async {
    requires transitive dev.azoth.engine;
    requires transitive dev.azoth.orm;
    requires static transitive org.jspecify;

    exports dev.azoth.async;
}
