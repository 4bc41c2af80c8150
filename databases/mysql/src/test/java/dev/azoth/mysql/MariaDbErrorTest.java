package dev.azoth.mysql;

import dev.azoth.testkit.compliance.ErrorCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbErrorTest extends ErrorCompliance {
    private static final String URL = TestMariaDb.createDatabase("error");

    @Override
    protected String url() {
        return URL;
    }
}
