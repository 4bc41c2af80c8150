package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.sql.Cte;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The common table expressions met while a statement is written. They stand before the outermost statement, those marked
 * nesting before the query that uses them; each once, after those it refers to.
 */
final class CteScopes {
    private final Rendering sql;
    private final Deque<List<Entry>> scopes = new ArrayDeque<>();

    CteScopes(Rendering sql) {
        this.sql = sql;
    }

    /** One CTE: being written while {@code text} is null. */
    private static final class Entry {
        private final Cte cte;
        private final String name;
        private @Nullable SqlBuffer text;
        private boolean dropped;

        Entry(Cte cte, String name) {
            this.cte = cte;
            this.name = name;
        }
    }

    /** Writes a statement that may have CTEs of its own before it. */
    void scope(Runnable statement) {
        SqlBuffer before = sql.begin();
        scopes.push(new ArrayList<>());
        statement.run();
        List<Entry> entries = scopes.pop();
        SqlBuffer body = sql.end(before);
        preamble(entries);
        sql.append(body);
    }

    private void preamble(List<Entry> entries) {
        String separator = entries.stream().anyMatch(e -> e.cte.isRecursive()) ? "WITH RECURSIVE " : "WITH ";
        boolean any = false;
        for (Entry entry : entries) {
            if (!entry.dropped && entry.text != null) {
                sql.append(separator);
                sql.append(entry.text);
                separator = ", \n";
                any = true;
            }
        }
        sql.append(any ? "\n " : "");
    }

    /** Sees to it that a CTE is written; called where it is referred to. */
    void use(Cte cte) {
        String name = sql.nameOf(cte);
        for (List<Entry> scope : scopes) {
            for (Entry entry : scope) {
                if (entry.dropped) {
                    continue;
                }
                if (entry.cte.root().equals(cte.root())) {
                    if (restates(entry.cte, cte)) {
                        return;
                    }
                    entry.dropped = true;
                } else if (entry.name.equals(name)) {
                    throw new CompileException("Multiple, unrelated CTEs found with the same name: '" + name + "'");
                }
            }
        }
        List<Entry> scope = cte.isNesting() ? scopes.getFirst() : scopes.getLast();
        write(cte, name, scope);
    }

    /** Whether one takes the place of the other, or is it. */
    private static boolean restates(Cte later, Cte earlier) {
        for (Cte at = later; at != null; at = at.restates()) {
            if (at.equals(earlier)) {
                return true;
            }
        }
        return false;
    }

    private void write(Cte cte, String name, List<Entry> scope) {
        var entry = new Entry(cte, name);
        scope.add(entry);
        SqlBuffer before = sql.begin();
        sql.identifier(name);
        if (cte.isRecursive()) {
            OutputNames names = sql.outputNames(cte.statement());
            sql.append("(");
            for (int i = 0; i < cte.columns().size(); i++) {
                sql.append(i == 0 ? "" : ", ").identifier(names.name(i));
            }
            sql.append(")");
        }
        sql.append(" AS ");
        Boolean materialized = cte.isMaterialized();
        if (materialized != null) {
            sql.append(materialized ? "MATERIALIZED " : "NOT MATERIALIZED ");
        }
        sql.append("\n(");
        sql.queries().cteBody(cte.statement());
        sql.append(")");
        entry.text = sql.end(before);
        // Those it refers to were added after it and must stand before it.
        scope.remove(entry);
        scope.add(entry);
    }
}
