package dev.azoth.mysql;

import dev.azoth.testkit.compliance.TransactionCompliance;
import dev.azoth.testservers.TestMariaDb;

class MariaDbTransactionTest extends TransactionCompliance {
    private static final String URL = TestMariaDb.createDatabase("transaction");

    @Override
    protected String url() {
        return URL;
    }
}
