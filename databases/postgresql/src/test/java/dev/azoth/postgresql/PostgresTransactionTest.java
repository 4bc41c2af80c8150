package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.TransactionCompliance;
import dev.azoth.testservers.TestPostgres;

class PostgresTransactionTest extends TransactionCompliance {
    private static final String URL = TestPostgres.createDatabase("transaction");

    @Override
    protected String url() {
        return URL;
    }
}
