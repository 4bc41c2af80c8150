package dev.azoth.ormtests.sakila;

import dev.azoth.orm.annotation.Deferred;
import dev.azoth.orm.annotation.PassiveDeletes;
import dev.azoth.orm.annotation.ServerDefault;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Of two languages, with categories, actors and a text. */
@Entity
@Table(indexes = @Index(name = "idx_title", columnList = "title"))
@AttributeOverride(name = "id", column = @Column(name = "film_id"))
public class Film extends Touched {
    @Column(length = 128, nullable = false)
    private String title;

    @Column(length = 4000)
    @Deferred
    private String description;

    private Short releaseYear;

    @ManyToOne(optional = false, cascade = CascadeType.PERSIST)
    private Language language;

    @ManyToOne(cascade = CascadeType.PERSIST)
    private Language originalLanguage;

    @ServerDefault("3")
    private Integer rentalDuration;

    @Column(precision = 4, scale = 2, nullable = false)
    private BigDecimal rentalRate;

    private int length;

    @Column(precision = 5, scale = 2)
    private BigDecimal replacementCost;

    @Column(length = 10)
    @Convert(converter = RatingConverter.class)
    private Rating rating;

    @Version
    private int version;

    @ManyToMany
    @JoinTable(
            name = "film_category",
            joinColumns = @JoinColumn(name = "film_id", referencedColumnName = "film_id"),
            inverseJoinColumns = @JoinColumn(name = "category_id"))
    @OrderBy("name")
    private Set<Category> categories = new LinkedHashSet<>();

    @OneToMany(mappedBy = "film", cascade = CascadeType.ALL, orphanRemoval = true)
    @PassiveDeletes
    private List<FilmActor> cast = new ArrayList<>();

    @OneToOne(mappedBy = "film", cascade = CascadeType.ALL)
    private FilmText text;

    protected Film() {}

    public Film(String title, Language language, BigDecimal rentalRate) {
        this.title = title;
        this.language = language;
        this.rentalRate = rentalRate;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Short getReleaseYear() {
        return releaseYear;
    }

    public void setReleaseYear(Short releaseYear) {
        this.releaseYear = releaseYear;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Language getOriginalLanguage() {
        return originalLanguage;
    }

    public void setOriginalLanguage(Language originalLanguage) {
        this.originalLanguage = originalLanguage;
    }

    public Integer getRentalDuration() {
        return rentalDuration;
    }

    public void setRentalDuration(Integer rentalDuration) {
        this.rentalDuration = rentalDuration;
    }

    public BigDecimal getRentalRate() {
        return rentalRate;
    }

    public void setRentalRate(BigDecimal rentalRate) {
        this.rentalRate = rentalRate;
    }

    public int getLength() {
        return length;
    }

    public void setLength(int length) {
        this.length = length;
    }

    public BigDecimal getReplacementCost() {
        return replacementCost;
    }

    public void setReplacementCost(BigDecimal replacementCost) {
        this.replacementCost = replacementCost;
    }

    public Rating getRating() {
        return rating;
    }

    public void setRating(Rating rating) {
        this.rating = rating;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Set<Category> getCategories() {
        return categories;
    }

    public List<FilmActor> getCast() {
        return cast;
    }

    public FilmText getText() {
        return text;
    }

    public void setText(FilmText text) {
        this.text = text;
    }
}
