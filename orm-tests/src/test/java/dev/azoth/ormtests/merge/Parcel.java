package dev.azoth.ormtests.merge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is sent to a place. */
@Entity
@Table(name = "parcel")
public class Parcel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String text;

    @ManyToOne
    private Place place;

    @ManyToOne
    private Sender sender;

    protected Parcel() {}

    public Parcel(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    public Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public Place getPlace() {
        return place;
    }

    public Sender getSender() {
        return sender;
    }

    public void setSender(Sender sender) {
        this.sender = sender;
    }
}
