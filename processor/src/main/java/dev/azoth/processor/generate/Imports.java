package dev.azoth.processor.generate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Gives the classes that source refers to their shortest names. */
final class Imports {
    private static final Pattern REFERENCE = Pattern.compile("\u00ab([^\u00bb]+)\u00bb");

    private final String packageName;
    private final Set<String> variables;
    private final Predicate<String> inPackage;
    private final Elements elements;
    private final Map<String, String> imported = new TreeMap<>();

    /**
     * @param variables names of variables, which would hide classes
     */
    Imports(String packageName, Set<String> variables, Elements elements) {
        this.packageName = packageName;
        this.variables = variables;
        this.elements = elements;
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        this.inPackage = simple -> elements.getTypeElement(prefix + simple) != null;
    }

    /** The source with names in place of references. */
    String resolve(String source) {
        Matcher matcher = REFERENCE.matcher(source);
        var out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(name(matcher.group(1))));
        }
        return matcher.appendTail(out).toString();
    }

    /** The import declarations. */
    String declarations() {
        var out = new StringBuilder();
        imported.values().stream()
                .filter(name -> !name.matches("java\\.lang\\.\\w+"))
                .sorted()
                .forEach(name -> out.append("import ").append(name).append(";\n"));
        return out.toString();
    }

    private String name(String qualified) {
        String packagePart = packageOf(qualified);
        String local = packagePart.isEmpty() ? qualified : qualified.substring(packagePart.length() + 1);
        int dot = local.indexOf('.');
        String outer = dot < 0 ? local : local.substring(0, dot);
        if (variables.contains(outer)) {
            return qualified;
        }
        if (packagePart.equals(packageName)) {
            return local;
        }
        String outermost = packagePart.isEmpty() ? outer : packagePart + "." + outer;
        if (inPackage.test(outer) || !imported.getOrDefault(outer, outermost).equals(outermost)) {
            return qualified;
        }
        imported.put(outer, outermost);
        return local;
    }

    /** Of a nested class, too; of a class that does not exist yet, all but the last name. */
    private String packageOf(String qualified) {
        TypeElement type = elements.getTypeElement(qualified);
        if (type != null) {
            return elements.getPackageOf(type).getQualifiedName().toString();
        }
        int dot = qualified.lastIndexOf('.');
        return dot < 0 ? "" : qualified.substring(0, dot);
    }
}
