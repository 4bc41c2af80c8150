package dev.azoth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterTextTest {
    @Test
    void oneParameterIsATupleOfOne() {
        assertThat(ParameterText.one(new Object[] {"some name 1"})).isEqualTo("('some name 1',)");
    }

    @Test
    void valuesAreShownTheWayPythonDoes() {
        assertThat(ParameterText.one(new Object[] {1, "it's", null, new byte[] {0, (byte) 0xff}}))
                .isEqualTo("(1, 'it\\'s', null, x'00ff')");
    }

    @Test
    void aLongValueIsShortenedInTheMiddle() {
        String shown = ParameterText.one(new Object[] {"x".repeat(10_000)});
        assertThat(shown).hasSizeLessThan(400).contains("characters truncated");
    }

    @Test
    void ofManyParametersTheFirstAndLastFiftyAreShown() {
        var values = new Object[150];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        assertThat(ParameterText.one(values))
                .startsWith("(0, 1, ")
                .contains("49 ... 50 parameters truncated ... 100")
                .endsWith("149)");
    }

    @Test
    void ofManySetsTheFirstEightAndTheLastTwoAreShown() {
        var sets = new ArrayList<Object[]>();
        for (int i = 0; i < 12; i++) {
            sets.add(new Object[] {i});
        }
        assertThat(ParameterText.many(sets))
                .isEqualTo(
                        "[(0,), (1,), (2,), (3,), (4,), (5,), (6,), (7,)  ... displaying 10 of 12 total bound parameter"
                                + " sets ...  (10,), (11,)]");
        assertThat(ParameterText.many(List.<Object[]>of(new Object[] {1}))).isEqualTo("[(1,)]");
    }
}
