package dev.azoth.ormtests.definition;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.azoth.error.DatabaseException;
import dev.azoth.ormtests.OrmSuite;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** {@code columnDefinition}: SQL in place of a column's type. */
class DefinitionTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Gauge.class};
    }

    @Test
    void standsInPlaceOfTheTypeAndOfThoseOfColumnsThatReferToIt() {
        assertThat(Gauge_.code.definition()).isEqualTo("VARCHAR(7)");
        assertThat(Gauge_.code.isNullable()).isFalse();
        assertThat(Gauge_.MAPPER.table().c("origin_id").definition()).isEqualTo("BIGINT");
        assertThat(Gauge_.peers.wiring().secondary().columns())
                .allMatch(column -> "BIGINT".equals(column.definition()));
    }

    @Test
    void valuesGoAndComeAsOfTheAttributesType() {
        var first = new Gauge("a");
        first.setAmount(new BigDecimal("1.2345"));
        var second = new Gauge("b");
        second.setOrigin(first);
        second.getPeers().add(first);
        write(second);
        use(session -> {
            Gauge read = session.scalars(select(Gauge.class).where(Gauge_.code.eq("b")))
                    .one();
            assertThat(read.getOrigin().getAmount()).isEqualByComparingTo("1.2345");
            assertThat(read.getPeers()).containsExactly(read.getOrigin());
            assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> {
                session.add(new Gauge(null));
                session.flush();
            });
        });
    }
}
