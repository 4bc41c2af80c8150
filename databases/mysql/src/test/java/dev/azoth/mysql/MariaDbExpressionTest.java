package dev.azoth.mysql;

import dev.azoth.testkit.compliance.ExpressionCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbExpressionTest extends ExpressionCompliance {
    private static final String URL = TestMariaDb.createDatabase("expressions");

    @Override
    protected String url() {
        return URL;
    }
}
