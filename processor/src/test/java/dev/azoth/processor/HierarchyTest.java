package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Managed;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Model;
import dev.azoth.orm.mapping.Property;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that extend others, compiled together, apart, and one by one. */
class HierarchyTest {
    private static final String BASE =
            "@MappedSuperclass public abstract class Base<T> { @Id private T id; private int size; public int getSize() { return size; } }";
    private static final String BETWEEN = "public abstract class Between extends Base<Long> { int plain; }";
    private static final String PARENT =
            "@Entity @Inheritance(strategy = InheritanceType.JOINED) public class Parent extends Between { private String name; }";
    private static final String CHILD =
            "@Entity public class Child extends Parent { private boolean nice; public boolean isNice() { return nice; } }";

    private static final String GRANDCHILD = "@Entity public class Grandchild extends Child { private int age; }";

    @TempDir
    Path directory;

    @Test
    void compiledTogether() throws Exception {
        check(compile(BASE, BETWEEN, PARENT, CHILD));
    }

    @Test
    void compiledApart() throws Exception {
        compile(BASE);
        compile(BETWEEN);
        compile(PARENT);
        check(compile(CHILD));
    }

    @Test
    void classesThatNobodyHasUsedYetAreKnownToTheOneTheyExtend() throws Exception {
        compile(BASE, BETWEEN, PARENT);
        try (var loader = compile(CHILD, GRANDCHILD).load()) {
            Mapper<?> parent = Mappers.of(loader.loadClass("test.Parent"));
            assertThat(parent.selfAndDescendants())
                    .extracting(Mapper::name)
                    .containsExactly("Parent", "Child", "Grandchild");
        }
    }

    @Test
    void classesOfAnotherDirectoryThatNobodyHasUsedYetAreKnownToTheOneTheyExtend() throws Exception {
        Path library = compile(BASE, BETWEEN, PARENT).directory();
        Compilation.Result program = Compilation.into(directory.resolve("program"))
                .using(library)
                .source(CHILD)
                .source(GRANDCHILD)
                .compile();
        assertThat(program.errors()).isEmpty();

        try (var loader = program.load(library)) {
            Mapper<?> parent = Mappers.of(loader.loadClass("test.Parent"));
            assertThat(parent.selfAndDescendants())
                    .extracting(Mapper::name)
                    .containsExactly("Parent", "Child", "Grandchild");
            assertThat(Model.of(loader.loadClass("test.Parent"))
                            .metadata()
                            .tables()
                            .keySet())
                    .containsExactlyInAnyOrder("parent", "child", "grandchild");
        }
    }

    @Test
    void aClassThatGrowsMovesTheAttributesOfThoseBelow() throws Exception {
        compile(BASE, BETWEEN, PARENT, CHILD);
        Compilation.Result grown = compile(BASE.replace("private int size;", "private int size; private int more;"));
        compile(PARENT);

        try (var loader = grown.load()) {
            var child =
                    (Managed) loader.loadClass("test.Child").getConstructor().newInstance();
            assertThat(child.azoth$attributes()).containsExactly("id", "size", "more", "name", "nice");
            child.azoth$set(4, true);
            assertThat(child.azoth$get(4)).isEqualTo(true);
        }
    }

    @Test
    void theIndexKeepsWhatOtherCompilationsSaw() throws Exception {
        compile(BASE, BETWEEN, PARENT, CHILD);
        compile(PARENT);

        assertThat(directory.resolve("classes/META-INF/azoth/entities"))
                .hasContent("test.Child test.Parent\ntest.Parent");
    }

    @Test
    void anEntityThatIsNoMoreLeavesTheIndex() throws Exception {
        compile(
                "@Entity public class One { @Id private Long id; }",
                "@Entity public class Two { @Id private Long id; }");
        Files.delete(directory.resolve("classes/test/One.class"));
        compile("@Entity public class Two { @Id private Long id; }");

        assertThat(directory.resolve("classes/META-INF/azoth/entities")).hasContent("test.Two");
    }

