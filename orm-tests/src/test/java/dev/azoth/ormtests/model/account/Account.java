package dev.azoth.ormtests.model.account;

import dev.azoth.orm.annotation.Deferred;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.util.Set;
import java.util.UUID;

/** Of everything that a column can hold something. */
@Entity
public class Account extends Audited {
    /** Whether it may be used. */
    public enum Standing {
        OPEN,
        FROZEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Standing standing = Standing.OPEN;

    private Money balance;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "home_street"))
    private PostalAddress home;

    @Convert(converter = Tags.class)
    private Set<String> tags = Set.of();

    @Lob
    @Deferred
    private String notes;

    private byte[] picture;

    protected Account() {}

    public Account(Money balance) {
        this.balance = balance;
    }

    public UUID getId() {
        return id;
    }

    public Standing getStanding() {
        return standing;
    }

    public void setStanding(Standing standing) {
        this.standing = standing;
    }

    public Money getBalance() {
        return balance;
    }

    public void setBalance(Money balance) {
        this.balance = balance;
    }

    public PostalAddress getHome() {
        return home;
    }

    public void setHome(PostalAddress home) {
        this.home = home;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public byte[] getPicture() {
        return picture;
    }

    public void setPicture(byte[] picture) {
        this.picture = picture;
    }
}
