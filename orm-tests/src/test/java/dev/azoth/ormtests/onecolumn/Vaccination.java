package dev.azoth.ormtests.onecolumn;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;

/** A relationship is part of the key, and an attribute reads its column. */
@Entity
@IdClass(VaccinationKey.class)
public class Vaccination {
    @Id
    @ManyToOne
    @JoinColumn(name = "pet_id")
    private Pet pet;

    @Id
    private String vaccine;

    @Column(name = "pet_id", insertable = false, updatable = false)
    private Integer petId;

    private LocalDate given;

    protected Vaccination() {}

    public Vaccination(Pet pet, String vaccine) {
        this.pet = pet;
        this.vaccine = vaccine;
    }

    public Pet getPet() {
        return pet;
    }

    public void setPet(Pet pet) {
        this.pet = pet;
    }

    public String getVaccine() {
        return vaccine;
    }

    public void setVaccine(String vaccine) {
        this.vaccine = vaccine;
    }

    public Integer getPetId() {
        return petId;
    }

    public void setPetId(Integer petId) {
        this.petId = petId;
    }

    public LocalDate getGiven() {
        return given;
    }

    public void setGiven(LocalDate given) {
        this.given = given;
    }
}
