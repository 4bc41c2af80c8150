package dev.azoth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoNumbersTest {
    @ParameterizedTest
    @CsvSource({"0.012345, 0.01235", "1.5, 1.5", "123456, 1.235e+05", "0.00000123, 1.23e-06", "0, 0", "12, 12"})
    void fourSignificantDigits(double number, String shown) {
        assertThat(EchoNumbers.significant(number)).isEqualTo(shown);
    }
}
