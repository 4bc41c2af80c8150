package dev.azoth.ormtests.cascade;

import dev.azoth.ormtests.model.Named;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** One of the two owners of a client. */
@Entity
@Table(name = "cascade_agents")
public class Agent extends Named {
    @OneToMany(mappedBy = "agent", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Client> clients = new ArrayList<>();

    protected Agent() {}

    public Agent(String name) {
        super(name);
    }

    public List<Client> getClients() {
        return clients;
    }

    public void setClients(List<Client> clients) {
        this.clients = clients;
    }
}
