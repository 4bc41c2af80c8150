package dev.azoth.processor;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each annotation of Jakarta Persistence, and each attribute of one, is listed here as honoured or is a compile error. */
class EveryAnnotationTest {
    private static final Map<String, Set<String>> HONOURED = Map.ofEntries(
            entry("Access", Set.of("value")),
            entry("AssociationOverride", Set.of("name", "joinColumns", "joinTable", "foreignKey")),
            entry("AssociationOverrides", Set.of("value")),
            entry("AttributeOverride", Set.of("name", "column")),
            entry("AttributeOverrides", Set.of("value")),
            entry("Basic", Set.of("optional", "fetch")),
            entry(
                    "Column",
                    Set.of(
                            "name",
                            "unique",
                            "nullable",
                            "insertable",
                            "updatable",
                            "columnDefinition",
                            "length",
                            "precision",
                            "scale",
                            "comment")),
            entry("Convert", Set.of("converter")),
            entry("Converter", Set.of()),
            entry("DiscriminatorColumn", Set.of("name", "discriminatorType", "length")),
            entry("DiscriminatorValue", Set.of("value")),
            entry("Embeddable", Set.of()),
            entry("Embedded", Set.of()),
            entry("EmbeddedId", Set.of()),
            entry("Entity", Set.of("name")),
            entry("Enumerated", Set.of("value")),
            entry("ForeignKey", Set.of("name", "value", "options")),
            entry("GeneratedValue", Set.of("strategy", "generator")),
            entry("Id", Set.of()),
            entry("IdClass", Set.of("value")),
            entry("Index", Set.of("name", "columnList", "unique")),
            entry("Inheritance", Set.of("strategy")),
            entry(
                    "JoinColumn",
                    Set.of(
                            "name",
                            "referencedColumnName",
                            "unique",
                            "nullable",
                            "insertable",
                            "updatable",
                            "columnDefinition",
                            "foreignKey",
                            "comment")),
            entry("JoinColumns", Set.of("value", "foreignKey")),
            entry(
                    "JoinTable",
                    Set.of("name", "schema", "joinColumns", "inverseJoinColumns", "foreignKey", "inverseForeignKey")),
            entry("Lob", Set.of()),
            entry("ManyToMany", Set.of("targetEntity", "cascade", "fetch", "mappedBy")),
            entry("ManyToOne", Set.of("targetEntity", "cascade", "fetch", "optional")),
            entry("MapKey", Set.of("name")),
            entry("MappedSuperclass", Set.of()),
            entry("MapsId", Set.of("value")),
            entry("OneToMany", Set.of("targetEntity", "cascade", "fetch", "mappedBy", "orphanRemoval")),
            entry("OneToOne", Set.of("targetEntity", "cascade", "fetch", "optional", "mappedBy", "orphanRemoval")),
            entry("OrderBy", Set.of("value")),
            entry("PrimaryKeyJoinColumn", Set.of("name", "referencedColumnName", "foreignKey")),
            entry("PrimaryKeyJoinColumns", Set.of("value", "foreignKey")),
            entry("SequenceGenerator", Set.of("name", "sequenceName", "schema", "initialValue", "allocationSize")),
            entry("Table", Set.of("name", "schema", "uniqueConstraints", "indexes", "comment")),
            entry("Transient", Set.of()),
            entry("UniqueConstraint", Set.of("name", "columnNames")),
            entry("Version", Set.of()));

    /** Where those stand that only stand in others. */
    private static final Map<String, String> AROUND = Map.of(
            "ForeignKey", "@jakarta.persistence.JoinColumn(foreignKey = %s)",
            "Index", "@jakarta.persistence.Table(indexes = %s)",
            "UniqueConstraint", "@jakarta.persistence.Table(uniqueConstraints = %s)");

    @TempDir
    Path directory;

    /** One use of an annotation, alone in its file. */
    private record Use(Class<?> annotation, String attribute, String source) {}

    @Test
    void isHonouredOrRefusedWhereItStands() throws Exception {
        Map<String, Use> uses = uses();
        assertThat(uses.values().stream().map(use -> use.annotation().getSimpleName()))
                .containsAll(HONOURED.keySet());
        Map<String, List<String>> errors = errors(uses);
        uses.forEach((file, use) -> {
            String name = use.annotation().getSimpleName();
            List<String> found = errors.getOrDefault(file, List.of());
            String whole = "3 @" + name + " is not supported by Azoth";
            String part = "3 Attribute '" + use.attribute() + "' of @" + name + " is not supported by Azoth";
            Set<String> honoured = HONOURED.get(name);
            if (honoured == null) {
                assertThat(found).as(use.source()).contains(whole);
            } else if (use.attribute().isEmpty() || honoured.contains(use.attribute())) {
                assertThat(found).as(use.source()).doesNotContain(whole, part);
            } else {
                assertThat(found).as(use.source()).contains(part);
            }
        });
    }

    @Test
    void annotationsThatStandInOthersOnlyAreRefusedWithThese() throws Exception {
        for (Class<?> annotation : annotations()) {
            if (placement(annotation) == null && !AROUND.containsKey(annotation.getSimpleName())) {
                for (Class<?> other : annotations()) {
                    for (Method attribute : other.getDeclaredMethods()) {
                        Class<?> type = attribute.getReturnType();
                        if ((type.isArray() ? type.getComponentType() : type) == annotation) {
                            assertThat(HONOURED.getOrDefault(other.getSimpleName(), Set.of()))
                                    .as(other + " of " + annotation)
                                    .doesNotContain(attribute.getName());
                        }
                    }
                }
            }
        }
    }

