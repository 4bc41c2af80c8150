package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.ColumnProperty;
import dev.azoth.orm.mapping.Generation;
import dev.azoth.orm.mapping.Mapper;
import dev.azoth.orm.mapping.Mappers;
import dev.azoth.sql.schema.Sequence;
import dev.azoth.sql.schema.SequenceOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that two fields name; id classes without accessors; sequences. */
class OneColumnTest {
    private static final String OWNER = "@Entity public class Owner { @Id private Integer id; }";

    @TempDir
    Path directory;

    @Test
    void twoFieldsCannotHoldOneColumn() throws IOException {
        Compilation.Result result = compile("""
                @Entity public class E {
                    @Id private Long id;
                    private String name;
                    @Column(name = "name", insertable = false, updatable = false)
                    private String shown;
                }
                """);
        assertThat(result.errors())
                .containsExactly("5 Column 'name' of shown is that of name, too: name another, with @Column");
    }

    @Test
    void anObjectEmbeddedTwiceNeedsOtherNames() throws IOException {
        Compilation.Result result = compile("@Embeddable public record Place(int x, int y) {}", """
                @Entity public class E {
                    @Id private Long id;
                    private Place from;
                    private Place to;
                }
                """);
        assertThat(result.errors())
                .containsExactly(
                        "4 Column 'x' of to.x is that of from.x, too: name another, with @AttributeOverride",
                        "4 Column 'y' of to.y is that of from.y, too: name another, with @AttributeOverride");
    }

    @Test
    void whatIsInheritedIsToldAtTheEntity() throws IOException {
        assertThat(compile(
                                "@MappedSuperclass public class Base { private String name; }",
                                "@Entity public class E extends Base { @Id private Long id; @Column(name = \"name\") private String other; }")
                        .errors())
                .containsExactly("1 Column 'name' of other is that of name, too: name another, with @Column");
    }

    @Test
    void aFieldAndARelationshipMustAgreeOnTheType() throws IOException {
        Compilation.Result result = compile(OWNER, """
                @Entity public class E {
                    @Id private Long id;
                    @Column(name = "owner_id") private Long ownerId;
                    @ManyToOne @JoinColumn(name = "owner_id", insertable = false, updatable = false)
                    private Owner owner;
                }
                """);
        assertThat(result.errors())
                .containsExactly("5 Column 'owner_id' is Long in ownerId and Integer in the key that owner refers to:"
                        + " one type is needed");
    }

    @Test
    void aColumnIsInTheKeyOnce() throws IOException {
        assertThat(compile(
                                OWNER,
                                "@Entity public class E { @Id @Column(name = \"owner_id\") private Integer id; @Id @OneToOne @JoinColumn(name = \"owner_id\") private Owner owner; }")
                        .errors())
                .containsExactly(
                        "1 Column 'owner_id' is in the key by id already: leave @Id of owner out; @MapsId takes"
                                + " its value from the relationship");
    }

    @Test
    void mapsIdIsNotUndoneByAReadOnlyJoinColumn() throws Exception {
        Mapper<?> mapper = mapper(
                OWNER,
                "@Entity public class E { @Id private Integer id; @MapsId @OneToOne @JoinColumn(name = \"owner_id\", insertable = false, updatable = false) private Owner owner; }");
        assertThat(mapper.relationships().getFirst().viewOnly()).isFalse();
        assertThat(mapper.primaryKey()).extracting(column -> column.name()).containsExactly("owner_id");
    }

    @Test
    void aPrimaryKeyJoinColumnOfARelationshipIsRefused() throws IOException {
        assertThat(compile(
                                OWNER,
                                "@Entity public class E { @Id private Integer id; @OneToOne @PrimaryKeyJoinColumn private Owner owner; }")
                        .errors())
                .containsExactly("1 @PrimaryKeyJoinColumn of a relationship is not supported by Azoth: with @MapsId its"
                        + " key is that of the other side");
    }

    @Test
    void anIdClassWithoutAccessorsIsReadWhenItIsEmbeddable() throws Exception {
        Mapper<?> mapper = mapper(OWNER, """
                @Entity @IdClass(E.Key.class)
                public class E {
                    @Id @ManyToOne private Owner owner;
                    @Id private String name;

                    @Embeddable public static class Key {
                        private String name;
                        private Integer owner;

                        public Key() {}

                        public Key(Integer owner, String name) {
                            this.owner = owner;
                            this.name = name;
                        }
                    }
                }
                """);
        Object key = mapper.type()
                .getClassLoader()
                .loadClass("test.E$Key")
                .getConstructor(Integer.class, String.class)
                .newInstance(7, "n");
        assertThat(mapper.keyValues(key)).containsExactly(7, "n");
    }

    @Test
    void anIdClassInheritsItsAccessors() throws Exception {
        Mapper<?> mapper = mapper(
                "@Entity @IdClass(Key.class) public class E { @Id private String name; @Id private int place; }",
                "public class Key extends Named { private int place; public int getPlace() { return place; } }",
                "public class Named { private String name = \"n\"; public String getName() { return name; } }");
        Object key = mapper.type()
                .getClassLoader()
                .loadClass("test.Key")
                .getConstructor()
                .newInstance();
        assertThat(mapper.keyValues(key)).containsExactly("n", 0);
    }

    @Test
    void aSequenceSaysItsSchemaItsStartAndItsStep() throws Exception {
        assertThat(sequence("@SequenceGenerator(schema = \"shop\", sequenceName = \"numbers\")"))
                .isEqualTo(new Sequence("numbers", "shop", SequenceOptions.NONE));
        assertThat(sequence(
                        "@SequenceGenerator(sequenceName = \"shop.numbers\", initialValue = 7, allocationSize = 1)"))
                .isEqualTo(new Sequence(
                        "numbers", "shop", SequenceOptions.startingAt(7).withIncrement(1)));
        assertThat(sequence("")).isEqualTo(new Sequence("e_seq", null, SequenceOptions.NONE));
    }

    private Sequence sequence(String generator) throws Exception {
        Mapper<?> mapper = mapper("@Entity public class E { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) "
                + generator + " private Long id; }");
        var id = (ColumnProperty) mapper.property("id");
        return ((Generation.FromSequence) id.generation()).sequence();
    }

    private Mapper<?> mapper(String... sources) throws Exception {
        Compilation.Result result = compile(sources);
        assertThat(result.errors()).isEmpty();
        return Mappers.of(result.load().loadClass("test.E"));
    }

    private Compilation.Result compile(String... sources) throws IOException {
        Compilation compilation = Compilation.into(directory.resolve("classes"));
        for (String source : sources) {
            compilation.source(source);
        }
        return compilation.compile();
    }
}
