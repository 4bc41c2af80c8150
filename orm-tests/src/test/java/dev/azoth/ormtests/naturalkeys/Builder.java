package dev.azoth.ormtests.naturalkeys;

import dev.azoth.orm.annotation.OnUpdate;
import dev.azoth.sql.schema.ReferentialAction;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

/** In a table whose key follows. */
@Entity
@Table(name = "builder")
@PrimaryKeyJoinColumn(foreignKey = @ForeignKey(options = "ON UPDATE CASCADE"))
public class Builder extends Worker {
    private String trade;

    @ManyToOne
    @OnUpdate(ReferentialAction.CASCADE)
    private Foreman boss;

    protected Builder() {}

    public Builder(String name) {
        super(name);
    }

    public String getTrade() {
        return trade;
    }

    public void setTrade(String trade) {
        this.trade = trade;
    }

    public Foreman getBoss() {
        return boss;
    }

    public void setBoss(Foreman boss) {
        this.boss = boss;
    }
}
