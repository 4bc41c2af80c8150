package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mappers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of foreign keys: {@code @JoinColumn(foreignKey = @ForeignKey(name = ...))}. */
class ForeignKeyNameTest {
    @TempDir
    Path directory;

    @Test
    void isThatOfTheConstraint() throws Exception {
        Compilation.Result result = compile("""
                @Entity public class E {
                    @Id private Long id;
                    @ManyToOne @JoinColumn(name = "up_id", foreignKey = @ForeignKey(name = "fk_up")) private E up;
                    @ManyToOne private E other;
                }
                """);

        assertThat(result.errors()).isEmpty();
        try (var loader = result.load()) {
            assertThat(Mappers.of(loader.loadClass("test.E")).table().foreignKeys())
                    .extracting(key -> key.name())
                    .containsExactly("fk_up", null);
        }
    }

    @Test
    void isRefusedWhereTheColumnIsAnotherTables() throws IOException {
        Compilation.Result result = compile("""
                @Entity public class E {
                    @Id private Long id;
                    @ManyToMany @JoinTable(joinColumns = @JoinColumn(name = "a", foreignKey = @ForeignKey(name = "fk")))
                    private List<E> all;
                }
                """);

        assertThat(result.errors())
                .containsExactly(
                        "3 Attribute 'foreignKey' of @JoinColumn is not supported for a column of another table");
    }

    @Test
    void anAbsentConstraintIsRefused() throws IOException {
        Compilation.Result result = compile("""
                @Entity public class E {
                    @Id private Long id;
                    @ManyToOne
                    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
                    private E up;
                }
                """);

        assertThat(result.errors()).containsExactly("4 Attribute 'value' of @ForeignKey is not supported by Azoth");
    }

    private Compilation.Result compile(String source) throws IOException {
        return Compilation.into(directory.resolve("classes")).source(source).compile();
    }
}
