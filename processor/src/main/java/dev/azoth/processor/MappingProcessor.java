package dev.azoth.processor;

import com.sun.source.util.JavacTask;
import dev.azoth.processor.generate.EntitySource;
import dev.azoth.processor.javac.Meeting;
import dev.azoth.processor.javac.WeavingListener;
import dev.azoth.processor.model.ClassChecks;
import dev.azoth.processor.model.Context;
import dev.azoth.processor.model.EntityModel;
import dev.azoth.processor.model.EntityReader;
import dev.azoth.processor.model.GeneratedNames;
import dev.azoth.processor.model.PlacementChecks;
import dev.azoth.processor.model.Problems;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reads and checks the annotations of mapped classes, and writes {@code User_} for each entity {@code User}. */
@SupportedAnnotationTypes({"jakarta.persistence.*", "dev.azoth.orm.annotation.*"})
public final class MappingProcessor extends AbstractProcessor {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final Set<String> MAPPED =
            Set.of(ENTITY, "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Embeddable");

    private final Set<String> entities = new LinkedHashSet<>();
    private @Nullable EntityIndex index;

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // a processor is used by one thread
    public void init(ProcessingEnvironment environment) {
        super.init(environment);
        index = new EntityIndex(environment);
        if (!Meeting.arrive(environment)) {
            try {
                WeavingListener.listen(JavacTask.instance(environment), environment.getFiler());
            } catch (IllegalArgumentException e) {
                environment
                        .getMessager()
                        .printMessage(
                                Diagnostic.Kind.NOTE,
                                "Azoth: this compiler is not javac, so entities are not woven when compiled; start with"
                                        + " the agent: -javaagent:azoth-processor.jar");
            }
        }
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<Element> annotated = new LinkedHashSet<>();
        annotations.forEach(annotation -> annotated.addAll(round.getElementsAnnotatedWith(annotation)));
        var problems = new Problems(processingEnv.getMessager());
        var context = new Context(
                processingEnv.getElementUtils(),
                processingEnv.getTypeUtils(),
                problems,
                entities(annotated),
                new HashSet<>());
        annotated.forEach(new PlacementChecks(problems)::check);
        for (TypeElement type : ElementFilter.typesIn(annotated)) {
            if (MAPPED.stream().anyMatch(annotation -> has(type, annotation))) {
                new ClassChecks(context).check(type);
            }
        }
        for (TypeElement type : ElementFilter.typesIn(annotated)) {
            if (has(type, ENTITY)) {
                entity(type, context);
            }
        }
        if (round.processingOver() && !round.errorRaised() && index != null) {
            index.write(entities);
        }
        return false;
    }

    /** Those of this round and of earlier compilations. */
    private Set<TypeElement> entities(Set<Element> annotated) {
        Set<TypeElement> all = new LinkedHashSet<>(ElementFilter.typesIn(annotated));
        all.removeIf(type -> !has(type, ENTITY));
        if (index != null && !all.isEmpty()) {
            all.addAll(index.known());
        }
        return all;
    }

    private static boolean has(TypeElement type, String annotation) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(one -> one.getAnnotationType().toString().equals(annotation));
    }

    private void entity(TypeElement type, Context context) {
        EntityModel model = new EntityReader(context).read(type);
        if (context.problems().count() > 0) {
            return;
        }
        if (index != null) {
            entities.add(index.line(type));
        }
        String generated = GeneratedNames.of(type);
        String source = new EntitySource(model, generated, processingEnv.getElementUtils()).write();
        try (Writer out =
                processingEnv.getFiler().createSourceFile(generated, type).openWriter()) {
            out.write(source);
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, generated + " cannot be written: " + e, type);
        }
    }
}
