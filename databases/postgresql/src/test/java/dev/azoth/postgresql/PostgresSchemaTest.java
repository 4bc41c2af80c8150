package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.SchemaCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresSchemaTest extends SchemaCompliance {
    private static final String URL = TestPostgres.createDatabase("schema");

    @Override
    protected String url() {
        return URL;
    }
}
