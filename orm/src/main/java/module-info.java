/** Azoth's ORM: mapping of classes, sessions, unit of work, loading. */
module dev.azoth.orm {
    requires transitive dev.azoth.engine;
    requires transitive jakarta.persistence;
    requires static transitive org.jspecify;

    exports dev.azoth.orm;
    exports dev.azoth.orm.annotation;
    exports dev.azoth.orm.collection;
    exports dev.azoth.orm.instrument;
    exports dev.azoth.orm.mapping;
    exports dev.azoth.orm.query;
}
