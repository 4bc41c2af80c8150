package dev.azoth.ormtests.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** With a key the application gives and may change. */
@Entity
@Table(name = "country")
public class Country {
    @Id
    private String code;

    @Column(nullable = false)
    private String name;

    protected Country() {}

    public Country(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
