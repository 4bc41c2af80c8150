package dev.azoth.ormtests.show;

import dev.azoth.orm.annotation.Deferred;
import dev.azoth.orm.annotation.PassiveDeletes;
import dev.azoth.orm.collection.DynamicCollection;
import dev.azoth.orm.collection.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Shown by calls of its getters, which would load what they read. */
@Entity
public class Band {
    @Id
    private Integer id;

    private String name;

    @Deferred
    private String history;

    @OneToMany(mappedBy = "band", cascade = CascadeType.ALL)
    private List<Musician> list = new ArrayList<>();

    @OneToMany(mappedBy = "band")
    private Set<Musician> set = new HashSet<>();

    @OneToMany(mappedBy = "band")
    @MapKey(name = "name")
    private Map<String, Musician> map = new TreeMap<>();

    @OneToMany(mappedBy = "band")
    @PassiveDeletes
    private WriteOnlyCollection<Musician> written;

    @OneToMany(mappedBy = "band")
    private DynamicCollection<Musician> queried;

    protected Band() {}

    public Band(int id, String name) {
        this.id = id;
        this.name = name;
        this.history = "long";
    }

    public String getName() {
        return name;
    }

    public String getHistory() {
        return history;
    }

    public List<Musician> getList() {
        return list;
    }

    public Set<Musician> getSet() {
        return set;
    }

    public Map<String, Musician> getMap() {
        return map;
    }

    public WriteOnlyCollection<Musician> getWritten() {
        return written;
    }

    public DynamicCollection<Musician> getQueried() {
        return queried;
    }

    @Override
    public String toString() {
        var queried = new ArrayList<Musician>();
        getQueried().forEach(queried::add);
        return getName() + " " + getHistory() + " " + getList() + " " + getSet() + " " + getMap() + " " + getWritten()
                + " " + queried;
    }
}
