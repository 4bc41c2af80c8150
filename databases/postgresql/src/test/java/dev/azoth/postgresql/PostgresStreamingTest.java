package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.StreamingCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresStreamingTest extends StreamingCompliance {
    private static final String URL = TestPostgres.createDatabase("streaming");

    @Override
    protected String url() {
        return URL;
    }
}
