package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.driver.DriverConnection;
import dev.azoth.engine.driver.DriverErrorKind;
import dev.azoth.engine.driver.DriverException;
import dev.azoth.engine.driver.DriverValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of every class of {@link DriverValues} go to the database and come back the same, or are refused. */
public abstract class DriverValuesCompliance extends DriverSuite {
    @Test
    void valuesComeBackAsTheyWereSent() {
        DriverConnection connection = connect();
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : DriverValues.classes()) {
            String echo = database().echo(type);
            if (echo == null) {
                continue;
            }
            for (Object value : EdgeValues.of(type)) {
                Object back = value(connection, echo, value);
                if (!Objects.deepEquals(back, database().expected(value))) {
                    wrong.add(type.getSimpleName() + " " + EdgeValues.show(value) + " came back as "
                            + EdgeValues.show(back));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void classesThatCannotBeCarriedAreRefused() {
        DriverConnection connection = connect();
        for (Class<?> type : DriverValues.classes()) {
            if (database().echo(type) == null) {
                for (Object value : EdgeValues.of(type)) {
                    DriverException told = failure(
                            connection.execute(statement("SELECT " + database().placeholder(1), value)));
                    assertThat(told.kind()).as(type.getName()).isEqualTo(DriverErrorKind.VALUE);
                }
            }
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void foreignClassesAreRefused() {
        DriverConnection connection = connect();
        for (Object foreign : List.of(new Object(), Thread.State.NEW, List.of(1), 'c')) {
            assertFails(
                    connection.execute(statement("SELECT " + database().placeholder(1), foreign)),
                    DriverErrorKind.VALUE);
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void nullComesBackAsNullForEveryClass() {
        DriverConnection connection = connect();
        for (Class<?> type : DriverValues.classes()) {
            String echo = database().echo(type);
            if (echo != null) {
                assertThat(value(connection, echo, (@Nullable Object) null))
                        .as(type.getName())
                        .isNull();
            }
        }
    }

    @Test
    void textThatUtf8CannotHoldIsRefusedNotReplaced() {
        DriverConnection connection = connect();
        String echo = Objects.requireNonNull(database().echo(String.class));
        for (String broken : List.of("\ud800", "a\udc00b", "\udc00\ud800", "tail\ud83d")) {
            assertFails(connection.execute(statement(echo, broken)), DriverErrorKind.VALUE);
        }
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void textWithANulComesBackWholeOrIsRefused() {
        DriverConnection connection = connect();
        String echo = Objects.requireNonNull(database().echo(String.class));
        for (String text : List.of("a\0b", "\0", "\0\0end")) {
            try {
                assertThat(value(connection, echo, text)).isEqualTo(text);
            } catch (DriverException refused) {
                assertThat(refused.kind()).isIn(DriverErrorKind.VALUE, DriverErrorKind.DATA);
            }
        }
        assertThat(value(connection, "SELECT 'usable'")).isEqualTo("usable");
    }

    @Test
    void bigValuesComeBackWhole() {
        DriverConnection connection = connect();
        String text = "äß😀\n".repeat(300_000);
        byte[] bytes = new byte[3_000_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        assertThat(value(connection, Objects.requireNonNull(database().echo(String.class)), text))
                .isEqualTo(text);
        assertThat(value(connection, Objects.requireNonNull(database().echo(byte[].class)), (Object) bytes))
                .isEqualTo(bytes);
    }

    @Test
    void rowsBelongToTheReceiver() {
        DriverConnection connection = connect();
        String echo = Objects.requireNonNull(database().echo(String.class));
        @Nullable Object[] row = run(connection, echo, "mine").rows().get(0);
        row[0] = "changed";
        assertThat(value(connection, echo, "mine")).isEqualTo("mine");
    }
}
