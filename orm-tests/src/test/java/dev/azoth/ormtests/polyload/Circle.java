package dev.azoth.ormtests.polyload;

import dev.azoth.orm.annotation.Loading;
import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.annotation.PolymorphicLoading;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Its own columns come by a statement of their own, and the pen with them. */
@Entity
@Table(name = "circle")
@PolymorphicLoading(PolymorphicLoading.Kind.SELECTIN)
public class Circle extends Shape {
    private int radius;

    @ManyToOne(cascade = CascadeType.ALL)
    @Loading(LoadingStrategy.JOINED)
    private Pen pen;

    protected Circle() {}

    Circle(Integer id, String colour, int radius, Pen pen) {
        super(id, colour);
        this.radius = radius;
        this.pen = pen;
    }

    int getRadius() {
        return radius;
    }

    Pen getPen() {
        return pen;
    }
}
