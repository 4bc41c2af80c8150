package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.sql.schema.CheckConstraint;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.Constraint;
import dev.azoth.sql.schema.Deferrability;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.PrimaryKeyConstraint;
import dev.azoth.sql.schema.Table;
import dev.azoth.sql.schema.UniqueConstraint;
import dev.azoth.sql.type.EnumType;
import dev.azoth.sql.type.SqlType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constraints as they stand in CREATE TABLE and ALTER TABLE; a dialect overrides the parts it spells differently. */
public abstract class ConstraintDdl {
    private final Dialect dialect;
    private final InlineExpressions inline;
    private final DdlNames names;

    protected ConstraintDdl(Dialect dialect, InlineExpressions inline, Map<String, String> schemaTranslate) {
        this.dialect = dialect;
        this.inline = inline;
        this.names = new DdlNames(dialect, schemaTranslate);
    }

    protected final Dialect dialect() {
        return dialect;
    }

    protected final DdlNames names() {
        return names;
    }

    protected final InlineExpressions inline() {
        return inline;
    }

    /** The constraint with its name. */
    protected String constraint(Constraint constraint) {
        String name = names.constraint(constraint);
        return (name == null ? "" : "CONSTRAINT " + name + " ")
                + switch (constraint) {
                    case PrimaryKeyConstraint key -> primaryKey(key);
                    case ForeignKeyConstraint key -> foreignKey(key);
                    case UniqueConstraint unique -> unique(unique);
                    case CheckConstraint check -> check(check);
                }
                + deferrability(constraint);
    }

    protected String primaryKey(PrimaryKeyConstraint key) {
        return "PRIMARY KEY (" + names.columns(key.columns()) + ")";
    }

    protected String foreignKey(ForeignKeyConstraint key) {
        var sql = new StringBuilder("FOREIGN KEY(")
                .append(names.columns(key.columns()))
                .append(") REFERENCES ")
                .append(referredTable(key))
                .append(" (")
                .append(names.columns(key.referredColumns()))
                .append(')');
        if (key.match() != null) {
            sql.append(" MATCH ").append(key.match());
        }
        if (key.onDelete() != null) {
            sql.append(" ON DELETE ").append(key.onDelete().sql());
        }
        if (key.onUpdate() != null) {
            sql.append(" ON UPDATE ").append(key.onUpdate().sql());
        }
        return sql.toString();
    }

    /** The table a foreign key refers to, as it is named there. */
    protected String referredTable(ForeignKeyConstraint key) {
        return names.table(key.referredTable());
    }

    protected String unique(UniqueConstraint unique) {
        checkOptions(unique, unique.options(), uniqueOptions());
        return "UNIQUE (" + names.columns(unique.columns()) + ")";
    }

    protected String check(CheckConstraint check) {
        return "CHECK (" + inline.render(check.condition()) + ")";
    }

    /** With a space before it; empty when nothing was said. */
    protected String deferrability(Constraint constraint) {
        Deferrability when = constraint.deferrability();
        return when == null ? "" : " " + when.sql();
    }

    /** The CHECK of an enum kept as VARCHAR; null when the column needs none. */
    protected @Nullable String enumCheck(Column<?> column) {
        SqlType<?> type = column.type().on(dialect.name());
        if (!(type instanceof EnumType<?> labels)
                || !labels.checked()
                || (labels.nativeType() && dialect.traits().schema().nativeEnums())) {
            return null;
        }
        return "CHECK (" + names.quote(column.name()) + " IN ("
                + labels.labels().stream().map(Literals::quote).collect(Collectors.joining(", ")) + "))";
    }

    /** Whether the foreign key is left to ALTER TABLE. */
    protected final boolean isLeft(ForeignKeyConstraint key) {
        return key.usesAlter() && dialect.traits().schema().alterForeignKeys();
    }

    /** The options of unique constraints that this dialect has, with its prefix. */
    protected Set<String> uniqueOptions() {
        return Set.of();
    }

    /** Refuses options that bear this dialect's name and that it does not know. */
    protected final void checkOptions(Object owner, Map<String, Object> given, Set<String> known) {
        for (String option : given.keySet()) {
            if (option.startsWith(dialect.name() + "_") && !known.contains(option)) {
                throw new CompileException((owner instanceof Table ? "table '" + owner + "'" : owner.toString())
                        + ": unknown option '" + option + "'; " + dialect.name() + " has "
                        + known.stream().sorted().toList());
            }
        }
    }
}
