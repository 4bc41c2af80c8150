package dev.azoth.benchmarks.peers;

import dev.azoth.benchmarks.orm.Families;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has children. */
@Entity
@Table(name = "parent")
public class Parent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parent_key")
    @SequenceGenerator(name = "parent_key", sequenceName = "parent_id_seq", allocationSize = 50)
    private @Nullable Integer id;

    @Column(length = 50, nullable = false)
    private String name = "";

    private int rank;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
    private List<Child> children = new ArrayList<>();

    protected Parent() {}

    /** With children that have names made of its own. */
    @SuppressWarnings("this-escape") // to what only keeps it
    public Parent(String name, int rank, int children) {
        this.name = name;
        this.rank = rank;
        for (int number = 0; number < children; number++) {
            this.children.add(new Child(this, Families.child(name, number)));
        }
    }

    public @Nullable Integer id() {
        return id;
    }

    /** How many of it and its children have keys. */
    public int keys() {
        int keys = id == null ? 0 : 1;
        for (Child child : children) {
            keys += child.id() == null ? 0 : 1;
        }
        return keys;
    }

    public long checksum() {
        int key = id == null ? 0 : id;
        long sum = Families.parent(key, name, rank);
        for (Child child : children) {
            sum += child.checksum(key);
        }
        return sum;
    }
}
