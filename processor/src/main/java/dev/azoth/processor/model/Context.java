package dev.azoth.processor.model;

import java.util.Collection;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the readers of one compilation share.
 *
 * @param reading whose keys are being read, to find circles
 * @param entities those of this compilation that are known so far, and of earlier ones
 */
public record Context(
        Elements elements, Types types, Problems problems, Collection<TypeElement> entities, Set<String> reading) {
    /** The same, for looking at what is reported elsewhere. */
    Context muted() {
        return new Context(elements, types, problems.muted(), entities, reading);
    }

    /** The type of a field as a class sees it: type variables of mapped superclasses are resolved. */
    TypeMirror typeOf(TypeElement seenFrom, Shape.Field field) {
        return types.asMemberOf((DeclaredType) seenFrom.asType(), field.element());
    }

    boolean is(TypeMirror type, String qualifiedName) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(qualifiedName);
    }
}
