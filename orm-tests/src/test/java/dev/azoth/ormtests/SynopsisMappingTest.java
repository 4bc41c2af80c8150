package dev.azoth.ormtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Property;
import dev.azoth.ormtests.model.A;
import dev.azoth.ormtests.model.A_;
import dev.azoth.ormtests.model.B;
import org.junit.jupiter.api.Test;

final class SynopsisMappingTest {
    @Test
    void aMappedClassIsFoundByItsGeneratedDescription() {
        Mapper<A> mapper = Mappers.of(A.class);

        assertThat(mapper).isSameAs(A_.MAPPER);
        assertThat(mapper.table().name()).isEqualTo("a");
        assertThat(mapper.properties()).extracting(Property::name).containsExactly("id", "data", "createDate", "bs");
        assertThat(A_.createDate.name()).isEqualTo("create_date");
        assertThat(A_.bs.target()).isSameAs(Mappers.of(B.class));
    }

    @Test
    void bothSidesOfARelationshipAreKeptInStepInMemory() {
        var b = new B("b1");
        var a = new A("a1", b);

        assertThat(b.getA()).isSameAs(a);
        b.setA(null);
        assertThat(a.getBs()).isEmpty();
    }
}
