package dev.azoth.ormtests.northwind;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** Its table has a reserved word for a name, its columns have blanks in theirs. */
@Entity
@Table(name = "Group")
public class Category {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "CategoryID")
    private Integer id;

    @Column(name = "Category Name", length = 15, nullable = false)
    private String name;

    @Column(name = "Description")
    @Lob
    private String description;

    @Column(name = "Picture")
    private byte[] picture;

    @OneToMany(mappedBy = "category", cascade = CascadeType.ALL)
    @MapKey(name = "name")
    private Map<String, Product> products = new LinkedHashMap<>();

    protected Category() {}

    public Category(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public byte[] getPicture() {
        return picture;
    }

    public void setPicture(byte[] picture) {
        this.picture = picture;
    }

    public Map<String, Product> getProducts() {
        return products;
    }
}
