package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.yieldPer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objects streamed in pieces, members loaded with each. SQLAlchemy: yield_per. */
class StreamTest extends CustomerSuite {
    @Test
    void membersComeWithEachPiece() {
        use(session -> {
            var sizes = new ArrayList<Integer>();
            for (Customer one : session.streamScalars(select(Customer.class)
                    .orderBy(Customer_.id)
                    .options(selectinload(Customer_.purchases), yieldPer(2)))) {
                sizes.add(one.getPurchases().size());
            }
            assertThat(sizes).containsExactly(2, 1, 0);
            assertThat(sent()).filteredOn(sql -> sql.contains("IN (")).hasSize(2);
        });
    }

    @Test
    void piecesArePartitions() {
        use(session -> {
            var sizes = new ArrayList<Integer>();
            for (List<Customer> piece : session.streamScalars(
                            select(Customer.class).orderBy(Customer_.id).options(yieldPer(2)))
                    .partitions(2)) {
                sizes.add(piece.size());
            }
            assertThat(sizes).containsExactly(2, 1);
        });
    }

    @Test
    void objectsThatHaveBeenReadAreNotKept() {
        write(IntStream.rangeClosed(10, 20_009)
                .mapToObj(id -> new Customer(id, "c" + id))
                .toArray());
        use(session -> {
            var read = new ArrayList<WeakReference<Customer>>();
            for (Customer one : session.streamScalars(
                    select(Customer.class).options(selectinload(Customer_.purchases), yieldPer(500)))) {
                read.add(new WeakReference<>(one));
                if (read.size() == 15_000) {
                    System.gc();
                    assertThat(read)
                            .filteredOn(reference -> reference.get() != null)
                            .hasSizeLessThan(5_000);
                }
            }
            assertThat(read).hasSize(20_003);
        });
    }

    @Test
    void membersThatWouldTearObjectsApartAreRefused() {
        use(session -> {
            assertThatThrownBy(() ->
                            session.streamScalars(select(Customer.class).options(joinedload(Customer_.purchases))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("selectinload");
            assertThatThrownBy(() ->
                            session.streamScalars(select(Customer.class).options(subqueryload(Customer_.purchases))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("selectinload");
        });
    }
}
