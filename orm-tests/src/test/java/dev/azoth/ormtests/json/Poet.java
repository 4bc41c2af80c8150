package dev.azoth.ormtests.json;

import com.fasterxml.jackson.annotation.JsonManagedReference;
import dev.azoth.orm.annotation.Deferred;
import dev.azoth.orm.annotation.PassiveDeletes;
import dev.azoth.orm.collection.DynamicCollection;
import dev.azoth.orm.collection.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** With one of each kind of attribute that may not be loaded. */
@Entity
public class Poet {
    @Id
    private Integer id;

    private String name;

    @Deferred
    private String bio;

    @OneToMany(mappedBy = "poet", cascade = CascadeType.ALL)
    @OrderBy("id")
    @JsonManagedReference
    private List<Poem> poems = new ArrayList<>();

    @OneToMany(mappedBy = "poet", cascade = CascadeType.ALL)
    @PassiveDeletes
    private WriteOnlyCollection<Letter> letters;

    @OneToMany(mappedBy = "receiver")
    private DynamicCollection<Letter> mail;

    protected Poet() {}

    public Poet(int id, String name, Poem... poems) {
        this.id = id;
        this.name = name;
        this.bio = "born";
        this.poems.addAll(List.of(poems));
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBio() {
        return bio;
    }

    public void setBio(String bio) {
        this.bio = bio;
    }

    public List<Poem> getPoems() {
        return poems;
    }

    public void setPoems(List<Poem> poems) {
        this.poems = poems;
    }

    public WriteOnlyCollection<Letter> getLetters() {
        return letters;
    }

    public DynamicCollection<Letter> getMail() {
        return mail;
    }

    /** Computed of a collection. */
    public int getOutput() {
        return poems.size();
    }
}
