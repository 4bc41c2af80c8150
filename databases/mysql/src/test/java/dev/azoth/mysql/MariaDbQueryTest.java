package dev.azoth.mysql;

import dev.azoth.testkit.compliance.QueryCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbQueryTest extends QueryCompliance {
    private static final String URL = TestMariaDb.createDatabase("query_suite");

    @Override
    protected String url() {
        return URL;
    }
}
