package dev.azoth.ormtests.numbers;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Model;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys numbered by sequences, which are created and dropped with the tables; SQLite, which has none, numbers them itself. */
class SequenceTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Invoice.class, Receipt.class, Reminder.class};
    }

    @Test
    void objectsAreNumberedByTheSequence() {
        var first = new Invoice("first");
        var second = new Invoice("second");
        write(first, second);
        boolean numbered = database != Database.SQLITE;
        assertThat(List.of(first.getId(), second.getId()))
                .containsExactlyElementsOf(numbered ? List.of(100L, 110L) : List.of(1L, 2L));
        use(session -> assertThat(session.scalars(select(Invoice.class).orderBy(Invoice_.id))
                        .all())
                .extracting(Invoice::getTitle)
                .containsExactly("first", "second"));
    }

    @Test
    void twoClassesMayShareOne() {
        var receipt = new Receipt("r");
        var reminder = new Reminder("m");
        write(receipt, reminder);
        assertThat(List.of(receipt.getId(), reminder.getId()))
                .doesNotContainNull()
                .containsExactlyInAnyOrderElementsOf(database == Database.SQLITE ? List.of(1, 1) : List.of(1, 2));
    }

    @Test
    void theyAreDroppedWithTheTablesAndMadeAnew() {
        var metadata = Model.of(model()).metadata();
        engine.begin(connection -> {
            metadata.dropAll(connection, List.of(Mappers.of(Reminder.class).table()), true);
        });
        write(new Receipt("still numbered"));
        engine.begin(connection -> metadata.dropAll(connection));
        engine.begin(connection -> metadata.createAll(connection));
        engine.begin(connection -> metadata.createAll(connection));
        var again = new Receipt("again");
        write(again);
        assertThat(again.getId()).isEqualTo(1);
    }
}
