package dev.azoth.ormtests.rowswitch;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Below it. */
@Entity
@Table(name = "switch_lowers")
public class Lower extends Upper {
    private String more;

    public String getMore() {
        return more;
    }

    public void setMore(String more) {
        this.more = more;
    }
}
