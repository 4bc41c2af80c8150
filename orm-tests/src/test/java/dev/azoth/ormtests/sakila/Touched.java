package dev.azoth.ormtests.sakila;

import dev.azoth.orm.annotation.ServerDefault;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDateTime;

/** When a row was last written; the database says it first. */
@MappedSuperclass
public abstract class Touched {
    @Id
    @GeneratedValue
    private Integer id;

    @ServerDefault("CURRENT_TIMESTAMP")
    private LocalDateTime lastUpdate;

    public Integer getId() {
        return id;
    }

    public LocalDateTime getLastUpdate() {
        return lastUpdate;
    }
}
