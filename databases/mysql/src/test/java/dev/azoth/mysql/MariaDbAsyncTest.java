package dev.azoth.mysql;

import dev.azoth.testkit.compliance.AsyncCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbAsyncTest extends AsyncCompliance {
    private static final String URL = TestMariaDb.createDatabase("async");

    @Override
    protected String url() {
        return URL;
    }

    /** A cursor is a table that the server fills before the first row is fetched. */
    @Override
    protected int streamedRows() {
        return 200_000;
    }
}
