package dev.azoth.ormtests.poly;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

/** Who plays golf. */
@Entity
@Table(name = "boss")
@PrimaryKeyJoinColumn(name = "boss_id")
@DiscriminatorValue("boss")
public class Boss extends Manager {
    @Column(name = "golf_swing")
    private String golfSwing;

    public String getGolfSwing() {
        return golfSwing;
    }
}
