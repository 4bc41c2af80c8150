package dev.azoth.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Names of generated classes. */
public final class GeneratedNames {
    private GeneratedNames() {}

    /** {@code a.b.User_}; of a nested class {@code a.b.Outer_Inner_}. */
    public static String of(TypeElement type) {
        var simple = new StringBuilder(type.getSimpleName()).append('_');
        Element at = type.getEnclosingElement();
        for (; at instanceof TypeElement outer; at = outer.getEnclosingElement()) {
            simple.insert(0, outer.getSimpleName() + "_");
        }
        String packageName = at instanceof PackageElement inPackage
                ? inPackage.getQualifiedName().toString()
                : "";
        // As the ORM finds it by the binary name, where a dollar may be of the class's own name, too.
        String plain = simple.toString().replace('$', '_');
        return packageName.isEmpty() ? plain : packageName + "." + plain;
    }
}
