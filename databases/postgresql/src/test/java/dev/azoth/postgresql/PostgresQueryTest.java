package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.QueryCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresQueryTest extends QueryCompliance {
    private static final String URL = TestPostgres.createDatabase("query_suite");

    @Override
    protected String url() {
        return URL;
    }
}
