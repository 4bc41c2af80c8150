package dev.azoth.processor.model;

/** Names of the annotations. */
final class Jpa {
    static final String PREFIX = "jakarta.persistence.";
    static final String OURS = "dev.azoth.orm.annotation.";

    static final String ENTITY = PREFIX + "Entity";
    static final String MAPPED_SUPERCLASS = PREFIX + "MappedSuperclass";
    static final String EMBEDDABLE = PREFIX + "Embeddable";
    static final String TABLE = PREFIX + "Table";
    static final String COLUMN = PREFIX + "Column";
    static final String ID = PREFIX + "Id";
    static final String EMBEDDED_ID = PREFIX + "EmbeddedId";
    static final String EMBEDDED = PREFIX + "Embedded";
    static final String GENERATED_VALUE = PREFIX + "GeneratedValue";
    static final String SEQUENCE_GENERATOR = PREFIX + "SequenceGenerator";
    static final String BASIC = PREFIX + "Basic";
    static final String ENUMERATED = PREFIX + "Enumerated";
    static final String CONVERT = PREFIX + "Convert";
    static final String LOB = PREFIX + "Lob";
    static final String TRANSIENT = PREFIX + "Transient";
    static final String VERSION = PREFIX + "Version";
    static final String ONE_TO_MANY = PREFIX + "OneToMany";
    static final String MANY_TO_ONE = PREFIX + "ManyToOne";
    static final String ONE_TO_ONE = PREFIX + "OneToOne";
    static final String MANY_TO_MANY = PREFIX + "ManyToMany";
    static final String JOIN_COLUMN = PREFIX + "JoinColumn";
    static final String JOIN_COLUMNS = PREFIX + "JoinColumns";
    static final String JOIN_TABLE = PREFIX + "JoinTable";
    static final String ORDER_BY = PREFIX + "OrderBy";
    static final String MAP_KEY = PREFIX + "MapKey";
    static final String INHERITANCE = PREFIX + "Inheritance";
    static final String DISCRIMINATOR_COLUMN = PREFIX + "DiscriminatorColumn";
    static final String DISCRIMINATOR_VALUE = PREFIX + "DiscriminatorValue";
    static final String PRIMARY_KEY_JOIN_COLUMN = PREFIX + "PrimaryKeyJoinColumn";
    static final String PRIMARY_KEY_JOIN_COLUMNS = PREFIX + "PrimaryKeyJoinColumns";
    static final String ATTRIBUTE_OVERRIDE = PREFIX + "AttributeOverride";
    static final String ATTRIBUTE_OVERRIDES = PREFIX + "AttributeOverrides";

    static final String ASSOCIATION_OVERRIDE = PREFIX + "AssociationOverride";
    static final String ASSOCIATION_OVERRIDES = PREFIX + "AssociationOverrides";
    static final String MAPS_ID = PREFIX + "MapsId";
    static final String ID_CLASS = PREFIX + "IdClass";
    static final String LOADING = OURS + "Loading";
    static final String SERVER_DEFAULT = OURS + "ServerDefault";
    static final String SERVER_ON_UPDATE = OURS + "ServerOnUpdate";
    static final String DEFERRED = OURS + "Deferred";
    static final String QUERY_EXPRESSION = OURS + "QueryExpression";
    static final String PASSIVE_DELETES = OURS + "PassiveDeletes";
    static final String ON_DELETE = OURS + "OnDelete";
    static final String ON_UPDATE = OURS + "OnUpdate";
    static final String POLYMORPHIC_LOADING = OURS + "PolymorphicLoading";
    static final String POST_UPDATE = OURS + "PostUpdate";

    private Jpa() {}
}
