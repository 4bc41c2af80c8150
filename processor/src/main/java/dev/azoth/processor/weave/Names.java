package dev.azoth.processor.weave;

/** Names in class files. */
final class Names {
    static final String PREFIX = "azoth$";
    static final String STATE = "azoth$state";
    static final String BASE = "azoth$base";
    static final String COUNT = "azoth$count";
    static final String GET = "azoth$get";
    static final String SET = "azoth$set";
    static final String FILL = "azoth$fill";
    static final String ATTRIBUTES = "azoth$attributes";
    static final String READ = "azoth$read$";
    static final String WRITE = "azoth$write$";

    static final String MANAGED = "dev/azoth/orm/mapping/Managed";
    static final String HOOKS = "dev/azoth/orm/instrument/Hooks";
    static final String OBJECT = "java/lang/Object";
    static final String OBJECT_TYPE = "Ljava/lang/Object;";

    private static final String PERSISTENCE = "Ljakarta/persistence/";
    static final String ENTITY = PERSISTENCE + "Entity;";
    static final String MAPPED_SUPERCLASS = PERSISTENCE + "MappedSuperclass;";
    static final String EMBEDDABLE = PERSISTENCE + "Embeddable;";
    static final String TRANSIENT = PERSISTENCE + "Transient;";
    static final String MANY_TO_ONE = PERSISTENCE + "ManyToOne;";
    static final String ONE_TO_ONE = PERSISTENCE + "OneToOne;";
    static final String ONE_TO_MANY = PERSISTENCE + "OneToMany;";
    static final String MANY_TO_MANY = PERSISTENCE + "ManyToMany;";

    private Names() {}
}
