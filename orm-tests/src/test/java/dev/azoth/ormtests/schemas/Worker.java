package dev.azoth.ormtests.schemas;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** In a schema of its own, with an enum, and an index that are there too; refers to tables in others. */
@Entity
@Table(name = "worker", schema = "azoth_hr", indexes = @Index(columnList = "name"))
public class Worker {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(nullable = false, unique = true)
    private String name;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Grade wanted;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    private Office office;

    @ManyToOne
    private Worker boss;

    @ManyToMany
    @JoinTable(name = "worker_skill", schema = "azoth_hr")
    private Set<Skill> skills = new HashSet<>();

    protected Worker() {}

    public Worker(String name, Grade grade) {
        this.name = name;
        this.grade = grade;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Grade getGrade() {
        return grade;
    }

    public void setGrade(Grade grade) {
        this.grade = grade;
    }

    public void setWanted(Grade wanted) {
        this.wanted = wanted;
    }

    public Office getOffice() {
        return office;
    }

    public Worker getBoss() {
        return boss;
    }

    public void setBoss(Worker boss) {
        this.boss = boss;
    }

    public Set<Skill> getSkills() {
        return skills;
    }
}