    @Test
    void packagesAndInterfacesCannotBeAnnotated() throws IOException {
        Compilation.Result result = Compilation.into(directory.resolve("classes"))
                .file("test/package-info.java", "@jakarta.persistence.SequenceGenerator(name = \"s\") package test;")
                .source("@Table(name = \"x\") public interface Face {}")
                .compile();
        assertThat(result.errors())
                .containsExactlyInAnyOrder(
                        "1 @SequenceGenerator has no effect here: it is for an entity, a mapped superclass or a field",
                        "1 @Table has no effect here: it is for an entity with a table of its own");
    }

    private static List<Class<?>> annotations() throws Exception {
        var found = new ArrayList<Class<?>>();
        var jar = Path.of(
                Entity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var file = new JarFile(jar.toFile())) {
            for (String name :
                    file.stream().map(entry -> entry.getName()).sorted().toList()) {
                if (name.matches("jakarta/persistence/\\w+\\.class")) {
                    Class<?> type = Class.forName(name.replace(".class", "").replace('/', '.'));
                    if (type.isAnnotation()) {
                        found.add(type);
                    }
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(80);
        return found;
    }

    private static Map<String, Use> uses() throws Exception {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (Class<?> annotation : annotations()) {
            add(uses, annotation, "");
            for (Method attribute : annotation.getDeclaredMethods()) {
                add(uses, annotation, attribute.getName());
            }
        }
        return uses;
    }

    private static void add(Map<String, Use> uses, Class<?> annotation, String attribute) throws Exception {
        ElementType place = placement(annotation);
        String name = annotation.getSimpleName();
        String around = AROUND.getOrDefault(name, place == null ? "" : "%s");
        if (around.isEmpty()) {
            return;
        }
        String file = name + (attribute.isEmpty() ? "" : "_" + attribute);
        String written = around.formatted(written(annotation, attribute));
        boolean onType = place == ElementType.TYPE || (place == null && !name.equals("ForeignKey"));
        String mapped =
                Set.of("Entity", "Embeddable", "MappedSuperclass").contains(name) ? "" : "@jakarta.persistence.Entity";
        String source = "package test;\n"
                + mapped + "\n"
                + (onType ? written : "") + " public class " + file + " {" + (onType ? "\n" : "")
                + " @jakarta.persistence.Id private Long id;"
                + (place == ElementType.METHOD ? written + " void method() {}" : "")
                + (onType || place == ElementType.METHOD ? "" : written + " private String field;")
                + "}";
        uses.put("test/" + file + ".java", new Use(annotation, attribute, source));
    }

    /** Where an annotation can stand; null for one that stands in others only. */
    private static ElementType placement(Class<?> annotation) {
        Target target = annotation.getAnnotation(Target.class);
        List<ElementType> targets = target == null ? List.of(ElementType.TYPE) : Arrays.asList(target.value());
        for (ElementType type : List.of(ElementType.FIELD, ElementType.TYPE, ElementType.METHOD)) {
            if (targets.contains(type)) {
                return type;
            }
        }
        assertThat(targets).as(annotation.getName()).isEmpty();
        return null;
    }

    /** The annotation with what it must have, and one attribute that says something else than its default. */
    private static String written(Class<?> annotation, String attribute) throws Exception {
        Map<String, String> values = new TreeMap<>();
        for (Method one : annotation.getDeclaredMethods()) {
            if (one.getDefaultValue() == null || one.getName().equals(attribute)) {
                values.put(one.getName(), value(one.getReturnType(), one.getDefaultValue()));
            }
        }
        return "@" + annotation.getName() + "("
                + String.join(
                        ", ",
                        values.entrySet().stream()
                                .map(entry -> entry.getKey() + " = " + entry.getValue())
                                .toList())
                + ")";
    }

    private static String value(Class<?> type, Object standard) throws Exception {
        if (type.isArray()) {
            return "{" + value(type.getComponentType(), null) + "}";
        } else if (type.isAnnotation()) {
            return written(type, type.getDeclaredMethods()[0].getName());
        } else if (type.isEnum()) {
            Object other = Arrays.stream(type.getEnumConstants())
                    .filter(constant -> !constant.equals(standard))
                    .findFirst()
                    .orElseThrow();
            return type.getName() + "." + other;
        } else if (type == Class.class) {
            return standard == null || standard.toString().contains("AttributeConverter")
                    ? "jakarta.persistence.AttributeConverter.class"
                    : "String.class";
        } else if (type == boolean.class) {
            return String.valueOf(!Boolean.TRUE.equals(standard));
        } else if (type == int.class) {
            return "7";
        } else if (type == String.class) {
            return "\"x\"";
        }
        throw new IllegalStateException("An attribute of type " + type);
    }

    private Map<String, List<String>> errors(Map<String, Use> uses) throws IOException {
        Compilation compilation = Compilation.into(directory.resolve("classes"));
        compilation.option("-Xmaxerrs", "10000");
        uses.forEach((file, use) -> compilation.file(file, use.source()));
        Map<String, List<String>> errors = new TreeMap<>();
        for (var one : compilation.compile().diagnostics()) {
            if (one.getKind() == Diagnostic.Kind.ERROR && one.getSource() != null) {
                String path = one.getSource().getName().replace('\\', '/');
                errors.computeIfAbsent(path.substring(path.indexOf("/test/") + 1), any -> new ArrayList<>())
                        .add(one.getLineNumber() + " " + one.getMessage(null));
            }
        }
        return errors;
    }
}
