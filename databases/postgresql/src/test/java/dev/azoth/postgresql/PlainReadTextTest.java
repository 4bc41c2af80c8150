package dev.azoth.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.postgresql.vertx.PlainRead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are certain to be queries that do nothing but read. */
class PlainReadTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a.id FROM a WHERE a.id = $1::INTEGER",
                "SELECT count(*), a.\"by\" FROM a GROUP BY (a.\"by\") ORDER BY (a.id)",
                "SELECT a.id FROM (SELECT id FROM b) AS a JOIN (SELECT 1 AS one) AS c ON (c.one = a.id)",
                "SELECT a.id / sum(a.n) FROM a -- for update",
                "SELECT 'for update', $$now()$$, E'\\' into ' FROM a",
                "(SELECT a.id FROM a) UNION ALL (SELECT b.id FROM b)",
            })
    void plain(String sql) {
        assertThat(PlainRead.is(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ledger.sum(1)",
                "SELECT ledger . /* of ours */ count(1)",
                "SELECT \"Ledger\".any(1)",
                "SELECT by(1)",
                "SELECT is(1)",
                "SELECT U&\"!0066\" UESCAPE '!' (1)",
                "SELECT \uD83D\uDE80(1)",
                "SELECT IN\u0301(1)",
                "SELECT a.id FROM a -- ends here\rFOR UPDATE",
                "SELECT a.id FROM a /* /* */ */ FOR SHARE",
                "SELECT a.id INTO b FROM a",
                "SELECT CURRENT_TIMESTAMP",
                "WITH gone AS (DELETE FROM a RETURNING id) SELECT id FROM gone",
                "SELECT 1; DELETE FROM a",
                "VALUES (1)",
            })
    void notPlain(String sql) {
        assertThat(PlainRead.is(sql)).isFalse();
    }
}
