package dev.azoth.postgresql;

import dev.azoth.testkit.compliance.DriverCursorCompliance;
import dev.azoth.testkit.compliance.DriverUnderTest;

final class PostgresDriverCursorTest extends DriverCursorCompliance {
    private static final DriverUnderTest DATABASE = new PostgresUnderTest("drivercursor");

    @Override
    protected DriverUnderTest database() {
        return DATABASE;
    }
}
