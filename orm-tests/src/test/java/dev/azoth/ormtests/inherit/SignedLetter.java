package dev.azoth.ormtests.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A letter in three tables. */
@Entity
@DiscriminatorValue("3")
public class SignedLetter extends Letter {
    private String signature;

    protected SignedLetter() {}

    public SignedLetter(String title, String receiver, String signature) {
        super(title, receiver);
        this.signature = signature;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(String signature) {
        this.signature = signature;
    }
}
