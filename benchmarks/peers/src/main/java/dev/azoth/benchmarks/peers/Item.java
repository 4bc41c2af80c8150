package dev.azoth.benchmarks.peers;

import dev.azoth.benchmarks.orm.Items;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.hibernate.annotations.DynamicUpdate;

/** A row of seven columns. */
@Entity
@Table(name = "item")
@DynamicUpdate
public class Item {
    @Id
    private int id;

    @Column(length = 50, nullable = false)
    private String name = "";

    @Column(length = 100, nullable = false)
    private String email = "";

    private int age;

    private double score;

    private boolean active;

    @Column(name = "created_at", nullable = false)
    private LocalDateTime createdAt = LocalDateTime.MIN;

    protected Item() {}

    public int id() {
        return id;
    }

    public int age() {
        return age;
    }

    public void age(int changed) {
        age = changed;
    }

    public long checksum() {
        return Items.checksum(id, name, email, age, score, active, createdAt);
    }
}
