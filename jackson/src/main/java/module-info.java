/** Entities as JSON, by Jackson 2. */
module dev.azoth.jackson {
    requires transitive com.fasterxml.jackson.databind;
    requires dev.azoth.orm;
    requires static org.jspecify;

    exports dev.azoth.jackson;

    provides com.fasterxml.jackson.databind.Module with
            dev.azoth.jackson.AzothModule;
}
