package dev.azoth.ormtests;

import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.ormtests.model.A;
import dev.azoth.ormtests.model.A_;
import org.junit.jupiter.api.Test;

class ScalarsTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {A.class};
    }

    @Test
    void aScalarIsTheValueOfAStatementWithOne() {
        write(new A("a1"), new A("a2"));

        use(session -> assertThat(session.scalar(select(count(A_.id)))).isEqualTo(2L));
    }

    @Test
    void aStatementThatReturnsRowsHasNoScalars() {
        write(new A("a1"));

        use(session -> assertThatThrownBy(
                        () -> session.scalars(select(A_.id, A_.data)).all())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("one value a row")
                .hasMessageContaining("execute(statement).scalars()"));
    }
}
