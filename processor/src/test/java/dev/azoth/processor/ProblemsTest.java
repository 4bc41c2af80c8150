package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be honoured is refused where it is written. */
class ProblemsTest {
    @TempDir
    Path directory;

    @Test
    void anAnnotationThatIsNotSupported() throws IOException {
        Compilation.Result result = compile("""
                @Entity class E {
                    @Id private Long id;
                    @ElementCollection
                    private List<String> words;
                }
                """);

        assertThat(result.errors()).first().isEqualTo("3 @ElementCollection is not supported by Azoth");
        assertThat(result.at(0)).isEqualTo("@ElementCollection");
    }

    @Test
    void anAttributeOfAnAnnotationThatIsNotSupported() throws IOException {
        Compilation.Result result = compile("""
                @Entity class E {
                    @Id private Long id;
                    @Column(name = "n", table = "other") private String name;
                }
                """);

        assertThat(result.errors()).containsExactly("3 Attribute 'table' of @Column is not supported by Azoth");
        assertThat(result.at(0)).isEqualTo("\"other\"");
    }

    @Test
    void anAttributeThatSaysWhatHoldsAnyway() throws IOException {
        assertThat(compile("@Entity class E { @Id private Long id; @Column(table = \"\") private String name; }")
                        .errors())
                .isEmpty();
    }

    @Test
    void aFieldThatIsNotPrivate() throws IOException {
        Compilation.Result result = compile("""
                @Entity class E {
                    @Id private Long id;
                    String name;
                }
                """);

        assertThat(result.errors())
                .containsExactly(
                        "3 Mapped field name must be private: else who reads or writes it elsewhere goes unseen");
    }

    @Test
    void aFinalField() throws IOException {
        assertThat(compile("@Entity class E { @Id private Long id; private final int n = 1; }")
                        .errors())
                .containsExactly("1 Mapped field n must not be final");
    }

    @Test
    void noConstructorWithoutArguments() throws IOException {
        assertThat(compile("@Entity class E { @Id private Long id; E(int n) {} }")
                        .errors())
                .containsExactly("1 Class test.E needs a constructor without arguments that is not private");
    }

    @Test
    void noKey() throws IOException {
        assertThat(compile("@Entity class E { private Long id; }").errors())
                .containsExactly("1 Entity test.E needs a key: annotate a field with @Id or @EmbeddedId");
    }

    @Test
    void aTypeThatNoColumnHas() throws IOException {
        assertThat(compile("@Entity class E { @Id private Long id; private Thread thread; }")
                        .errors())
                .containsExactly("1 Type java.lang.Thread of field thread is no type of a column. Use a supported type,"
                        + " @Convert, @Embedded, a relationship's annotation, or @Transient");
    }

    @Test
    void aCollectionOfValues() throws IOException {
        Compilation.Result result = Compilation.into(directory.resolve("classes"))
                .source("@Embeddable public record Place(int x, int y) {}")
                .source("""
                        @Entity public class E {
                            @Id private Long id;
                            private List<Place> places;
                        }
                        """)
                .compile();
        assertThat(result.errors())
                .containsExactly(
                        "3 Type java.util.List<test.Place> of field places is no type of a column. Of entities it"
                                + " needs @OneToMany or @ManyToMany; collections of values are not supported by Azoth: map them as"
                                + " an entity, use @Convert, or @Transient");
        assertThat(result.at(0)).isEqualTo("private List<Place> places;");
    }

    @Test
    void mappedByWhatIsNotThere() throws IOException {
        Compilation.Result result = compile("""
                @Entity class E {
                    @Id private Long id;
                    @OneToMany(mappedBy = "nobody")
                    private List<E> others;
                }
                """);

        assertThat(result.errors()).containsExactly("3 mappedBy: class test.E has no relationship 'nobody'");
        assertThat(result.at(0)).isEqualTo("\"nobody\"");
    }

    @Test
    void aCollectionThatIsNotAnInterface() throws IOException {
        assertThat(compile("@Entity class E { @Id private Long id; @OneToMany(mappedBy = \"x\") ArrayList<E> others; }")
                        .errors())
                .anySatisfy(error ->
                        assertThat(error).startsWith("1 Field others is of type java.util.ArrayList<test.E>."));
    }

    @Test
    void anOrderByWhatIsNotThere() throws IOException {
        assertThat(compile("""
                @Entity class E {
                    @Id private Long id;
                    @ManyToOne private E parent;
                    @OneToMany(mappedBy = "parent") @OrderBy("size DESC")
                    private List<E> others;
                }
                """).errors()).containsExactly("4 Class test.E has no attribute 'size'");
    }

    @Test
    void anOrderByPartsThatAreNotThere() throws IOException {
        assertThat(compile("""
                @Entity class E {
                    @Id private Long id;
                    @Embeddable record Place(int x, int y) {}
                    @Embedded private Place place;
                    @ManyToOne private E parent;
                    @OneToMany(mappedBy = "parent") @OrderBy("place.x, place.y DESC, id") private List<E> fine;
                    @OneToMany(mappedBy = "parent") @OrderBy("place") private List<E> whole;
                    @OneToMany(mappedBy = "parent") @OrderBy("place.z") private List<E> none;
                    @OneToMany(mappedBy = "parent") @OrderBy("id.x") private List<E> plain;
                    @OneToMany(mappedBy = "parent") @OrderBy("parent") private List<E> reference;
                }
                """).errors())
                .containsExactly(
                        "7 'place': attribute 'place' of test.E has the parts place.x, place.y",
                        "8 'place.z': attribute 'place' of test.E has the parts place.x, place.y",
                        "9 'id.x': attribute 'id' of test.E has no parts",
                        "10 Attribute 'parent' of test.E is a relationship: name a column's");
    }

    @Test
    void namesThatAreAzothsOwn() throws IOException {
        assertThat(compile("@Entity class E { @Id private Long id; void azoth$get() {} }")
                        .errors())
                .containsExactly("1 Names that start with azoth$ are Azoth's own; rename azoth$get");
    }

    @Test
    void annotationsOnMethods() throws IOException {
        assertThat(compile("@Entity class E { @Id private Long id; @Column long getId() { return id; } }")
                        .errors())
                .containsExactly("1 @Column on a method is not supported by Azoth: annotate the field");
    }

    @Test
    void annotationsOnAClassThatIsNotMapped() throws IOException {
        assertThat(compile("class E { @Column private Long id; }").errors())
                .containsExactly(
                        "1 @Column has no effect here: test.E is neither @Entity, @MappedSuperclass nor @Embeddable");
    }

    @Test
    void aTablePerClass() throws IOException {
        assertThat(compile(
                                "@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) class E { @Id private Long id; }")
                        .errors())
                .containsExactly("1 TABLE_PER_CLASS is not supported by Azoth");
    }

    @Test
    void anEntityThatDoesNotSayThatOthersExtendIt() throws IOException {
        assertThat(Compilation.into(directory.resolve("classes"))
                        .source("@Entity class P { @Id private Long id; }")
                        .source("@Entity class C extends P {}")
                        .compile()
                        .errors())
                .containsExactly("1 Entity test.P is extended by test.C: give it an @Inheritance");
    }

    private Compilation.Result compile(String source) throws IOException {
        return Compilation.into(directory.resolve("classes")).source(source).compile();
    }
}
