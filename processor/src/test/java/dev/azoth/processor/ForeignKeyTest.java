package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.orm.mapping.Relationship;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.ReferentialAction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The foreign keys that relationships make. */
class ForeignKeyTest {
    private static final String KEY = "@Embeddable public record Key(int a, String b) {}";
    private static final String TARGET = "@Entity public class Target { @EmbeddedId private Key key; }";

    @TempDir
    Path directory;

    @Test
    void hasTheNameOfItsAnnotation() throws Exception {
        assertThat(foreignKeys("""
                @Entity public class E {
                    @Id private Long id;
                    @ManyToOne @JoinColumn(name = "up_id", foreignKey = @ForeignKey(name = "fk_up")) private E up;
                    @ManyToOne private E other;
                }
                """)).extracting(key -> key.name()).containsExactly("fk_up", null);
    }

    @Test
    void isOneOfSeveralColumns() throws Exception {
        assertThat(foreignKeys(
                        "@Entity public class E { @Id private Long id; @ManyToOne private Target one;"
                                + " @OneToOne @JoinColumns(value = {@JoinColumn(name = \"y\", referencedColumnName = \"b\"),"
                                + " @JoinColumn(name = \"x\", referencedColumnName = \"a\")},"
                                + " foreignKey = @ForeignKey(name = \"fk\")) private Target two; }",
                        KEY,
                        TARGET))
                .extracting(ForeignKeyTest::shown)
                .containsExactly("null [one_a, one_b]", "fk [x, y]");
    }

    @Test
    void isOneOfSeveralColumnsInJoinTablesAndOfJoinedClasses() throws Exception {
        Compilation.Result result = compile(
                "@Entity @Inheritance(strategy = InheritanceType.JOINED) public class E { @EmbeddedId private Key key;"
                        + " @ManyToMany @JoinTable(foreignKey = @ForeignKey(name = \"here\"),"
                        + " inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) private List<Target> all; }",
                "@Entity public class Sub extends E { private int more; }",
                KEY,
                TARGET);
        assertThat(result.errors()).isEmpty();
        try (var loader = result.load()) {
            Mapper<?> mapper = Mappers.of(loader.loadClass("test.E"));
            assertThat(((Relationship<?, ?>) mapper.property("all"))
                            .wiring()
                            .secondary()
                            .foreignKeys())
                    .extracting(ForeignKeyTest::shown)
                    .containsExactly("here [e_a, e_b]");
            assertThat(Mappers.of(loader.loadClass("test.Sub")).table().foreignKeys())
                    .extracting(ForeignKeyTest::shown)
                    .containsExactly("null [a, b]");
        }
    }

    @Test
    void isNotMadeWhereThereShallBeNone() throws Exception {
        assertThat(foreignKeys("""
                @Entity public class E {
                    @Id private Long id;
                    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) private E up;
                }
                """)).isEmpty();
    }

    @Test
    void actsOnDeleteAndUpdate() throws Exception {
        List<ForeignKeyConstraint> keys = foreignKeys("""
                import dev.azoth.sql.schema.ReferentialAction;
                @Entity public class E {
                    @Id private Long id;
                    @ManyToOne @OnDelete(ReferentialAction.CASCADE) @OnUpdate(ReferentialAction.RESTRICT) private E up;
                    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(options = "on delete set null")) private E down;
                }
                """);
        assertThat(keys)
                .extracting(ForeignKeyConstraint::onDelete)
                .containsExactly(ReferentialAction.CASCADE, ReferentialAction.SET_NULL);
        assertThat(keys).extracting(ForeignKeyConstraint::onUpdate).containsExactly(ReferentialAction.RESTRICT, null);
    }

    @Test
    void anAttributeThatHoldsTheColumnHasIt() throws Exception {
        assertThat(foreignKeys("""
                @Entity public class E {
                    @Id private Long id;
                    @Column(name = "up_id") private Long upId;
                    @ManyToOne @JoinColumn(name = "up_id") private E up;
                }
                """)).extracting(ForeignKeyTest::shown).containsExactly("null [up_id]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@JoinColumn(foreignKey = @ForeignKey(options = \"WITH LOVE\")) | Options of a foreign key: ON DELETE or ON UPDATE and an action, and nothing else",
                "@JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = \"x\")) | Attribute 'foreignKeyDefinition' of @ForeignKey is not supported by Azoth",
                "@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) @OnDelete(dev.azoth.sql.schema.ReferentialAction.CASCADE) | There is no foreign key that could act ON DELETE or ON UPDATE",
            })
    void whatCannotBeIsRefused(String annotation, String error) throws IOException {
        assertThat(compile("@Entity public class E { @Id private Long id; " + annotation
                                + " @ManyToOne private E up; }")
                        .errors())
                .containsExactly("1 " + error);
    }

    @Test
    void theSideThatHasNoColumnCannotSayWhatIsDoneOnDelete() throws IOException {
        assertThat(compile("""
                @Entity public class E {
                    @Id private Long id;
                    @ManyToOne private E up;
                    @OnDelete(dev.azoth.sql.schema.ReferentialAction.CASCADE) @OneToMany(mappedBy = "up") private List<E> down;
                }
                """).errors())
                .containsExactly(
                        "4 @OnDelete does not fit field down, which holds a relationship that the other side maps");
    }

    @Test
    void allColumnsOfAKeyMustBeReferredTo() throws IOException {
        assertThat(compile(
                                "@Entity public class E { @Id private Long id;"
                                        + " @JoinColumn(name = \"x\", referencedColumnName = \"a\") @ManyToOne private Target one; }",
                                KEY,
                                TARGET)
                        .errors())
                .containsExactly("1 The key of test.Target has the columns [a, b]: a @JoinColumn with"
                        + " referencedColumnName for each");
    }

    private static String shown(ForeignKeyConstraint key) {
        return key.name() + " "
                + key.columns().stream().map(column -> column.name()).toList();
    }

    private List<ForeignKeyConstraint> foreignKeys(String... sources) throws Exception {
        Compilation.Result result = compile(sources);
        assertThat(result.errors()).isEmpty();
        try (var loader = result.load()) {
            return Mappers.of(loader.loadClass("test.E")).table().foreignKeys();
        }
    }

    private Compilation.Result compile(String... sources) throws IOException {
        Compilation compilation = Compilation.into(directory.resolve("classes"));
        for (String source : sources) {
            compilation.source(source);
        }
        return compilation.compile();
    }
}
