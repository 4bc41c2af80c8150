package dev.azoth.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One suspension point; and no monitors, which pin virtual threads before JDK 24. */
class WaitingTest {
    /** The classes that may wait for a future, and why. */
    private static final List<String> MAY_WAIT = List.of(
            // The suspension point itself.
            "dev.azoth.engine.bridge.Await");

    private static final String[] CORE = {
        Modules.SQL,
        Modules.ERROR,
        Modules.ENGINE,
        Modules.ORM,
        Modules.ASYNC,
        Modules.VERTX,
        Modules.MYSQL,
        Modules.POSTGRESQL,
        Modules.SQLITE
    };

    @Test
    void onlyAwaitWaitsForAFuture() {
        DescribedPredicate<JavaAccess<?>> waiting = targetOwner(assignableTo(Future.class))
                .and(DescribedPredicate.describe(
                        "get or join", access -> access.getTarget().getName().matches("get|join")));
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .and(DescribedPredicate.not(mayWait()))
                .should()
                .accessTargetWhere(waiting)
                .because("a future is waited for in Await and nowhere else; MAY_WAIT lists the exceptions")
                .check(Modules.classes());
    }

    @Test
    void theAllowancesAreUsed() {
        assertThat(MAY_WAIT)
                .allSatisfy(name ->
                        assertThat(Modules.classes().contain(name)).as(name).isTrue());
    }

    @Test
    void noMethodIsSynchronized() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE)
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED)
                .because("a ReentrantLock does not pin")
                .check(Modules.classes());
    }

    @Test
    void noBlockIsSynchronized() {
        List<String> offenders = Modules.classes().stream()
                .filter(JavaClass.Predicates.resideInAnyPackage(CORE))
                .flatMap(one -> synchronizedBlocks(one).stream())
                .toList();
        assertThat(offenders)
                .as("methods with a synchronized block: use a ReentrantLock")
                .isEmpty();
    }

    private static DescribedPredicate<JavaClass> mayWait() {
        return DescribedPredicate.describe(
                "may wait",
                one -> MAY_WAIT.stream()
                        .anyMatch(name ->
                                one.getName().equals(name) || one.getName().startsWith(name + "$")));
    }

    private static List<String> synchronizedBlocks(JavaClass one) {
        List<String> found = new ArrayList<>();
        try (InputStream file = one.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(file)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String method,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    return new MethodVisitor(Opcodes.ASM9) {
                                        @Override
                                        public void visitInsn(int opcode) {
                                            if (opcode == Opcodes.MONITORENTER) {
                                                found.add(one.getName() + "." + method);
                                            }
                                        }
                                    };
                                }
                            },
                            ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
