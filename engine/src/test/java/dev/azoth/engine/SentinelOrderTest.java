package dev.azoth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.compile.BoundInsertPage;
import dev.azoth.sql.compile.BoundStatement;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentinelOrderTest {
    private static final BoundStatement INSERT = new BoundStatement("INSERT ...", new Object[0]);

    @Test
    void rowsAreSortedByTheGeneratedKey() {
        var page = new BoundInsertPage(INSERT, 3, 1, null);
        var rows = List.of(new Object[] {"c", 11L}, new Object[] {"a", 2L}, new Object[] {"b", 10L});
        assertThat(SentinelOrder.of(page, rows)).extracting(row -> row[0]).containsExactly("a", "b", "c");
    }

    @Test
    void rowsAreMatchedToTheValuesThatWereSent() {
        var page = new BoundInsertPage(INSERT, 3, 0, List.of(3, 1, 2));
        var rows = List.of(new Object[] {1L}, new Object[] {2L}, new Object[] {3L});
        assertThat(SentinelOrder.of(page, rows)).extracting(row -> row[0]).containsExactly(3L, 1L, 2L);
    }

    @Test
    void aValueThatDoesNotComeBackIsAnError() {
        var page = new BoundInsertPage(INSERT, 2, 0, List.of("a", "b"));
        var rows = List.of(new Object[] {"a"}, new Object[] {"B"});
        assertThatThrownBy(() -> SentinelOrder.of(page, rows))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no row has the value b");
    }
}
