package dev.azoth.mysql;

import dev.azoth.testkit.compliance.DriverCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;

final class MariaDbDriverTest extends DriverCompliance {
    private static final DriverUnderTest DATABASE = new MariaDbUnderTest("driver");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
