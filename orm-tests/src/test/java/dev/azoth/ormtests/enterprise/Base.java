package dev.azoth.ormtests.enterprise;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.io.Serializable;

/** Has a key of some type and counts its changes. */
@MappedSuperclass
public abstract class Base<K extends Serializable & Comparable<K>> {
    @Id
    @GeneratedValue
    private K id;

    @Version
    private long version;

    public K getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }
}
