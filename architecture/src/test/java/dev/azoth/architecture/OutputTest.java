package dev.azoth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import org.junit.jupiter.api.Test;

/** The product speaks through System.Logger. */
class OutputTest {
    @Test
    void onlyExamplesPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Modules.EXAMPLES, Modules.BENCHMARKS)
                .should(ACCESS_STANDARD_STREAMS)
                .check(Modules.classes());
    }
}
