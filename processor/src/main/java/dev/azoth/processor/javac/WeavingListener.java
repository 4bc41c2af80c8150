package dev.azoth.processor.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.azoth.processor.weave.ClassFacts;
import dev.azoth.processor.weave.Weaver;
import dev.azoth.processor.weave.WeavingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Remembers the classes that javac writes, and weaves them when all are there. For one compilation, on its thread. */
public final class WeavingListener implements TaskListener {
    private final Elements elements;
    private final Trees trees;
    private final MappedNests nests = new MappedNests();
    private final Map<String, WrittenClass> all = new HashMap<>();
    /** Those to be woven, perhaps. */
    private final Map<String, WrittenClass> written = new LinkedHashMap<>();

    private @Nullable ClassOutput output;

    WeavingListener(JavacTask task) {
        this.elements = task.getElements();
        this.trees = Trees.instance(task);
    }

    /** For an annotation processor that met no plugin. */
    public static void listen(JavacTask task, javax.annotation.processing.Filer filer) {
        var listener = new WeavingListener(task);
        listener.output(new FilerOutput(filer));
        task.addTaskListener(listener);
    }

    void output(ClassOutput newOutput) {
        output = newOutput;
    }

    @Override
    public void finished(TaskEvent event) {
        switch (event.getKind()) {
            case GENERATE -> remember(event);
            case COMPILATION -> {
                Meeting.end(elements);
                weave();
            }
            default -> {}
        }
    }

    private void remember(TaskEvent event) {
        var element = event.getTypeElement();
        if (element == null || element.getSimpleName().contentEquals("module-info")) {
            return;
        }
        String binaryName = elements.getBinaryName(element).toString();
        String packageName = elements.getPackageOf(element).getQualifiedName().toString();
        var one = new WrittenClass(element, binaryName, packageName, event.getCompilationUnit());
        all.put(one.internalName(), one);
        if (nests.mapped(element)) {
            written.put(one.internalName(), one);
        }
    }

    private void weave() {
        ClassOutput to = output;
        if (written.isEmpty()) {
            return;
        }
        WrittenClass first = written.values().iterator().next();
        if (to == null) {
            report(
                    first,
                    "Class " + first.binaryName()
                            + " cannot be woven: annotation processing is off. Leave out -proc:none, or"
                            + " name the directory of the classes: -Xplugin:\"Azoth target/classes\"");
            return;
        }
        try {
            Map<String, byte[]> files = new LinkedHashMap<>();
            Map<String, ClassFacts> facts = new LinkedHashMap<>();
            for (WrittenClass one : written.values()) {
                byte[] file = to.read(one.packageName(), one.fileName());
                files.put(one.internalName(), file);
                facts.put(one.internalName(), ClassFacts.of(file));
            }
            var lookup = new ElementLookup(elements, facts, all, to);
            for (WrittenClass one : written.values()) {
                weave(one, files, lookup, to);
            }
        } catch (IOException e) {
            report(first, "The classes cannot be woven: " + e);
        }
    }

    private void weave(WrittenClass one, Map<String, byte[]> files, ElementLookup lookup, ClassOutput to)
            throws IOException {
        try {
            byte[] file = files.get(one.internalName());
            byte[] woven = file == null ? null : Weaver.weave(file, lookup);
            if (woven != null) {
                to.write(one.packageName(), one.fileName(), woven);
            }
        } catch (WeavingException | IOException e) {
            to.delete(one.packageName(), one.fileName());
            report(one, String.valueOf(e.getMessage()));
        }
    }

    private void report(WrittenClass one, String message) {
        var tree = trees.getTree(one.element());
        trees.printMessage(Diagnostic.Kind.ERROR, message, tree == null ? one.unit() : tree, one.unit());
    }
}
