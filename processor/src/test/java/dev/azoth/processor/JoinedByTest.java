package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Model;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One to many by a column of the other side's table, which has no attribute for it. */
class JoinedByTest {
    private static final String OWNER =
            "@Entity public class Owner { @Id private Long id; @OneToMany @JoinColumn(name = \"owner_id\", nullable = false) private List<Part> parts; }";
    private static final String PART = "@Entity public class Part { @Id private Long id; private String name; }";

    @TempDir
    Path directory;

    @Test
    void theTableHasTheColumnWhicheverClassIsUsedFirst() throws Exception {
        Compilation.Result result = compile(OWNER, PART);
        try (var loader = result.load()) {
            check(Mappers.of(loader.loadClass("test.Part")));
        }
        try (var loader = result.load()) {
            Mappers.of(loader.loadClass("test.Owner"));
            check(Mappers.of(loader.loadClass("test.Part")));
        }
    }

    @Test
    void aClassCompiledAnewByItselfKnowsTheOwner() throws Exception {
        compile(OWNER, PART);
        try (var loader = compile(PART).load()) {
            check(Mappers.of(loader.loadClass("test.Part")));
        }
    }

    @Test
    void anOwnerThatComesLaterAddsTheColumn() throws Exception {
        compile(PART);
        try (var loader = compile(OWNER).load()) {
            Mapper<?> part = Mappers.of(loader.loadClass("test.Part"));
            assertThat(part.slots()).extracting(slot -> slot.column().name()).containsExactly("id", "name");
            Mappers.of(loader.loadClass("test.Owner"));
            check(part);
        }
    }

    @Test
    void theModelOfAClassHasTheOwnersOfItsColumns() throws Exception {
        try (var loader = compile(OWNER, PART).load()) {
            assertThat(Model.of(loader.loadClass("test.Part"))
                            .metadata()
                            .tables()
                            .keySet())
                    .containsExactlyInAnyOrder("part", "owner");
        }
    }

    @Test
    void aColumnThatTheOtherSideMapsIsUsed() throws Exception {
        try (var loader = compile(
                        OWNER,
                        "@Entity public class Part { @Id private Long id; @Column(name = \"owner_id\") private Long owner; }")
                .load()) {
            Mapper<?> part = Mappers.of(loader.loadClass("test.Part"));
            assertThat(part.slots()).noneMatch(slot -> slot.hidden());
            assertThat(part.table().foreignKeys()).hasSize(1);
        }
    }

    @Test
    void columnsOfASubclassInACommonTableComeLastAndAreNullable() throws Exception {
        try (var loader = compile(
                        OWNER.replace("<Part>", "<Sub>"),
                        "@Entity @Inheritance public class Part { @Id private Long id; }",
                        "@Entity public class Sub extends Part { private int size; }",
                        "@Entity public class Subsub extends Sub { private int more; }")
                .load()) {
            Mapper<?> last = Mappers.of(loader.loadClass("test.Subsub"));
            assertThat(last.slots())
                    .extracting(slot -> slot.column().name())
                    .containsExactly("id", "size", "more", "dtype", "owner_id");
            assertThat(last.table().c("owner_id").isNullable()).isTrue();
            assertThat(Mappers.of(loader.loadClass("test.Part")).slots())
                    .extracting(slot -> slot.column().name())
                    .containsExactly("id", "dtype");
        }
    }

    private static void check(Mapper<?> part) {
        assertThat(part.slots()).extracting(slot -> slot.column().name()).containsExactly("id", "name", "owner_id");
        assertThat(part.table().c("owner_id").isNullable()).isFalse();
        assertThat(part.table().foreignKeys()).hasSize(1);
    }

    private Compilation.Result compile(String... sources) throws IOException {
        Compilation compilation = Compilation.into(directory.resolve("classes"));
        for (String source : sources) {
            compilation.source(source);
        }
        Compilation.Result result = compilation.compile();
        assertThat(result.errors()).isEmpty();
        return result;
    }
}
