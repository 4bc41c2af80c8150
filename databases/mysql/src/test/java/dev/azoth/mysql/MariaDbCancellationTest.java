package dev.azoth.mysql;

import dev.azoth.testkit.compliance.CancellationCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbCancellationTest extends CancellationCompliance {
    private static final String URL = TestMariaDb.createDatabase("cancellation");

    @Override
    protected String url() {
        return URL;
    }
}
