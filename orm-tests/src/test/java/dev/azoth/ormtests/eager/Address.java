package dev.azoth.ormtests.eager;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Where a user is written to. */
@Entity
@Table(name = "addresses")
public class Address {
    @Id
    private Integer id;

    @ManyToOne
    private User user;

    @Column(name = "email_address")
    private String email;

    @OneToMany(mappedBy = "address")
    @OrderBy("id")
    private List<Dingaling> dingalings = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public void setUser(User user) {
        this.user = user;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public User getUser() {
        return user;
    }

    public String getEmail() {
        return email;
    }

    public List<Dingaling> getDingalings() {
        return dingalings;
    }
}
