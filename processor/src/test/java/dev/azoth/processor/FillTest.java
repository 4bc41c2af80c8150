package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.azoth.orm.mapping.Managed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Fields that are set from a row at once. */
class FillTest {
    private static final String ENTITY = """
            @Entity public class E {
                @Id private Long id;
                private boolean flag = true;
                private byte small = 1;
                private short shorter = 1;
                private char letter = 'x';
                private int count = 1;
                private long big = 1;
                private float real = 1;
                private double precise = 1;
                private String name = "initial";
                private byte[] bytes;
                @Enumerated private Kind kind;
                @Embedded private Point point;
                @ManyToOne private E parent;
                @OneToMany(mappedBy = "parent") private List<E> children;
                public enum Kind { A, B }
            }
            """;
    private static final Object[] ROW = {
        7L, true, (byte) 2, (short) 3, 'c', 4, 5L, 6f, 7d, "name", new byte[] {8}, null, null, null, null
    };

    @TempDir
    Path directory;

    @Test
    void eachFieldGetsTheValueAtItsPosition() throws Exception {
        Managed made = make("E", "@Embeddable public record Point(int x, int y) {}", ENTITY);
        int[] positions = IntStream.range(0, ROW.length).toArray();
        made.azoth$fill(ROW, positions);
        assertThat(values(made)).containsExactly(ROW);
    }

    @Test
    void nullIsTheZeroOfPrimitiveFieldsAndANegativePositionLeavesThemAlone() throws Exception {
        Managed made = make("E", "@Embeddable public record Point(int x, int y) {}", ENTITY);
        int[] positions = new int[ROW.length];
        Arrays.fill(positions, 0);
        positions[5] = -1;
        positions[9] = -7;
        made.azoth$fill(new Object[] {null}, positions);
        assertThat(values(made))
                .containsExactly(
                        null, false, (byte) 0, (short) 0, (char) 0, 1, 0L, 0f, 0d, "initial", null, null, null, null,
                        null);
    }

    @Test
    void aValueOfAnotherClassIsRefused() throws Exception {
        Managed made = make("E", "@Embeddable public record Point(int x, int y) {}", ENTITY);
        int[] positions = new int[ROW.length];
        Arrays.fill(positions, -1);
        positions[0] = 0;
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> made.azoth$fill(new Object[] {"7"}, positions));
    }

    @Test
    void fieldsOfSuperclassesAreFilledFromTheSameRow() throws Exception {
        Managed made = make(
                "Child",
                "@MappedSuperclass public abstract class Base<T> { @Id private T id; private int size; }",
                "public abstract class Between extends Base<Long> { int plain; }",
                "@Entity @Inheritance public class Parent extends Between { private String name; }",
                "@Entity public class Child extends Parent { private boolean nice; private long big; }");
        made.azoth$fill(new Object[] {true, "n", 3, 7L, 8L}, new int[] {3, 2, 1, 0, 4});
        assertThat(values(made)).containsExactly(7L, 3, "n", true, 8L);
    }

    @Test
    void embeddableClassesAndEntitiesWithoutFieldsAreFilled() throws Exception {
        Managed place = make(
                "Place",
                "@Embeddable public class Place { private int x; private String label; }",
                "@Entity @Inheritance public class Parent { @Id private Long id; @Embedded private Place place; }",
                "@Entity public class Child extends Parent { }");
        place.azoth$fill(new Object[] {"l", 2}, new int[] {1, 0});
        assertThat(values(place)).containsExactly(2, "l");
        Managed child = (Managed) place.getClass()
                .getClassLoader()
                .loadClass("test.Child")
                .getConstructor()
                .newInstance();
        child.azoth$fill(new Object[] {place, 1L}, new int[] {1, 0});
        assertThat(values(child)).containsExactly(1L, place);
    }

    @Test
    void aClassOfVeryManyFieldsIsFilledByALoop() throws Exception {
        var fields = new StringBuilder();
        IntStream.range(0, 200).forEach(i -> fields.append("private int f" + i + "; "));
        Managed made = make(
                "Child",
                "@Entity @Inheritance public class Parent { @Id private Long id; private int size; }",
                "@Entity public class Child extends Parent { " + fields + "}");
        made.azoth$fill(
                new Object[] {7L, 3},
                IntStream.range(0, 202).map(i -> Math.min(i, 1)).toArray());
        assertThat(values(made)).startsWith(7L, 3, 3).endsWith(3).hasSize(202);
    }

    @Test
    void nothingIsBoxedAndNoIndexedSetterCalled() throws Exception {
        Compilation.Result result = compile("@Embeddable public record Point(int x, int y) {}", ENTITY);
        var called = new StringBuilder();
        new ClassReader(result.classFile("E"))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return !name.equals("azoth$fill")
                                        ? null
                                        : new MethodVisitor(Opcodes.ASM9) {
                                            @Override
                                            public void visitMethodInsn(
                                                    int opcode,
                                                    String owner,
                                                    String method,
                                                    String type,
                                                    boolean face) {
                                                called.append(method).append(' ');
                                            }
                                        };
                            }
                        },
                        0);
        assertThat(called)
                .hasToString("booleanValue byteValue shortValue charValue intValue longValue floatValue doubleValue ");
    }

    private static Object[] values(Managed made) {
        return IntStream.range(0, made.azoth$attributes().length)
                .mapToObj(made::azoth$get)
                .toArray();
    }

    private Managed make(String name, String... sources) throws Exception {
        return (Managed) compile(sources)
                .load()
                .loadClass("test." + name)
                .getConstructor()
                .newInstance();
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
