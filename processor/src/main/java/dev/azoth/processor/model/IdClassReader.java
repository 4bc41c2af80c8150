package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads {@code @IdClass}: how the values of a key of several attributes are taken from an object of another class. */
final class IdClassReader {
    private static final Set<String> LOMBOK = Set.of("lombok.Data", "lombok.Getter", "lombok.Value");

    private final Context context;

    IdClassReader(Context context) {
        this.context = context;
    }

    void read(TypeElement type, List<String> calls) {
        Note note = Note.find(type, Jpa.ID_CLASS);
        if (note == null || !(note.type("value") instanceof DeclaredType declared)) {
            return;
        }
        var idClass = (TypeElement) declared.asElement();
        var values = new ArrayList<String>();
        for (Shape.Field field : Shape.all(type)) {
            if (Note.has(field.element(), Jpa.ID)) {
                String value = accessor(idClass, field.name());
                if (value == null) {
                    context.problems()
                            .report(
                                    note,
                                    "Id class " + idClass + " gives no value for " + field.name()
                                            + ": it needs a component, a method get" + capital(field.name()) + "() or "
                                            + field.name() + "(), or a field that is not private; or annotate it"
                                            + " @Embeddable, and its private fields are read");
                    return;
                }
                add(type, field, value, values);
            }
        }
        calls.add("idClass(" + Code.ref(idClass.getQualifiedName().toString()) + ".class, key -> new "
                + Code.ref("java.lang.Object") + "[] {" + String.join(", ", values) + "})");
    }

    /** Of a relationship to a class whose key has several columns, one value for each. */
    private void add(TypeElement type, Shape.Field field, String value, List<String> values) {
        TypeElement target = ReferenceReader.one(context, type, field);
        int columns =
                target == null ? 1 : new KeyReader(context.muted()).key(target).size();
        if (target == null || columns == 1) {
            values.add(value);
            return;
        }
        for (int i = 0; i < columns; i++) {
            values.add(Code.ref("java.util.Objects") + ".requireNonNull(" + Code.ref(GeneratedNames.of(target))
                    + ".MAPPER.keyValues(" + value + "))[" + i + "]");
        }
    }

    /** The expression of a value of the key; null when there is none. */
    private @Nullable String accessor(TypeElement idClass, String name) {
        String member = member(idClass, name);
        if (member != null) {
            return "key." + member;
        }
        List<VariableElement> woven = Note.has(idClass, Jpa.EMBEDDABLE) ? Shape.declared(idClass) : List.of();
        for (int i = 0; i < woven.size(); i++) {
            if (woven.get(i).getSimpleName().contentEquals(name)) {
                return "((" + Code.mapping("Managed") + ") (" + Code.ref("java.lang.Object") + ") key).azoth$get(" + i
                        + ")";
            }
        }
        return null;
    }

    private @Nullable String member(TypeElement idClass, String name) {
        boolean record = idClass.getKind() == ElementKind.RECORD;
        Set<String> names = Set.of(name, "get" + capital(name), "is" + capital(name));
        for (ExecutableElement method :
                ElementFilter.methodsIn(context.elements().getAllMembers(idClass))) {
            String called = method.getSimpleName().toString();
            if (method.getParameters().isEmpty() && visible(method) && names.contains(called)) {
                return called + "()";
            }
        }
        for (Element field : ElementFilter.fieldsIn(context.elements().getAllMembers(idClass))) {
            if (field.getSimpleName().contentEquals(name) && lombokGets(idClass, field)) {
                return (field.asType().getKind() == TypeKind.BOOLEAN ? "is" : "get") + capital(name) + "()";
            }
            if (field.getSimpleName().contentEquals(name) && (record || visible(field))) {
                return name + (record ? "()" : "");
            }
        }
        return null;
    }

    /** Whether Lombok makes the method, perhaps after us. */
    private static boolean lombokGets(TypeElement idClass, Element field) {
        return LOMBOK.stream().anyMatch(annotation -> Note.has(idClass, annotation) || Note.has(field, annotation));
    }

    private static boolean visible(Element member) {
        return !member.getModifiers().contains(Modifier.PRIVATE)
                && !member.getModifiers().contains(Modifier.STATIC);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
