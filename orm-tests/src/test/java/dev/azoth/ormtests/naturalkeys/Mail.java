package dev.azoth.ormtests.naturalkeys;

import dev.azoth.orm.annotation.OnUpdate;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to a key that changes, by both sides. */
@Entity
public class Mail {
    @Id
    private String email;

    @ManyToOne
    @OnUpdate(ReferentialAction.CASCADE)
    private Member member;

    protected Mail() {}

    public Mail(String email) {
        this.email = email;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Member getMember() {
        return member;
    }

    public void setMember(Member member) {
        this.member = member;
    }
}
