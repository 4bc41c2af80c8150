package dev.azoth.processor.javac;

import com.sun.source.tree.CompilationUnitTree;
import javax.lang.model.element.TypeElement;

/**
 * A class that javac has written.
 *
 * @param binaryName with dots and dollars
 */
record WrittenClass(TypeElement element, String binaryName, String packageName, CompilationUnitTree unit) {
    String internalName() {
        return binaryName.replace('.', '/');
    }

    String fileName() {
        String simple = packageName.isEmpty() ? binaryName : binaryName.substring(packageName.length() + 1);
        return simple + ".class";
    }
}
