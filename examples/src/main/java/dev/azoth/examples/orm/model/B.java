package dev.azoth.examples.orm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Of the synopsis. */
@Entity
@Table(name = "azoth_quickstart_b")
public class B {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(optional = false)
    private A a;

    @Column(nullable = false)
    private String data;

    protected B() {}

    public B(String data) {
        this.data = data;
    }

    public Integer getId() {
        return id;
    }

    public A getA() {
        return a;
    }

    public String getData() {
        return data;
    }

    @Override
    public String toString() {
        return "B(" + data + ")";
    }
}
