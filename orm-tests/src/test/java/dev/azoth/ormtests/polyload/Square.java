package dev.azoth.ormtests.polyload;

import dev.azoth.orm.annotation.PolymorphicLoading;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Its own column comes with the statement itself. */
@Entity
@Table(name = "square")
@PolymorphicLoading(PolymorphicLoading.Kind.INLINE)
public class Square extends Shape {
    private int side;

    protected Square() {}

    Square(Integer id, String colour, int side) {
        super(id, colour);
        this.side = side;
    }

    int getSide() {
        return side;
    }
}
