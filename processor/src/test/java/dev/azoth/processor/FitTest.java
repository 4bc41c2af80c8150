package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An annotation on a field that it does not fit is refused where it is written; none is ignored. */
class FitTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Deferred",
                "@GeneratedValue",
                "@Loading(LoadingStrategy.JOINED)",
                "@OrderBy",
                "@QueryExpression",
                "@ServerDefault(\"1\")",
                "@ServerOnUpdate",
                "@Version"
            })
    void onAFieldOfAnEmbeddable(String annotation) throws IOException {
        Compilation.Result result = compile("""
                @Embeddable class E {
                    %s
                    private int size;
                }
                """.formatted(annotation));

        assertThat(result.errors())
                .containsExactly("2 " + name(annotation)
                        + " does not fit field size, which holds a part of an embeddable class");
        assertThat(result.at(0)).isEqualTo(annotation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insertable", "updatable"})
    void columnsOfAnEmbeddableThatAreNotWritten(String attribute) throws IOException {
        Compilation.Result result = compile("""
                @Embeddable record E(
                    @Column(%s = false)
                    int size) {}
                """.formatted(attribute));

        assertThat(result.errors())
                .containsExactly("2 Attribute '" + attribute
                        + "' of @Column is not supported for a part of an embeddable class");
        assertThat(result.at(0)).isEqualTo("false");
    }

    @Test
    void anOverrideThatIsNotWrittenOrOverridesNothing() throws IOException {
        assertThat(compile("@Embeddable class Size { private int width; }", """
                @Entity class E {
                    @Id private Long id;
                    @AttributeOverride(name = "width", column = @Column(updatable = false))
                    private Size size;
                    @AttributeOverride(name = "height", column = @Column(name = "h"))
                    private Size other;
                }
                """).errors())
                .containsExactly(
                        "3 Attribute 'updatable' of @Column is not supported for an embedded object",
                        "5 Class test.Size has no field 'height'",
                        "6 Column 'width' of other.width is that of size.width, too: name another, with @AttributeOverride");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Deferred @ManyToOne private E e            | @Deferred | one object",
                "@QueryExpression @ManyToOne private E e     | @QueryExpression | one object",
                "@QueryExpression @Column private Long e     | @Column | the value of an expression that statements give",
                "@Column @ManyToOne private E e              | @Column | one object",
                "@Id @ManyToMany private List<E> e                  | @Id | many objects",
                "@OrderBy @ManyToOne private E e             | @OrderBy | one object",
                "@Enumerated @OneToMany private List<E> e    | @Enumerated | many objects",
                "@JoinColumn @OneToOne(mappedBy = \"f\") private E e | @JoinColumn | a relationship that the other side maps",
                "@Loading(LoadingStrategy.RAISE) private int e | @Loading | a column's value",
                "@PassiveDeletes private int e               | @PassiveDeletes | a column's value",
                "@JoinColumn private int e                   | @JoinColumn | a column's value",
                "@Embedded @Column private Part e            | @Column | an embedded object",
                "@ServerDefault(\"1\") private Part e        | @ServerDefault | an embedded object"
            })
    void onAFieldThatHoldsSomethingElse(String field, String annotation, String what) throws IOException {
        assertThat(compile("@Embeddable class Part { private int n; }", """
                @Entity class E {
                    @Id private Long id;
                    @OneToOne private E f;
                    %s;
                }
                """.formatted(field))
                        .errors())
                .contains("4 " + annotation + " does not fit field e, which holds " + what);
    }

    @Test
    void ourAnnotationsWhereNothingIsMapped() throws IOException {
        assertThat(compile("class E { @Deferred private int n; }").errors())
                .containsExactly(
                        "1 @Deferred has no effect here: test.E is neither @Entity, @MappedSuperclass nor @Embeddable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Table(name = \"other\") @Entity class C extends P {} | 1 @Table has no effect here: it is for an entity with a table of its own",
                "@Inheritance @MappedSuperclass class C {} | 1 @Inheritance has no effect here: it is for an entity",
                "@DiscriminatorColumn @Entity class C extends P {} | 1 @DiscriminatorColumn has no effect here: it is for the topmost entity of a hierarchy",
                "@PrimaryKeyJoinColumn(name = \"x\") @Entity class C extends P {} | 1 @PrimaryKeyJoinColumn has no effect here: it is for an entity whose table joins that of the one it extends",
                "@DiscriminatorValue(\"x\") @MappedSuperclass class C {} | 1 @DiscriminatorValue has no effect here: it is for an entity that is not abstract",
                "@Table(name = \"x\") @Embeddable class C {} | 1 @Table has no effect here: it is for an entity with a table of its own"
            })
    void onAClassThatItDoesNotFit(String type, String error) throws IOException {
        assertThat(compile("@Entity @Inheritance class P { @Id private Long id; }", type)
                        .errors())
                .containsExactly(error);
    }

    @Test
    void aKeyThatIsNotUpdatable() throws IOException {
        assertThat(compile("@Entity class E { @Id @Column(updatable = false) private Long id; }")
                        .errors())
                .isEmpty();
    }

    private static String name(String annotation) {
        return annotation.replaceAll("\\(.*", "");
    }

    private Compilation.Result compile(String... sources) throws IOException {
        Compilation compilation = Compilation.into(directory.resolve("classes"));
        for (String source : sources) {
            compilation.source(source);
        }
        return compilation.compile();
    }
}
