package dev.azoth.mysql;

import dev.azoth.testkit.compliance.EmptyListCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbEmptyListTest extends EmptyListCompliance {
    private static final String URL = TestMariaDb.createDatabase("lists");

    @Override
    protected String url() {
        return URL;
    }
}
