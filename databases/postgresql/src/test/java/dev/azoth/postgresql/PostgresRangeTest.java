package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.RangeCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresRangeTest extends RangeCompliance {
    private static final String URL = TestPostgres.createDatabase("range");

    @Override
    protected String url() {
        return URL;
    }
}
