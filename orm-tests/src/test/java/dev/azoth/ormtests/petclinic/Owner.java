package dev.azoth.ormtests.petclinic;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Of pets, which have no attribute for their owner. */
@Entity
@Table(name = "owners", indexes = @Index(name = "owners_last_name", columnList = "last_name"))
public class Owner extends Person {
    private String address;

    private String city;

    private String telephone;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "owner_id")
    @OrderBy("name")
    private List<Pet> pets = new ArrayList<>();

    public Owner() {}

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getTelephone() {
        return telephone;
    }

    public void setTelephone(String telephone) {
        this.telephone = telephone;
    }

    public List<Pet> getPets() {
        return pets;
    }

    public void addPet(Pet pet) {
        if (pet.isNew()) {
            getPets().add(pet);
        }
    }

    public Pet getPet(String name) {
        return getPets().stream()
                .filter(pet -> pet.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    public void addVisit(Integer petId, Visit visit) {
        getPets().stream()
                .filter(pet -> pet.getId().equals(petId))
                .forEach(pet -> pet.getVisits().add(visit));
    }
}
