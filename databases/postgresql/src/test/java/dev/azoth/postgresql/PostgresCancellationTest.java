package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.CancellationCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresCancellationTest extends CancellationCompliance {
    private static final String URL = TestPostgres.createDatabase("cancellation");

    @Override
    protected String url() {
        return URL;
    }
}
