package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.ExpressionCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresExpressionTest extends ExpressionCompliance {
    private static final String URL = TestPostgres.createDatabase("expressions");

    @Override
    protected String url() {
        return URL;
    }
}
