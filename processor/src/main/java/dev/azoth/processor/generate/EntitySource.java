package dev.azoth.processor.generate;

import dev.azoth.processor.model.Attribute;
import dev.azoth.processor.model.Code;
import dev.azoth.processor.model.EntityModel;
import dev.azoth.processor.model.GeneratedNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Writes the source of {@code User_}. */
public final class EntitySource {
    private final EntityModel entity;
    private final Elements elements;
    private final String generated;
    private final String type;
    private final String builder;
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder statements = new StringBuilder();
    private final StringBuilder holders = new StringBuilder();

    /**
     * @param generated the qualified name of the class to write
     */
    public EntitySource(EntityModel entity, String generated, Elements elements) {
        this.entity = entity;
        this.elements = elements;
        this.generated = generated;
        this.type = Code.ref(entity.type().getQualifiedName().toString());
        Set<String> names = names();
        String free = "builder";
        while (names.contains(free)) {
            free += "_";
        }
        this.builder = free;
    }

    /** The whole compilation unit. */
    public String write() {
        for (Attribute attribute : entity.attributes()) {
            switch (attribute) {
                case Attribute.Value value -> value(value);
                case Attribute.Embedded embedded -> embedded(embedded);
                case Attribute.Expression expression -> expression(expression);
                case Attribute.Reference reference -> reference(reference);
            }
        }
        int dot = generated.lastIndexOf('.');
        String packageName = dot < 0 ? "" : generated.substring(0, dot);
        String simpleName = generated.substring(dot + 1);
        var imports = new Imports(packageName, names(), elements);
        String body = imports.resolve(body(simpleName));
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n") + imports.declarations() + "\n" + body;
    }

    private String body(String simpleName) {
        String parent = entity.parent() == null ? "" : " extends " + Code.ref(GeneratedNames.of(entity.parent()));
        boolean isAbstract = entity.type().getModifiers().contains(Modifier.ABSTRACT);
        var out = new StringBuilder();
        out.append("/** The attributes of {@link ")
                .append(type)
                .append("}, for statements. */\n")
                .append(generatedBy())
                .append("@SuppressWarnings({\"all\", \"unchecked\", \"rawtypes\", \"deprecation\"})\n")
                .append("public class ")
                .append(simpleName)
                .append(parent)
                .append(" {\n")
                .append(fields)
                .append("    /** How the class is mapped. */\n    public static final ")
                .append(Code.ref("dev.azoth.orm.mapping.Mapper"))
                .append("<")
                .append(type)
                .append("> MAPPER;\n\n    static {\n        ")
                .append(Code.ref("dev.azoth.orm.mapping.EntityBuilder"))
                .append("<")
                .append(type)
                .append("> ")
                .append(builder)
                .append(" = ")
                .append(Code.ref("dev.azoth.orm.mapping.EntityBuilder"))
                .append(".of(")
                .append(type)
                .append(".class, ")
                .append(isAbstract ? "null" : type + "::new")
                .append(");\n");
        entity.calls().forEach(call -> statement(out, builder + "." + call));
        entity.joinedKey().forEach(key -> statement(out, builder + ".joinedKey(" + key.code() + ")"));
        out.append(statements).append("        MAPPER = ").append(builder).append(".build();\n    }\n\n");
        return out.append("    protected ")
                .append(simpleName)
                .append("() {}\n")
                .append(holders)
                .append("}\n")
                .toString();
    }

    /** The annotation, where the module can see it. */
    private String generatedBy() {
        String annotation = "javax.annotation.processing.Generated";
        boolean visible = elements.getTypeElement(elements.getModuleOf(entity.type()), annotation) != null;
        return visible ? "@" + Code.ref(annotation) + "(\"dev.azoth.processor\")\n" : "";
    }

    private void value(Attribute.Value value) {
        field(value.column().javaType(), value.name());
        String call;
        if (value.id()) {
            call = ".id(" + Code.literal(value.name()) + ", " + value.column().code() + ", " + value.generation()
                    + options(value.options()) + ")";
        } else {
            String group = value.group().isEmpty() ? "" : ", " + Code.literal(value.group());
            call = ".column(" + Code.literal(value.name()) + ", "
                    + value.column().code() + group + options(value.options()) + ")";
        }
        statement(statements, value.name() + " = " + builder + call);
    }

    private void expression(Attribute.Expression expression) {
        field(
                Code.ref("dev.azoth.orm.mapping.ExpressionProperty") + "<"
                        + expression.type().javaType() + ">",
                expression.name());
        statement(
                statements,
                expression.name() + " = " + builder + ".expression(" + Code.literal(expression.name()) + ", "
                        + expression.type().code() + ")");
    }

    private static String options(List<String> options) {
        var out = new StringBuilder();
        options.forEach(option -> out.append(", ")
                .append(Code.ref("dev.azoth.orm.mapping.ColumnOption"))
                .append(".")
                .append(option));
        return out.toString();
    }

    private void reference(Attribute.Reference reference) {
        String target = Code.ref(reference.target().getQualifiedName().toString());
        String kind = reference.many() ? "ToMany" : "ToOne";
        field(Code.ref("dev.azoth.orm.mapping." + kind) + "<" + type + ", " + target + ">", reference.name());
        statement(
                statements,
                reference.name() + " = " + builder + (reference.many() ? ".toMany(" : ".toOne(")
                        + Code.literal(reference.name()) + ", " + target + ".class, r -> r."
                        + String.join(".", reference.allCalls()) + ")");
    }

    private void embedded(Attribute.Embedded embedded) {
        var holder = new EmbeddedSource(embedded);
        field(holder.name(), embedded.name());
        statement(statements, embedded.name() + " = " + holder.made());
        statement(statements, builder + holder.call());
        holders.append(holder.declaration());
    }

    private void field(String javaType, String name) {
        fields.append("    public static final ")
                .append(javaType)
                .append(" ")
                .append(name)
                .append(";\n");
    }

    private static void statement(StringBuilder to, String code) {
        to.append("        ").append(code).append(";\n");
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        entity.attributes().forEach(attribute -> names.add(attribute.name()));
        return names;
    }
}
