package dev.azoth.ormtests.inherit;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** A paper: nothing but a kind of it exists. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
public abstract class Doc {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String title;

    @Version
    private int version;

    @ManyToOne
    private Folder folder;

    @ManyToOne
    @JoinColumn(name = "answers_id")
    private Doc answers;

    @OneToMany(mappedBy = "answers")
    @OrderBy("id")
    private List<Doc> answeredBy = new ArrayList<>();

    protected Doc() {}

    protected Doc(String title) {
        this.title = title;
    }

    public Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Folder getFolder() {
        return folder;
    }

    public void setFolder(Folder folder) {
        this.folder = folder;
    }

    public Doc getAnswers() {
        return answers;
    }

    public void setAnswers(Doc answers) {
        this.answers = answers;
    }

    public List<Doc> getAnsweredBy() {
        return answeredBy;
    }
}
