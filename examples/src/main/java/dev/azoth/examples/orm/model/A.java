package dev.azoth.examples.orm.model;

import dev.azoth.orm.annotation.Loading;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.annotation.ServerDefault;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Of the synopsis: its collection is never loaded by itself. */
@Entity
@Table(name = "azoth_quickstart_a")
public class A {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(nullable = false)
    private String data;

    @Column(nullable = false)
    @ServerDefault("CURRENT_TIMESTAMP")
    private OffsetDateTime createDate;

    @OneToMany(mappedBy = "a", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    @Loading(LoadingStrategy.RAISE)
    private List<B> bs = new ArrayList<>();

    protected A() {}

    public A(String data, B... bs) {
        this.data = data;
        this.bs.addAll(List.of(bs));
    }

    public Integer getId() {
        return id;
    }

    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    public OffsetDateTime getCreateDate() {
        return createDate;
    }

    public List<B> getBs() {
        return bs;
    }

    @Override
    public String toString() {
        return "A(" + data + ")";
    }
}
