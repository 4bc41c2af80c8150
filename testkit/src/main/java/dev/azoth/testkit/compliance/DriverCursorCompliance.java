package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverColumn;
import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverCursor;
import dev.azoth.engine.driver.DriverErrorKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cursors of a {@link DriverConnection}. Every test works in a transaction, which some databases need for a cursor. */
public abstract class DriverCursorCompliance extends DriverSuite {
    private DriverConnection begun() {
        DriverConnection connection = connect();
        run(connection, "BEGIN");
        return connection;
    }

    private static List<Integer> numbers(List<@Nullable Object[]> rows) {
        List<Integer> numbers = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            numbers.add(row[0] instanceof Number number ? number.intValue() : -1);
        }
        return numbers;
    }

    @Test
    void aCursorGivesItsRowsInPieces() {
        DriverConnection connection = begun();
        DriverCursor cursor = answer(connection.openCursor(statement(database().numbers(10))));

        assertThat(numbers(answer(cursor.fetch(4)))).containsExactly(1, 2, 3, 4);
        assertThat(numbers(answer(cursor.fetch(4)))).containsExactly(5, 6, 7, 8);
        assertThat(cursor.columns()).extracting(DriverColumn::name).hasSize(1);
        assertThat(numbers(answer(cursor.fetch(4)))).containsExactly(9, 10);
        assertThat(answer(cursor.fetch(4))).isEmpty();
        answer(cursor.close());
    }

    @Test
    void aPieceThatEndsWithTheLastRowIsFollowedByAnEmptyOne() {
        DriverConnection connection = begun();
        DriverCursor cursor = answer(connection.openCursor(statement(database().numbers(6))));

        assertThat(answer(cursor.fetch(3))).hasSize(3);
        assertThat(answer(cursor.fetch(3))).hasSize(3);
        assertThat(answer(cursor.fetch(3))).isEmpty();
        answer(cursor.close());
    }

    @Test
    void aCursorTakesParametersAndMayHaveNoRows() {
        DriverConnection connection = begun();
        String table = table(connection, "streamed");
        run(connection, insertInto(table), 1, "a");
        String query = "SELECT name FROM streamed WHERE id = " + database().placeholder(1);

        DriverCursor some = answer(connection.openCursor(statement(query, 1)));
        assertThat(answer(some.fetch(10))).extracting(row -> row[0]).containsExactly("a");
        answer(some.close());
        DriverCursor none = answer(connection.openCursor(statement(query, 2)));
        assertThat(answer(none.fetch(10))).isEmpty();
        assertThat(none.columns()).extracting(DriverColumn::name).containsExactly("name");
        answer(none.close());
    }

    @Test
    void theConnectionCanBeUsedAfterACursorWasClosedHalfRead() {
        DriverConnection connection = begun();
        DriverCursor cursor = answer(connection.openCursor(statement(database().numbers(1_000_000))));
        answer(cursor.fetch(5));

        answer(cursor.close());
        answer(cursor.close());

        assertThat(value(connection, "SELECT 'usable'")).isEqualTo("usable");
        run(connection, "ROLLBACK");
    }

    @Test
    void theConnectionCanBeUsedWhileACursorIsOpen() {
        DriverConnection connection = begun();
        DriverCursor cursor = answer(connection.openCursor(statement(database().numbers(1_000))));

        assertThat(numbers(answer(cursor.fetch(2)))).containsExactly(1, 2);
        assertThat(value(connection, "SELECT 'between'")).isEqualTo("between");
        assertThat(numbers(answer(cursor.fetch(2)))).containsExactly(3, 4);
        answer(cursor.close());
    }

    @Test
    void aStatementThatFailsOpensNoCursor() {
        DriverConnection connection = connect();
        run(connection, "BEGIN");

        assertFails(
                connection.openCursor(statement("SELECT * FROM no_such_table")).thenCompose(cursor -> cursor.fetch(1)),
                DriverErrorKind.PROGRAMMING);

        run(connection, "ROLLBACK");
        assertThat(value(connection, "SELECT 'usable'")).isEqualTo("usable");
    }

    @Test
    void aMillionRowsAreReadInPieces() {
        DriverConnection connection = begun();
        DriverCursor cursor = answer(connection.openCursor(statement(database().numbers(1_000_000))));
        long sum = 0;
        List<@Nullable Object[]> piece;
        do {
            piece = answer(cursor.fetch(1_000));
            sum += numbers(piece).stream().mapToLong(Integer::longValue).sum();
        } while (piece.size() == 1_000);

        assertThat(sum).isEqualTo(500_000_500_000L);
        answer(cursor.close());
    }
}