    @Test
    void aSubclassJoinsByAColumnOfTheCommonTableThatItsParentMaps() throws Exception {
        Compilation.Result result = compile(
                "@Entity @Inheritance public class Animal { @Id private Long id; @Column(name = \"owner_id\") private Long ownerId; }",
                "@Entity public class Dog extends Animal { @ManyToOne private Animal owner; }");

        try (var loader = result.load()) {
            Mapper<?> dog = Mappers.of(loader.loadClass("test.Dog"));
            assertThat(dog.table().columns())
                    .extracting(column -> column.name())
                    .containsExactly("id", "owner_id", "dtype");
        }
    }

    @Test
    void aClassBelowSaysHowThoseThatExtendItAreKept() throws Exception {
        Compilation.Result result = compile(
                "@Entity @Inheritance(strategy = InheritanceType.JOINED) public class Ship { @Id private Long id; }",
                "@Entity @Inheritance public class Freighter extends Ship { private int tons; }",
                "@Entity public class Tanker extends Freighter { @Column(nullable = false) private String oil; }",
                "@Entity @Inheritance(strategy = InheritanceType.JOINED) public class Collier extends Freighter { private String coal; }",
                "@Entity public class SteamCollier extends Collier { private String engine; }");

        try (var loader = result.load()) {
            assertThat(tables(loader, "Ship")).containsExactly("ship");
            assertThat(tables(loader, "Tanker")).containsExactly("ship", "freighter");
            assertThat(tables(loader, "Collier")).containsExactly("ship", "freighter");
            assertThat(tables(loader, "SteamCollier")).containsExactly("ship", "freighter", "steam_collier");
            assertThat(Mappers.of(loader.loadClass("test.Tanker")).table().c("oil"))
                    .satisfies(oil -> assertThat(((Column<?>) oil).isNullable()).isTrue());
        }
    }

    private static List<String> tables(ClassLoader loader, String name) throws ClassNotFoundException {
        return Mappers.of(loader.loadClass("test." + name)).tables().stream()
                .map(Table::name)
                .toList();
    }

    @Test
    void theKeyOfAJoinedTableMayHaveOtherNames() throws Exception {
        String parent = "@Entity @Inheritance(strategy = InheritanceType.JOINED) public class Parent {"
                + " @EmbeddedId private Key id; }";
        String key = "@Embeddable public record Key(int a, int b) {}";
        Compilation.Result result = compile(
                key,
                parent,
                "@Entity @PrimaryKeyJoinColumn(name = \"y\", referencedColumnName = \"b\") public class Child extends Parent {}");
        try (var loader = result.load()) {
            assertThat(Mappers.of(loader.loadClass("test.Child")).joinedKey())
                    .extracting(Column::name)
                    .containsExactly("a", "y");
        }
        assertThat(Compilation.into(directory.resolve("refused"))
                        .source(key)
                        .source(parent)
                        .source("@Entity @PrimaryKeyJoinColumn(name = \"x\") public class Child extends Parent {}")
                        .compile()
                        .errors())
                .containsExactly(
                        "1 referencedColumnName must be one of the columns of the key of the entity extended: [a, b]");
    }

    private static void check(Compilation.Result result) throws Exception {
        try (var loader = result.load()) {
            Class<?> type = loader.loadClass("test.Child");
            var child = (Managed) type.getConstructor().newInstance();
            assertThat(child.azoth$attributes()).containsExactly("id", "size", "name", "nice");
            for (int i = 0; i < 4; i++) {
                Object value = new Object[] {7L, 3, "n", true}[i];
                child.azoth$set(i, value);
                assertThat(child.azoth$get(i)).isEqualTo(value);
            }
            child.azoth$state("state");
            assertThat(child.azoth$state()).isEqualTo("state");
            Mapper<?> mapper = Mappers.of(type);
            assertThat(mapper.properties()).extracting(Property::name).containsExactly("id", "size", "name", "nice");
        }
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
