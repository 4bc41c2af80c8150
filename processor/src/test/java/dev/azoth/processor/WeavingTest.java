package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.azoth.orm.mapping.Managed;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads and writes of mapped fields, wherever they stand. A state that is none shows that the hook is called: it is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeavingTest {
    private static final String ENTITY = """
            @Entity public class E {
                @Id private Long id = 7L;
                private String name = "initial";
                private int count;
                private long big;
                private boolean flag = name.isEmpty();
                private byte[] bytes;
                @Transient private String unmapped = "u";
                public E() { this(1); count = count + 1; }
                private E(int count) { super(); this.count = count; this.big = count; }
                public String get() { return name; }
                public String unmapped() { return unmapped; }
                public int getCount() { return count; }
                public void add() { count++; big += 2; }
                public Runnable lambda() { return () -> name = name + "!"; }
                public java.util.function.Supplier<String> anonymous() {
                    return new java.util.function.Supplier<String>() { public String get() { return name; } };
                }
                public String inner() { return new Inner().read(); }
                public static String nested(E e) { return new Nested().read(e); }
                public static String record(E e) { return new Rec(e).read(); }
                public static String enumeration(E e) { return Kind.A.read(e); }
                public static String face(E e) { return new Face() {}.read(e); }
                public String toString() { Supplier<String> s = () -> name; return "E " + s.get() + count; }
                interface Supplier<T> { T get(); }
                class Inner { String read() { return name; } }
                static class Nested { String read(E e) { return e.name; } }
                record Rec(E e) { String read() { return e.name; } }
                enum Kind { A { String read(E e) { return e.name; } }; abstract String read(E e); }
                interface Face { default String read(E e) { return e.name; } }
                static int sum(E e) { int sum = 0; for (int i = 0; i < 3; i++) { sum += i > 1 ? e.count : (int) e.big; } return sum; }
            }
            """;

    @TempDir
    static Path directory;

    private Class<?> entity;

    @BeforeAll
    void compile() throws Exception {
        Compilation.Result result =
                Compilation.into(directory.resolve("classes")).source(ENTITY).compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        entity = result.load().loadClass("test.E");
    }

    @Test
    void constructorsAndInitialisersRunAsWritten() throws Exception {
        Object made = entity.getConstructor().newInstance();

        assertThat(call(made, "get")).isEqualTo("initial");
        assertThat(call(made, "getCount")).isEqualTo(2);
        assertThat(entity.getDeclaredMethod("sum", entity)).satisfies(sum -> {
            sum.setAccessible(true);
            assertThat(sum.invoke(null, made)).isEqualTo(4);
        });
    }

    @Test
    void attributesAreReadAndWrittenByIndex() throws Exception {
        var made = (Managed) entity.getConstructor().newInstance();

        assertThat(made.azoth$attributes()).containsExactly("id", "name", "count", "big", "flag", "bytes");
        made.azoth$set(2, 5);
        made.azoth$set(3, 6L);
        made.azoth$set(4, true);
        made.azoth$set(5, new byte[] {1});
        assertThat(made.azoth$get(2)).isEqualTo(5);
        assertThat(made.azoth$get(3)).isEqualTo(6L);
        assertThat(made.azoth$get(4)).isEqualTo(true);
        assertThat(made.azoth$get(5)).isEqualTo(new byte[] {1});
        made.azoth$set(2, null);
        made.azoth$set(3, null);
        made.azoth$set(4, null);
        assertThat(made.azoth$get(2)).isEqualTo(0);
        assertThat(made.azoth$get(3)).isEqualTo(0L);
        assertThat(made.azoth$get(4)).isEqualTo(false);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> made.azoth$get(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "getCount", "add", "inner"})
    void methodsAskTheState(String method) throws Exception {
        Managed made = watched();
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> call(made, method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "record", "enumeration", "face", "sum"})
    void nestedClassesAskTheState(String method) throws Exception {
        Managed made = watched();
        var static_ = entity.getDeclaredMethod(method, entity);
        static_.setAccessible(true);
        assertThatExceptionOfType(java.lang.reflect.InvocationTargetException.class)
                .isThrownBy(() -> static_.invoke(null, made))
                .withCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void lambdasAndAnonymousClassesAskTheState() throws Exception {
        Managed made = watched();
        var lambda = (Runnable) call(made, "lambda");
        var anonymous = (Supplier<?>) call(made, "anonymous");

        assertThatExceptionOfType(ClassCastException.class).isThrownBy(lambda::run);
        assertThatExceptionOfType(ClassCastException.class).isThrownBy(anonymous::get);
    }

    @Test
    void toStringNeverAsks() throws Exception {
        assertThat(watched()).hasToString("E initial2");
    }

    @Test
    void whatIsNotMappedIsLeftAlone() throws Exception {
        assertThat(call(watched(), "unmapped")).isEqualTo("u");
    }

    @Test
    void lineNumbersSurvive() throws Exception {
        Managed made = watched();
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> call(made, "get"))
                .satisfies(e -> assertThat(e.getStackTrace())
                        .filteredOn(frame -> frame.getMethodName().equals("get")
                                && frame.getClassName().equals("test.E"))
                        .extracting(StackTraceElement::getLineNumber)
                        .containsExactly(11));
    }

    private Managed watched() throws Exception {
        var made = (Managed) entity.getConstructor().newInstance();
        made.azoth$state("no state");
        return made;
    }

    private static Object call(Object target, String method) throws Exception {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (java.lang.reflect.InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
