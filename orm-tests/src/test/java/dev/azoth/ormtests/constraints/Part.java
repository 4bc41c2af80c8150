package dev.azoth.ormtests.constraints;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Of whose table everything may be violated. */
@Entity
@Table(name = "part")
public class Part {
    @Id
    private Integer id;

    private String name;

    private String code;

    private Integer size;

    private Integer wholeId;

    protected Part() {}

    public Part(Integer id, String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public void setSize(Integer size) {
        this.size = size;
    }

    public String getName() {
        return name;
    }

    public String getCode() {
        return code;
    }

    public Integer getSize() {
        return size;
    }

    public Integer getWholeId() {
        return wholeId;
    }

    public void setWholeId(Integer wholeId) {
        this.wholeId = wholeId;
    }
}
