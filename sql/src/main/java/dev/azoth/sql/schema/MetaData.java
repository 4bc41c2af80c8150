package dev.azoth.sql.schema;

import dev.azoth.error.ArgumentException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of tables that belong together. Tables are defined by one thread; after that it is safe for any number.
 * SQLAlchemy: {@code MetaData}.
 */
public final class MetaData {
    private final @Nullable String schema;
    private final NamingConvention naming;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Set<Sequence> sequences = new LinkedHashSet<>();

    public MetaData() {
        this(null, NamingConvention.STANDARD);
    }

    /**
     * @param schema of the tables that name none themselves; null for the database's default
     */
    public MetaData(@Nullable String schema) {
        this(schema, NamingConvention.STANDARD);
    }

    public MetaData(NamingConvention naming) {
        this(null, naming);
    }

    public MetaData(@Nullable String schema, NamingConvention naming) {
        this.schema = schema;
        this.naming = naming;
    }

    /**
     * A set of tables that were defined elsewhere, each perhaps in a set of its own: those of a model of classes.
     *
     * @throws ArgumentException when two have the same name
     */
    public static MetaData of(Collection<Table> tables) {
        var metadata = new MetaData();
        for (Table table : tables) {
            metadata.requireNew(table);
            metadata.add(table);
        }
        return metadata;
    }

    public @Nullable String schema() {
        return schema;
    }

    public NamingConvention naming() {
        return naming;
    }

    /** By key: {@code name}, or {@code schema.name}; in the order of definition. */
    public Map<String, Table> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /**
     * The table of that key.
     *
     * @throws ArgumentException when there is none; the message lists those there are
     */
    public Table table(String key) {
        Table table = tables.get(key);
        if (table == null) {
            throw new ArgumentException("No table '" + key + "' in the MetaData; it holds " + tableKeys());
        }
        return table;
    }

    /** Each after those its foreign keys refer to, else by name; tables of a cycle stand by name, too. */
    public List<Table> sortedTables() {
        return TableSort.of(tables.values(), false).tables();
    }

    public Set<Sequence> sequences() {
        return Collections.unmodifiableSet(sequences);
    }

    /**
     * Creates what is not there yet, in order of dependency.
     *
     * @return this, so that it can be handed on: {@code conn.runSync(meta::createAll)}
     */
    public MetaData createAll(SchemaConnection connection) {
        createAll(connection, tables.values(), true);
        return this;
    }

    /**
     * Creates tables with what belongs to them, in order of dependency; cycles are closed by ALTER TABLE where the database
     * can.
     *
     * @param checkFirst whether what is there already is left alone; else the database refuses it
     */
    public void createAll(SchemaConnection connection, Collection<Table> some, boolean checkFirst) {
        new SchemaCreator(connection, checkFirst).all(this, some);
    }

    /**
     * Drops what is there, in reverse order of dependency.
     *
     * @return this, so that it can be handed on: {@code conn.runSync(meta::dropAll)}
     */
    public MetaData dropAll(SchemaConnection connection) {
        dropAll(connection, tables.values(), true);
        return this;
    }

    /**
     * Drops tables with what belongs to them, in reverse order of dependency.
     *
     * @param checkFirst whether what is not there is passed over; else the database refuses it
     * @throws dev.azoth.error.InvalidRequestException for a cycle of foreign keys without names, which cannot be dropped first
     */
    public void dropAll(SchemaConnection connection, Collection<Table> some, boolean checkFirst) {
        new SchemaDropper(connection, checkFirst).all(this, some);
    }

    /** Reflects all tables of the schema that are not defined yet. */
    public void reflect(SchemaConnection connection) {
        reflect(connection, schema, null, false);
    }

    /**
     * Reflects tables that are not defined yet, and those they refer to.
     *
     * @param ofSchema null for the default one
     * @param only the names of the tables; null for all
     * @param views whether views are reflected, too
     * @throws dev.azoth.error.InvalidRequestException when one of {@code only} is not there
     */
    public void reflect(
            SchemaConnection connection, @Nullable String ofSchema, @Nullable Collection<String> only, boolean views) {
        new TableReflection(this, connection).all(ofSchema, only, views);
    }

    /** Forgets a table; what refers to it is not changed. */
    public void remove(Table table) {
        tables.remove(table.key(), table);
    }

    /** Forgets all tables and sequences. */
    public void clear() {
        tables.clear();
        sequences.clear();
    }

    static String key(String name, @Nullable String schema) {
        return schema == null ? name : schema + "." + name;
    }

    @Nullable
    Table find(String name, @Nullable String inSchema) {
        return tables.get(key(name, inSchema));
    }

    List<String> tableKeys() {
        return new ArrayList<>(tables.keySet());
    }

    void requireNew(Table table) {
        if (tables.containsKey(table.key())) {
            throw new ArgumentException("Table '" + table.key()
                    + "' is already defined for this MetaData; use another MetaData, or table(\"" + table.key()
                    + "\")");
        }
    }

    void add(Table table) {
        tables.put(table.key(), table);
    }

    void add(Sequence sequence) {
        if (!sequences.add(sequence)) {
            throw new ArgumentException("Sequence '" + sequence.name() + "' is already defined for this MetaData");
        }
    }

    @Override
    public String toString() {
        return "MetaData" + tableKeys();
    }
}
