package dev.azoth.ormtests.onecolumn;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Its key is that of its pet, and an attribute that stands before it reads the column. */
@Entity
public class Chip {
    @Column(name = "pet_id", insertable = false, updatable = false)
    private Integer petId;

    private String code;

    @Id
    @OneToOne
    @JoinColumn(name = "pet_id")
    private Pet pet;

    protected Chip() {}

    public Chip(Pet pet, String code) {
        this.pet = pet;
        this.code = code;
    }

    public Integer getPetId() {
        return petId;
    }

    public void setPetId(Integer petId) {
        this.petId = petId;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Pet getPet() {
        return pet;
    }

    public void setPet(Pet pet) {
        this.pet = pet;
    }
}
