package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.HostileTextCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresHostileTextTest extends HostileTextCompliance {
    private static final String URL = TestPostgres.createDatabase("hostile");

    @Override
    protected String url() {
        return URL;
    }

    @Override
    protected int longestName() {
        return 63;
    }

    @Override
    protected boolean holdsNul() {
        return false;
    }
}
