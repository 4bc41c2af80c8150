package dev.azoth.mysql;

import dev.azoth.testkit.compliance.StreamingCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbStreamingTest extends StreamingCompliance {
    private static final String URL = TestMariaDb.createDatabase("streaming");

    @Override
    protected String url() {
        return URL;
    }
}
