package dev.azoth.ormtests.naturalkeys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Linked with others whose keys change, as does its own. */
@Entity
public class Club {
    @Id
    private String name;

    @ManyToMany(mappedBy = "clubs")
    private Set<Member> members = new LinkedHashSet<>();

    protected Club() {}

    public Club(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<Member> getMembers() {
        return members;
    }

    public void setMembers(Set<Member> members) {
        this.members = members;
    }
}
