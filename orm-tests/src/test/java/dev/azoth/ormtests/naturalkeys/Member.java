package dev.azoth.ormtests.naturalkeys;

import dev.azoth.orm.annotation.OnUpdate;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** With a key that changes, which rows of mails, visits and clubs follow by the database. */
@Entity
public class Member {
    @Id
    private String username;

    private String fullname;

    @OneToMany(mappedBy = "member")
    private List<Mail> mails = new ArrayList<>();

    @ManyToMany
    @OnUpdate(ReferentialAction.CASCADE)
    private Set<Club> clubs = new LinkedHashSet<>();

    protected Member() {}

    public Member(String username, String fullname) {
        this.username = username;
        this.fullname = fullname;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getFullname() {
        return fullname;
    }

    public void setFullname(String fullname) {
        this.fullname = fullname;
    }

    public List<Mail> getMails() {
        return mails;
    }

    public void setMails(List<Mail> mails) {
        this.mails = mails;
    }

    public Set<Club> getClubs() {
        return clubs;
    }

    public void setClubs(Set<Club> clubs) {
        this.clubs = clubs;
    }
}
