package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that do not go together are refused where the annotation is written, not when a program runs. */
class MismatchTest {
    @TempDir
    Path directory;

    @Test
    void mappedByARelationshipToAnotherClass() throws IOException {
        Compilation.Result result =
                compile("""
                @Entity class E {
                    @Id private Long id;
                    @OneToMany(mappedBy = "next")
                    private List<Part> parts;
                }
                """, "@Entity class Part { @Id private Long id; @ManyToOne private Part next; }");

        assertThat(result.errors())
                .containsExactly("3 mappedBy: 'next' of test.Part refers to test.Part, not to test.E");
        assertThat(result.at(0)).isEqualTo("\"next\"");
    }

    @Test
    void mappedByARelationshipToASuperclass() throws IOException {
        assertThat(compile(
                                "@Entity @Inheritance class P { @Id private Long id; }",
                                "@Entity class E extends P { @OneToMany(mappedBy = \"owner\") private List<Part> parts; }",
                                "@Entity class Part { @Id private Long id; @ManyToOne private P owner; }")
                        .errors())
                .isEmpty();
    }

    @Test
    void aMapWithoutAKey() throws IOException {
        assertThat(errorsOfMap("", "String"))
                .containsExactly("3 A Map needs a @MapKey: the attribute of its members that is their key");
    }

    @Test
    void aMapWithKeysOfAnotherType() throws IOException {
        assertThat(errorsOfMap("@MapKey(name = \"size\")", "String"))
                .containsExactly(
                        "4 The keys of the Map are of type java.lang.String, attribute 'size' of test.Part is of type int");
        assertThat(errorsOfMap("@MapKey(name = \"size\")", "Integer")).isEmpty();
    }

    @Test
    void aMapKeyWithoutANameIsTheKeyOfTheMembers() throws IOException {
        assertThat(errorsOfMap("@MapKey", "UUID")).isEmpty();
        assertThat(errorsOfMap("@MapKey", "Long"))
                .containsExactly(
                        "4 The keys of the Map are of type java.lang.Long, attribute 'number' of test.Part is of type java.util.UUID");
    }

    @Test
    void anEnumeratedTextAndASecondVersion() throws IOException {
        assertThat(compile("""
                @Entity class E {
                    @Id private Long id;
                    @Enumerated(EnumType.STRING)
                    private String name;
                    @Version private int first;
                    @Version private int second;
                }
                """).errors())
                .containsExactlyInAnyOrder(
                        "3 @Enumerated is for a field of an enum, not of type java.lang.String",
                        "6 Entity test.E has a version already: first");
    }

    @Test
    void enumsAndConvertersThatTheGeneratedClassCannotName() throws IOException {
        assertThat(compile("""
                @Entity class E {
                    @Id private Long id;
                    private Kind kind;
                    @Convert(converter = Upper.class)
                    private String name;
                    private enum Kind { ONE }
                    private static class Upper implements AttributeConverter<String, String> {
                        public String convertToDatabaseColumn(String s) { return s; }
                        public String convertToEntityAttribute(String s) { return s; }
                    }
                }
                """).errors())
                .containsExactlyInAnyOrder(
                        "3 Enum test.E.Kind must not be private: the generated class refers to it",
                        "4 Converter test.E.Upper must not be private: the generated class refers to it");
    }

    private java.util.List<String> errorsOfMap(String mapKey, String keyType) throws IOException {
        return compile(
                        """
                @Entity class E {
                    @Id private Long id;
                    @OneToMany(mappedBy = "owner")
                    %s
                    private Map<%s, Part> parts;
                }
                """.formatted(mapKey, keyType),
                        "@Entity class Part { @Id private UUID number; private int size; @ManyToOne private E owner; }")
                .errors();
    }

    private Compilation.Result compile(String... sources) throws IOException {
        Compilation compilation = Compilation.into(directory.resolve("classes"));
        for (String source : sources) {
            compilation.source(source);
        }
        return compilation.compile();
    }
}
