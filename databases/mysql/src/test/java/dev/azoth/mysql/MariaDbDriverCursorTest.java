package dev.azoth.mysql;

import dev.azoth.testkit.compliance.DriverCursorCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;

final class MariaDbDriverCursorTest extends DriverCursorCompliance {
    private static final DriverUnderTest DATABASE = new MariaDbUnderTest("drivercursor");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
