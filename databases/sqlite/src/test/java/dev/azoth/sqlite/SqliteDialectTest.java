package dev.azoth.sqlite;

import static dev.azoth.sql.Sql.cast;
import static dev.azoth.sql.Sql.columnClause;
import static dev.azoth.sql.Sql.extract;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.tableClause;
import static dev.azoth.sql.Sql.union;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Query;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.compile.StatementKeys;
import dev.azoth.sql.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SELECT in SQLite's words: the text, and that SQLite understands it. */
class SqliteDialectTest {
    private final DriverReflection connection = new DriverReflection();
    private final ColumnClause<Integer> id = columnClause("id", Types.integer());
    private final ColumnClause<String> name = columnClause("name", Types.string());

    @BeforeEach
    void fill() {
        tableClause("t", id, name);
        connection.run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR)",
                "INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, NULL)");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private List<@Nullable Object[]> run(String expected, Query<?> query) {
        var keyed = StatementKeys.of(query);
        var bound = connection.dialect().compile(query, CompileRequest.PLAIN).bind(keyed.values(), Map.of());
        assertThat(bound.sql()).isEqualTo(expected);
        return connection.catalogRows(bound.sql(), bound.parameters());
    }

    @Test
    void limitAndOffset() {
        assertThat(run(
                        "SELECT t.id \nFROM t ORDER BY t.id\n LIMIT ? OFFSET ?",
                        select(id).orderBy(id).limit(1).offset(1)))
                .extracting(row -> row[0])
                .containsExactly(2L);
        assertThat(run(
                        "SELECT t.id \nFROM t ORDER BY t.id\n LIMIT -1 OFFSET ?",
                        select(id).orderBy(id).offset(2)))
                .extracting(row -> row[0])
                .containsExactly(3L);
    }

    @Test
    void listsAndEmptyLists() {
        assertThat(run("SELECT t.id \nFROM t \nWHERE t.id IN (?, ?)", select(id).where(id.in(1, 3))))
                .hasSize(2);
        assertThat(run(
                        "SELECT t.id \nFROM t \nWHERE t.id IN (NULL) AND (1 != 1)",
                        select(id).where(id.in(List.of()))))
                .isEmpty();
    }

    @Test
    void distinctFromIsNot() {
        assertThat(run(
                        "SELECT t.id \nFROM t \nWHERE t.name IS NOT ?",
                        select(id).where(name.isDistinctFrom("one"))))
                .hasSize(2);
    }

    @Test
    void wordsBetweenWhichNothingIsLost() {
        assertThat(run(
                        "SELECT CAST(t.name AS TEXT) AS name \nFROM t \nWHERE t.id = ?",
                        select(cast(name, Types.date())).where(id.eq(1))))
                .extracting(row -> row[0])
                .containsExactly("one");
        assertThat(run(
                        "SELECT CAST(STRFTIME('%Y', t.name) AS INTEGER) AS anon_1 \nFROM t \nWHERE t.id = ?",
                        select(extract("year", name)).where(id.eq(1))))
                .hasSize(1);
    }

    @Test
    void partsOfAUnionAreSubqueries() {
        assertThat(run(
                        "SELECT * FROM (SELECT t.id \nFROM t ORDER BY t.id\n LIMIT ?) UNION SELECT t.id \nFROM t",
                        union(select(id).orderBy(id).limit(1), select(id))))
                .hasSize(3);
    }

    @Test
    void everyNameCanBeQuotedOrNeedsNoQuotes() {
        for (String word : ("returning with key abort action always cascade current do first following generated groups"
                        + " last materialized no nothing nulls others over partition preceding range recursive"
                        + " release rename rows savepoint ties unbounded window within without oid rowid order group"
                        + " Select a-b a.b 1a _x $x é \"x\" filter if exists")
                .split(" ", -1)) {
            String quoted = connection.dialect().quoteIdentifier(word);
            connection.run(
                    "CREATE TABLE " + quoted + " (" + quoted + " INTEGER)",
                    "INSERT INTO " + quoted + " (" + quoted + ") VALUES (1)");
            assertThat(connection.catalogRows(
                            "SELECT " + quoted + "." + quoted + " FROM " + quoted + " WHERE " + quoted + " = 1"))
                    .as(word)
                    .hasSize(1);
            connection.run("DROP TABLE " + quoted);
        }
        assertThat(ReservedWords.ALL).allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
    }
}
