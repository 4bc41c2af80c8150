package dev.azoth.processor.model;

import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** What of Jakarta Persistence is honoured; the rest is refused where it is written. */
final class Supported {
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            entry("Access", "value"),
            entry("AttributeOverride", "name", "column"),
            entry("AttributeOverrides", "value"),
            entry("Basic", "optional", "fetch"),
            entry(
                    "Column",
                    "name",
                    "unique",
                    "nullable",
                    "insertable",
                    "updatable",
                    "length",
                    "precision",
                    "columnDefinition",
                    "scale",
                    "comment"),
            entry("Convert", "converter"),
            entry("Converter"),
            entry("DiscriminatorColumn", "name", "discriminatorType", "length"),
            entry("DiscriminatorValue", "value"),
            entry("Embeddable"),
            entry("Embedded"),
            entry("EmbeddedId"),
            entry("Entity", "name"),
            entry("Enumerated", "value"),
            entry("ForeignKey", "name", "value", "options"),
            entry("GeneratedValue", "strategy", "generator"),
            entry("Id"),
            entry("IdClass", "value"),
            entry("MapsId", "value"),
            entry("AssociationOverride", "name", "joinColumns", "joinTable", "foreignKey"),
            entry("AssociationOverrides", "value"),
            entry("Index", "name", "columnList", "unique"),
            entry("Inheritance", "strategy"),
            entry(
                    "JoinColumn",
                    "columnDefinition",
                    "name",
                    "referencedColumnName",
                    "unique",
                    "nullable",
                    "insertable",
                    "updatable",
                    "foreignKey",
                    "comment"),
            entry("JoinColumns", "value", "foreignKey"),
            entry(
                    "JoinTable",
                    "name",
                    "schema",
                    "joinColumns",
                    "inverseJoinColumns",
                    "foreignKey",
                    "inverseForeignKey"),
            entry("Lob"),
            entry("ManyToMany", "targetEntity", "cascade", "fetch", "mappedBy"),
            entry("ManyToOne", "targetEntity", "cascade", "fetch", "optional"),
            entry("MapKey", "name"),
            entry("MappedSuperclass"),
            entry("OneToMany", "targetEntity", "cascade", "fetch", "mappedBy", "orphanRemoval"),
            entry("OneToOne", "targetEntity", "cascade", "fetch", "optional", "mappedBy", "orphanRemoval"),
            entry("OrderBy", "value"),
            entry("PrimaryKeyJoinColumn", "name", "referencedColumnName", "foreignKey"),
            entry("PrimaryKeyJoinColumns", "value", "foreignKey"),
            entry("SequenceGenerator", "name", "sequenceName", "schema", "initialValue", "allocationSize"),
            entry("Table", "name", "schema", "uniqueConstraints", "indexes", "comment"),
            entry("Transient"),
            entry("UniqueConstraint", "name", "columnNames"),
            entry("Version"));

    private Supported() {}

    private static Map.Entry<String, Set<String>> entry(String annotation, String... attributes) {
        return Map.entry(annotation, Set.of(attributes));
    }

    /** Reports what is not honoured of an annotation and of those in it. */
    static void check(Note note, Problems problems) {
        Set<String> honoured = ATTRIBUTES.get(note.simpleName());
        if (honoured == null) {
            problems.report(note, "@" + note.simpleName() + " is not supported by Azoth");
            return;
        }
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> given :
                note.mirror().getElementValues().entrySet()) {
            String attribute = given.getKey().getSimpleName().toString();
            if (honoured.contains(attribute)) {
                note.notes(attribute).forEach(inner -> check(inner, problems));
            } else if (!same(given.getValue(), given.getKey().getDefaultValue())) {
                problems.report(
                        note,
                        attribute,
                        "Attribute '" + attribute + "' of @" + note.simpleName() + " is not supported by Azoth");
            }
        }
    }

    private static boolean same(AnnotationValue given, @Nullable AnnotationValue standard) {
        return standard != null && given.toString().equals(standard.toString());
    }
}
