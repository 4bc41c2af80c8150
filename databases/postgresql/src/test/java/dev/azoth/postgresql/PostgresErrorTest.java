package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.ErrorCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresErrorTest extends ErrorCompliance {
    private static final String URL = TestPostgres.createDatabase("error");

    @Override
    protected String url() {
        return URL;
    }
}
