package dev.azoth.ormtests.load;

import dev.azoth.orm.annotation.PassiveDeletes;
import dev.azoth.orm.collection.DynamicCollection;
import dev.azoth.orm.collection.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/** With collections that are not held. */
@Entity
@Table(name = "ledger")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String identifier;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    @PassiveDeletes
    private WriteOnlyCollection<Payment> payments;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL)
    private DynamicCollection<Note> notes;

    protected Account() {}

    public Account(String identifier, Payment... first) {
        this.identifier = identifier;
        for (Payment payment : first) {
            payments.add(payment);
        }
    }

    public Integer getId() {
        return id;
    }

    public String getIdentifier() {
        return identifier;
    }

    public WriteOnlyCollection<Payment> getPayments() {
        return payments;
    }

    public DynamicCollection<Note> getNotes() {
        return notes;
    }
}
