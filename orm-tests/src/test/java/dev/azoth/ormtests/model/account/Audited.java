package dev.azoth.ormtests.model.account;

import dev.azoth.orm.annotation.ServerDefault;
import jakarta.persistence.MappedSuperclass;
import java.time.OffsetDateTime;

/** What all rows of a kind have. */
@MappedSuperclass
public abstract class Audited {
    @ServerDefault("CURRENT_TIMESTAMP")
    private OffsetDateTime createdAt;

    private String createdBy;

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public void setCreatedBy(String createdBy) {
        this.createdBy = createdBy;
    }
}
