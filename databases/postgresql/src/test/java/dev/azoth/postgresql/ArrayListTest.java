package dev.azoth.postgresql;

import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.bigInteger;
import static dev.azoth.sql.type.Types.date;
import static dev.azoth.sql.type.Types.dateTime;
import static dev.azoth.sql.type.Types.dateTimeTz;
import static dev.azoth.sql.type.Types.double_;
import static dev.azoth.sql.type.Types.enumOf;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.numeric;
import static dev.azoth.sql.type.Types.smallInteger;
import static dev.azoth.sql.type.Types.string;
import static dev.azoth.sql.type.Types.text;
import static dev.azoth.sql.type.Types.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.error.DataValueException;
import dev.azoth.sql.Condition;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.type.SqlType;
import dev.azoth.testservers.TestPostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A long list after IN is sent as one array; a short one is written out, as are tuples. */
class ArrayListTest {
    private static final Engine ENGINE = Engine.create(TestPostgres.createDatabase("array_list"));

    private final MetaData meta = new MetaData();
    private final Column<Integer> id = column("id", integer()).primaryKey();
    private final Column<String> name = column("name", string(5));
    private final Table number = Table.define("number", meta, id, name);

    private final List<String> sent = new ArrayList<>();

    @AfterAll
    static void dispose() {
        ENGINE.dispose();
    }

    private static List<Integer> firstNumbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    /** The keys of those of 100 rows that fulfil a condition. */
    private List<Integer> found(Condition condition) {
        return ENGINE.connect(connection -> {
            numbers(connection);
            return connection.scalars(select(id).where(condition).orderBy(id)).all();
        });
    }

    private void numbers(Connection connection) {
        meta.createAll(connection);
        connection.execute(
                number.insert(),
                firstNumbers(100).stream()
                        .map(n -> Map.<String, Object>of("id", n, "name", "n" + n))
                        .toList());
        connection.on(ConnectionEvents.BEFORE_CURSOR_EXECUTE, (face, execution) -> sent.add(execution.sql()));
    }

    private void assertSent(String where) {
        assertThat(sent).containsExactly("SELECT number.id \nFROM number \nWHERE " + where + " ORDER BY number.id");
    }

    @Test
    void sixteenValuesAreOneArray() {
        assertThat(found(id.in(firstNumbers(16)))).isEqualTo(firstNumbers(16));

        assertSent("number.id = ANY ($1::INTEGER[])");
    }

    @Test
    void fifteenAreWrittenOut() {
        assertThat(found(id.in(firstNumbers(15)))).isEqualTo(firstNumbers(15));

        assertThat(sent.getFirst())
                .contains("number.id IN ($1::INTEGER, $2::INTEGER, ")
                .contains("$15::INTEGER)");
    }

    @Test
    void notInIsUnequalToAll() {
        assertThat(found(id.notIn(firstNumbers(98)))).containsExactly(99, 100);

        assertSent("(number.id != ALL ($1::INTEGER[]))");
    }

    @Test
    void nullsInTheListMeanWhatTheyMeanInALongList() {
        List<@Nullable Integer> withNull = new ArrayList<>(firstNumbers(20));
        withNull.add(null);

        assertThat(found(id.in(withNull))).isEqualTo(firstNumbers(20));
        assertThat(found(id.notIn(withNull))).isEmpty();
    }

    @Test
    void longerTextsThanTheColumnHoldsAreCompared() {
        List<String> names = Stream.concat(
                        firstNumbers(20).stream().map(n -> "n" + n), Stream.of("longer than the column"))
                .toList();

        assertThat(found(name.in(names))).isEqualTo(firstNumbers(20));
    }

    @Test
    void whatStandsAroundIsNotTornApart() {
        List<Integer> sixteen = firstNumbers(16);

        assertThat(found(id.plus(1).in(sixteen))).isEqualTo(firstNumbers(15));
        assertThat(found(id.in(sixteen).eq(id.lt(10)).and(id.le(20))))
                .isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 18, 19, 20));
        assertThat(found(id.in(sixteen).not().and(id.le(18)))).containsExactly(17, 18);
        assertThat(found(id.in(sixteen).isNull())).isEmpty();
    }

    @Test
    void parametersBeforeAndAfterKeepTheirPlaces() {
        assertThat(found(id.gt(3).and(id.in(firstNumbers(16))).and(id.lt(6)))).containsExactly(4, 5);

        assertSent("number.id > $1::INTEGER AND number.id = ANY ($2::INTEGER[]) AND number.id < $3::INTEGER");
    }

    @Test
    void aListGivenAtExecutionIsWrittenByItsLength() {
        var statement = select(id).where(id.in(bindparam("ids", integer()))).orderBy(id);

        ENGINE.connect(connection -> {
            numbers(connection);
            for (int length : new int[] {2, 40, 90}) {
                List<Integer> ids = firstNumbers(length);
                assertThat(connection
                                .execute(statement, Map.of("ids", ids))
                                .scalars()
                                .all())
                        .isEqualTo(ids);
            }
            return null;
        });

        assertThat(sent).hasSize(3);
        assertThat(sent.get(0)).contains("IN ($1::INTEGER, $2::INTEGER)");
        assertThat(sent.get(1)).contains("= ANY ($1::INTEGER[])").isEqualTo(sent.get(2));
    }

    @Test
    void moreValuesThanTheProtocolHasParameters() {
        assertThat(found(id.in(firstNumbers(100_000)))).isEqualTo(firstNumbers(100));
    }

    @Test
    void aValueThatDoesNotFitIsNamed() {
        List<Object> values = new ArrayList<>(firstNumbers(20));
        values.add("twenty-one");

        assertThatThrownBy(() -> found(id.in(bindparam("ids", integer()).withValue(values))))
                .isInstanceOf(DataValueException.class)
                .hasMessageContaining("twenty-one");
    }

    @Test
    void valuesOfAllTypesThatHaveArrays() {
        finds(smallInteger(), Integer::shortValue);
        finds(bigInteger(), n -> 10_000_000_000L * n);
        finds(numeric(20, 5), n -> new BigDecimal(n + ".00001"));
        finds(double_(), n -> n / 8.0);
        finds(text(), n -> "a '\"{},\\ " + n);
        finds(date(), n -> LocalDate.of(2000, 1, n));
        finds(dateTime(), n -> LocalDate.of(2000, 1, n).atTime(1, 2, 3, 4000));
        finds(dateTimeTz(), n -> LocalDate.of(2000, 1, n).atTime(1, 2, 3, 4000).atOffset(ZoneOffset.UTC));
        finds(uuid(), n -> new UUID(n, -n));
        finds(enumOf(Month.class), n -> Month.of(n % 12 + 1));
        finds(enumOf(Month.class).asVarchar(), n -> Month.of(n % 12 + 1));
    }

    private static <T> void finds(SqlType<T> type, Function<Integer, T> value) {
        var meta = new MetaData();
        Column<T> it = column("it", type);
        Table table = Table.define("one_value", meta, it);
        List<T> twenty = firstNumbers(20).stream().map(value).toList();
        ENGINE.connect(connection -> {
            meta.createAll(connection);
            connection.execute(
                    table.insert(),
                    twenty.stream().map(one -> Map.of("it", one)).toList());
            assertThat(connection.scalars(select(it).where(it.in(twenty))).all())
                    .as(type.toString())
                    .hasSize(20)
                    .containsExactlyInAnyOrderElementsOf(twenty);
            assertThat(connection.scalars(select(it).where(it.notIn(twenty))).all())
                    .isEmpty();
            return null;
        });
    }
}
