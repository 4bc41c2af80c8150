package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mappers;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities whose accessors and constructors Lombok makes, with both processors in either order. */
class LombokTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = "ABSENT", mode = EnumSource.Mode.EXCLUDE)
    void accessorsThatLombokMakesAreWoven(Compilation.Lombok where) throws Exception {
        Compilation.Result result = Compilation.into(directory.resolve("classes"))
                .with(where)
                .source("""
                        @lombok.Getter @lombok.Setter @lombok.NoArgsConstructor @lombok.AllArgsConstructor
                        @Entity public class E {
                            @Id private Long id;
                            private String name;
                            private boolean flag;
                            @ManyToOne private E parent;
                            @OneToMany(mappedBy = "parent") private List<E> children;
                        }
                        """)
                .source("""
                        @lombok.Data @Entity @IdClass(Key.class) public class Line {
                            @Id private Long number;
                            @Id private String text;
                        }
                        """)
                .source("@lombok.Value public class Key { Long number; String text; }")
                .source("@lombok.Data @Embeddable public class Part { private int size; }")
                .source("@Entity public class Whole { @Id private Long id; private Part part; }")
                .compile();
        assertThat(result.errors()).isEmpty();
        try (var loader = result.load()) {
            Class<?> type = loader.loadClass("test.E");
            assertThat(Mappers.of(type).properties()).hasSize(5);
            var made = (Managed) type.getConstructor().newInstance();
            type.getMethod("setName", String.class).invoke(made, "n");
            assertThat(made.azoth$get(1)).isEqualTo("n");
            made.azoth$state("no state");
            for (String method : new String[] {"getName", "isFlag", "getParent", "getChildren"}) {
                assertThatExceptionOfType(InvocationTargetException.class)
                        .as(method)
                        .isThrownBy(() -> type.getMethod(method).invoke(made))
                        .withCauseInstanceOf(ClassCastException.class);
            }
            assertThat(Mappers.of(loader.loadClass("test.Whole")).table().columns())
                    .hasSize(2);
            Object key = loader.loadClass("test.Key").getConstructors()[0].newInstance(7L, "t");
            assertThat(Mappers.of(loader.loadClass("test.Line")).keyValues(key)).containsExactly(7L, "t");
        }
    }
}
