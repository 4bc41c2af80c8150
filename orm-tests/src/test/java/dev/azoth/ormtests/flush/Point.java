package dev.azoth.ormtests.flush;

import jakarta.persistence.Embeddable;

/** Changes without being assigned. */
@Embeddable
public class Point {
    private Integer x;
    private Integer y;

    protected Point() {}

    public Point(Integer x, Integer y) {
        this.x = x;
        this.y = y;
    }

    public Integer getX() {
        return x;
    }

    public void setX(Integer x) {
        this.x = x;
    }

    public Integer getY() {
        return y;
    }
}
