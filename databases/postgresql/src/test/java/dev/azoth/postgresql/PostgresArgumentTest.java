package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.ArgumentCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresArgumentTest extends ArgumentCompliance {
    private static final String URL = TestPostgres.createDatabase("argument");

    @Override
    protected String url() {
        return URL;
    }
}
