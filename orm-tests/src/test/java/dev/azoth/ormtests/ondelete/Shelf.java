package dev.azoth.ormtests.ondelete;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Its tomes have neither an attribute nor a column for it. */
@Entity
public class Shelf {
    @Id
    private String code;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(
            name = "shelf_code",
            foreignKey = @ForeignKey(name = "fk_shelf", options = "ON DELETE SET NULL ON UPDATE CASCADE"))
    @OrderBy("title")
    private List<Tome> tomes = new ArrayList<>();

    protected Shelf() {}

    public Shelf(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Tome> getTomes() {
        return tomes;
    }
}
