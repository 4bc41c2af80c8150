package dev.azoth.benchmarks.model;

import dev.azoth.benchmarks.orm.Families;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Has a parent. */
@Entity
@Table(name = "child")
public class Child {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private @Nullable Parent parent;

    @Column(length = 60, nullable = false)
    private String name = "";

    protected Child() {}

    Child(String name) {
        this.name = name;
    }

    public @Nullable Integer id() {
        return id;
    }

    public @Nullable Parent parent() {
        return parent;
    }

    long checksum(int parentKey) {
        return Families.child(parentKey, id == null ? 0 : id, name);
    }
}
