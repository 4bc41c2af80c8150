package dev.azoth.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import org.junit.jupiter.api.Test;

/** The product speaks through System.Logger; echo alone, which a user asked for, prints where no logging is set up. */
class OutputTest {
    @Test
    void onlyExamplesPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Modules.EXAMPLES, Modules.BENCHMARKS)
                .and()
                .doNotHaveFullyQualifiedName("dev.azoth.engine.EchoConsole")
                .should(ACCESS_STANDARD_STREAMS)
                .check(Modules.classes());
    }
}
