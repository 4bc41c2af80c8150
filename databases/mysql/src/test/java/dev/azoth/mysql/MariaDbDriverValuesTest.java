package dev.azoth.mysql;

import dev.azoth.testkit.compliance.DriverUnderTest;
import dev.azoth.testkit.compliance.DriverValuesCompliance;

final class MariaDbDriverValuesTest extends DriverValuesCompliance {
    private static final DriverUnderTest DATABASE = new MariaDbUnderTest("drivervalues");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
