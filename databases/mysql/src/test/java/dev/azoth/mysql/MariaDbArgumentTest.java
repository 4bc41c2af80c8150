package dev.azoth.mysql;

import dev.azoth.testkit.compliance.ArgumentCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbArgumentTest extends ArgumentCompliance {
    private static final String URL = TestMariaDb.createDatabase("argument");

    @Override
    protected String url() {
        return URL;
    }
}
