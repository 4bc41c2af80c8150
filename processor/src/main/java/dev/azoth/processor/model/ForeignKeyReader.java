package dev.azoth.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads what is said of the foreign key of a relationship: {@code @ForeignKey}, {@code @OnDelete}, {@code @OnUpdate}. */
final class ForeignKeyReader {
    private static final Pattern ACTION =
            Pattern.compile("\\s*ON\\s+(DELETE|UPDATE)\\s+(NO\\s+ACTION|RESTRICT|CASCADE|SET\\s+NULL|SET\\s+DEFAULT)");

    private final Problems problems;
    private final Element field;

    ForeignKeyReader(Problems problems, Element field) {
        this.problems = problems;
        this.field = field;
    }

    /**
     * The call upon the specification, without the dot; null when there is nothing to say.
     *
     * @param prefix before the name of the call: {@code inverse}, or nothing
     * @param notes the @ForeignKeys that are written; the first that is holds
     */
    @Nullable
    String read(String prefix, List<Note> notes) {
        var calls = new ArrayList<String>();
        action(Jpa.ON_DELETE, "onDelete", calls);
        action(Jpa.ON_UPDATE, "onUpdate", calls);
        if (!notes.isEmpty()) {
            Note note = notes.getFirst();
            if (note.constant("value", "").equals("NO_CONSTRAINT")) {
                if (!calls.isEmpty()) {
                    problems.report(note, "There is no foreign key that could act ON DELETE or ON UPDATE");
                }
                return prefix.isEmpty() ? "noForeignKey()" : "noInverseForeignKey()";
            }
            if (!note.text("name").isEmpty()) {
                calls.add("named(" + Code.literal(note.text("name")) + ")");
            }
            options(note, calls);
        }
        if (calls.isEmpty()) {
            return null;
        }
        return (prefix.isEmpty() ? "foreignKey" : "inverseForeignKey") + "(key -> key." + String.join(".", calls) + ")";
    }

    private void action(String annotation, String call, List<String> calls) {
        Note note = Note.find(field, annotation);
        if (note != null) {
            calls.add(call + "(" + action(note.constant("value", "NO_ACTION")) + ")");
        }
    }

    private static String action(String constant) {
        return Code.ref("dev.azoth.sql.schema.ReferentialAction") + "." + constant;
    }

    private void options(Note note, List<String> calls) {
        String options = note.text("options").toUpperCase(Locale.ROOT);
        Matcher matcher = ACTION.matcher(options);
        int at = 0;
        while (matcher.find() && matcher.start() == at) {
            String constant = matcher.group(2).replaceAll("\\s+", "_");
            calls.add((matcher.group(1).equals("DELETE") ? "onDelete(" : "onUpdate(") + action(constant) + ")");
            at = matcher.end();
        }
        if (!options.substring(at).isBlank()) {
            problems.report(
                    note,
                    "options",
                    "Options of a foreign key: ON DELETE or ON UPDATE and an action, and nothing else");
        }
    }
}
