package dev.azoth.ormtests.naturalkeys;

import dev.azoth.orm.annotation.OnUpdate;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to a key that changes, by one side only. */
@Entity
public class Visit {
    @Id
    private Integer id;

    @ManyToOne
    @OnUpdate(ReferentialAction.CASCADE)
    private Member visitor;

    protected Visit() {}

    public Visit(Integer id, Member visitor) {
        this.id = id;
        this.visitor = visitor;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Member getVisitor() {
        return visitor;
    }

    public void setVisitor(Member visitor) {
        this.visitor = visitor;
    }
}
