package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.EmptyListCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresEmptyListTest extends EmptyListCompliance {
    private static final String URL = TestPostgres.createDatabase("lists");

    @Override
    protected String url() {
        return URL;
    }
}
