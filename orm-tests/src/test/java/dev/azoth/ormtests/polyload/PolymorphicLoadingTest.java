package dev.azoth.ormtests.polyload;

import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code @PolymorphicLoading} on classes. SQLAlchemy: {@code polymorphic_load}. */
class PolymorphicLoadingTest extends OrmSuite {
    private static final String SHAPES = "SELECT shape.id, shape.colour, shape.dtype, square.side FROM shape"
            + " LEFT OUTER JOIN square ON shape.id = square.id";
    private static final String CIRCLES = "SELECT shape.id, circle.radius, shape.dtype, circle.pen_id,"
            + " pen_1.id AS id_1, pen_1.name FROM shape JOIN circle ON shape.id = circle.id"
            + " LEFT OUTER JOIN pen AS pen_1 ON pen_1.id = circle.pen_id"
            + " WHERE shape.id IN (?, ?) ORDER BY shape.id";

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Shape.class, Square.class, Circle.class, Pen.class};
    }

    @BeforeEach
    void writeRows() {
        write(
                new Shape(1, "red"),
                new Square(2, "green", 20),
                new Circle(3, "blue", 30, new Pen(5, "nib")),
                new Circle(4, "white", 40, null));
    }

    @Test
    void theStatementJoinsOnlyTheTablesOfTheOthers() {
        use(session -> {
            List<Shape> shapes =
                    session.scalars(select(Shape.class).orderBy(Shape_.id)).all();
            assertSql(SHAPES + " ORDER BY shape.id", CIRCLES);
            assertThat(shapes).extracting(Shape::getColour).containsExactly("red", "green", "blue", "white");
            Circle blue = (Circle) shapes.get(2);
            assertThat(blue.getRadius()).isEqualTo(30);
            assertThat(blue.getPen().getName()).isEqualTo("nib");
            assertThat(((Circle) shapes.get(3)).getRadius()).isEqualTo(40);
            assertThat(((Circle) shapes.get(3)).getPen()).isNull();
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void whatIsThereIsNotLoadedAgain() {
        use(session -> {
            List<Shape> shapes = session.scalars(select(Shape.class)).all();
            sent();
            session.scalars(select(Shape.class)).all();
            assertSql(SHAPES);
            session.scalars(select(Shape.class).options(populateExisting())).all();
            assertSql(SHAPES, CIRCLES);
            assertThat(shapes).hasSize(4);
        });
    }

    @Test
    void anObjectByItsKeyComesWhole() {
        use(session -> {
            assertThat(((Circle) session.getOne(Shape.class, 4)).getRadius()).isEqualTo(40);
            assertThat(sent()).hasSize(2);
            assertThat(session.getOne(Circle.class, 3).getRadius()).isEqualTo(30);
            assertThat(sent()).hasSize(1);
        });
    }
}
