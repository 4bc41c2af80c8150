package dev.azoth.ormtests.expression;

import dev.azoth.orm.annotation.QueryExpression;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Holds entries; what they are worth is asked for by statements. */
@Entity
public class Account {
    @Id
    private Integer id;

    private String name;

    @QueryExpression
    private Long entryCount;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Entry> entries = new ArrayList<>();

    @QueryExpression
    private String shown;

    protected Account() {}

    Account(Integer id, String name) {
        this.id = id;
        this.name = name;
    }

    Integer getId() {
        return id;
    }

    String getName() {
        return name;
    }

    void setName(String name) {
        this.name = name;
    }

    Long getEntryCount() {
        return entryCount;
    }

    void setEntryCount(Long entryCount) {
        this.entryCount = entryCount;
    }

    List<Entry> getEntries() {
        return entries;
    }

    String getShown() {
        return shown;
    }

    Account with(Entry entry) {
        entries.add(entry);
        return this;
    }
}
