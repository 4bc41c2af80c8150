package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.DmlCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresDmlTest extends DmlCompliance {
    private static final String URL = TestPostgres.createDatabase("dml");

    @Override
    protected String url() {
        return URL;
    }
}
