package dev.azoth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.MultipleResultsFoundException;
import dev.azoth.error.NoResultFoundException;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.sql.Row;
import dev.azoth.sql.RowHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static Result<Row> result(Object[]... rows) {
        var header = new RowHeader(List.of("id", "name"), List.of());
        var source = new BufferedRows(header, RowDecoder.IDENTITY, new ArrayList<>(List.of(rows)));
        return new Result<>(new RowReader<>(new ResultState(source, true), Row::new), ResultFacts.ofRows(rows.length));
    }

    private static Result<Row> three() {
        return result(new Object[] {1, "a"}, new Object[] {2, "b"}, new Object[] {3, "a"});
    }

    @Test
    void allGivesEachRowOnce() {
        Result<Row> result = three();
        assertThat(result.all()).hasToString("[(1, 'a'), (2, 'b'), (3, 'a')]");
        assertThat(result.all()).isEmpty();
        assertThat(result.closed()).isFalse();
    }

    @Test
    void oneToldApartFromNoneAndMany() {
        assertThat(result(new Object[] {1, "a"}).one().get("name")).isEqualTo("a");
        assertThatThrownBy(() -> result().one()).isInstanceOf(NoResultFoundException.class);
        assertThatThrownBy(() -> three().one()).isInstanceOf(MultipleResultsFoundException.class);
        assertThat(result().oneOrNone()).isNull();
        assertThatThrownBy(() -> three().oneOrNone()).isInstanceOf(MultipleResultsFoundException.class);
        assertThat(three().first().get(0)).isEqualTo(1);
        assertThat(result().first()).isNull();
    }

    @Test
    void firstCloses() {
        Result<Row> result = three();
        result.first();
        assertThatThrownBy(result::all)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void scalarsMappingsAndColumnsAreViews() {
        assertThat(three().scalars().all()).containsExactly(1, 2, 3);
        assertThat(three().scalars("name").unique().all()).containsExactly("a", "b");
        assertThat(three().mappings().first()).isEqualTo(Map.of("id", 1, "name", "a"));
        assertThat(three().columns("name", "id").all().get(0)).hasToString("('a', 1)");
        assertThat(three().columns(1).keys()).containsExactly("name");
        assertThat(three().scalar()).isEqualTo(1);
        assertThatThrownBy(() -> three().scalarOne()).isInstanceOf(MultipleResultsFoundException.class);
        assertThatThrownBy(() -> three().scalars("nope")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void piecesAndPartitions() {
        Result<Row> result = three();
        assertThat(result.fetchOne()).hasToString("(1, 'a')");
        assertThat(result.fetchMany(10)).hasSize(2);
        assertThat(result.fetchOne()).isNull();
        var sizes = new ArrayList<Integer>();
        three().partitions(2).forEach(part -> sizes.add(part.size()));
        assertThat(sizes).containsExactly(2, 1);
    }

    @Test
    void uniqueLooksPastRepeatedRowsWhenItFillsAPiece() {
        Result<Row> unique = three().unique(row -> row.get("name"));
        assertThat(unique.fetchMany(2)).hasToString("[(1, 'a'), (2, 'b')]");
        assertThat(unique.fetchMany(2)).isEmpty();
    }

    @Test
    void viewsOfAUniqueResultAreUnique() {
        assertThat(three().unique().scalars("name").all()).containsExactly("a", "b");
        assertThat(three().unique().columns("name").all()).hasToString("[('a',), ('b',)]");
        assertThat(three().columns("name").unique().mappings().all())
                .containsExactly(Map.of("name", "a"), Map.of("name", "b"));
        assertThat(three().columns("name").unique().freeze().size()).isEqualTo(2);
        assertThat(three().unique(row -> row.get("name")).scalars().all()).containsExactly(1, 2);
        assertThat(three().unique(row -> row.get("name"))
                        .columns("id")
                        .scalars()
                        .fetchMany(5))
                .containsExactly(1, 2);
        assertThat(three().unique(row -> 0).scalarOne()).isEqualTo(1);
    }

    @Test
    void aFrozenResultIsReadAnyNumberOfTimes() {
        FrozenResult<Row> frozen = three().freeze();
        assertThat(frozen.result().all()).hasSize(3);
        assertThat(frozen.result().scalars().all()).containsExactly(1, 2, 3);
        assertThat(frozen.size()).isEqualTo(3);
    }

    @Test
    void resultsAreMerged() {
        assertThat(three().merge(three()).scalars().all()).containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(three().merge(three()).rowCount()).isEqualTo(6);
    }

    @Test
    void insertedKeysAreForInserts() {
        assertThatThrownBy(() -> three().insertedPrimaryKey())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("insert(...)");
    }
}
