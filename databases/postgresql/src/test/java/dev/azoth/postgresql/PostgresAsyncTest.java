package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.AsyncCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresAsyncTest extends AsyncCompliance {
    private static final String URL = TestPostgres.createDatabase("async");

    @Override
    protected String url() {
        return URL;
    }
}
