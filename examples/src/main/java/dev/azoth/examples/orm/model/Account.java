package dev.azoth.examples.orm.model;

import dev.azoth.orm.collection.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

/** With more transactions than one would want in memory. */
@Entity
@Table(name = "azoth_quickstart_account")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(nullable = false)
    private String identifier;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private WriteOnlyCollection<AccountTransaction> accountTransactions;

    protected Account() {}

    public Account(String identifier, AccountTransaction... accountTransactions) {
        this.identifier = identifier;
        for (AccountTransaction transaction : accountTransactions) {
            this.accountTransactions.add(transaction);
        }
    }

    public Integer getId() {
        return id;
    }

    public String getIdentifier() {
        return identifier;
    }

    public WriteOnlyCollection<AccountTransaction> getAccountTransactions() {
        return accountTransactions;
    }

    @Override
    public String toString() {
        return "Account(" + identifier + ")";
    }
}
