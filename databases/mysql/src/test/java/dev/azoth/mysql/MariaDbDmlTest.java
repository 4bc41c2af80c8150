package dev.azoth.mysql;

import dev.azoth.testkit.compliance.DmlCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbDmlTest extends DmlCompliance {
    private static final String URL = TestMariaDb.createDatabase("dml");

    @Override
    protected String url() {
        return URL;
    }
}
