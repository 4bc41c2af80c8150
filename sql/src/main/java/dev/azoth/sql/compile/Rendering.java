package dev.azoth.sql.compile;

import dev.azoth.error.CompileException;
import dev.azoth.sql.Alias;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.ColumnClause;
import dev.azoth.sql.Cte;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FromClause;
import dev.azoth.sql.Join;
import dev.azoth.sql.ProxyColumn;
import dev.azoth.sql.Query;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Statement;
import dev.azoth.sql.Subquery;
import dev.azoth.sql.TableClause;
import dev.azoth.sql.TableFunction;
import dev.azoth.sql.TextFrom;
import dev.azoth.sql.ValuesClause;
import dev.azoth.sql.type.NamedTypes;
import dev.azoth.sql.type.NumericType;
import dev.azoth.sql.type.SqlType;
import dev.azoth.sql.type.StringType;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One compilation: the SQL written so far, the names made up, the parameters met. Compilers write to it. Used by one thread.
 */
public final class Rendering {
    private final BaseDialect dialect;
    private final CompileRequest request;
    private final IdentityHashMap<BindParameter<?>, Integer> literals;
    private final Names names;
    private final IdentityHashMap<Object, OutputNames> outputNames = new IdentityHashMap<>();
    private final ExpressionCompiler expressions;
    private final FromCompiler froms;
    private final QueryCompiler queries;
    private final CteScopes ctes;
    private final Instead instead = new Instead();
    private boolean qualified = true;
    private @Nullable String place;
    private SqlBuffer out = new SqlBuffer();

    Rendering(BaseDialect dialect, CompileRequest request, IdentityHashMap<BindParameter<?>, Integer> literals) {
        this.dialect = dialect;
        this.request = request;
        this.literals = literals;
        this.names = new Names(dialect.traits().maxIdentifierLength());
        this.ctes = new CteScopes(this);
        this.expressions = dialect.expressionCompiler(this);
        this.froms = dialect.fromCompiler(this);
        this.queries = dialect.queryCompiler(this);
    }

    public BaseDialect dialect() {
        return dialect;
    }

    public CompileRequest request() {
        return request;
    }

    public QueryCompiler queries() {
        return queries;
    }

    public FromCompiler froms() {
        return froms;
    }

    public ExpressionCompiler expressions() {
        return expressions;
    }

    Names names() {
        return names;
    }

    /** What is written in the place of queries. */
    Instead instead() {
        return instead;
    }

    CteScopes ctes() {
        return ctes;
    }

    /** Writes text as it is. */
    public Rendering append(String text) {
        out.append(text);
        return this;
    }

    /** Writes an identifier, quoted when it must be. */
    public Rendering identifier(String name) {
        return append(dialect.quoteIdentifier(name));
    }

    /** Writes an expression as an element of a list: without parentheses around it. */
    public Rendering expression(Expression<?> expression) {
        expressions.render(expression);
        return this;
    }

    /** Writes a condition as the whole of a clause: WHERE, HAVING, ON. */
    public Rendering condition(Expression<Boolean> condition) {
        expressions.condition(condition, Precedence.CLAUSE);
        return this;
    }

    /** Writes several expressions with a comma between. */
    public Rendering list(List<? extends Expression<?>> list) {
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                append(", ");
            }
            expression(list.get(i));
        }
        return this;
    }

    /** Writes columns without their table while the work is done, as CHECK constraints and indexes need. */
    public void unqualified(Runnable work) {
        boolean before = qualified;
        qualified = false;
        try {
            work.run();
        } finally {
            qualified = before;
        }
    }

    boolean isQualified() {
        return qualified;
    }

    /** Begins a part that will be put elsewhere; what was written before is returned, for {@link #end}. */
    SqlBuffer begin() {
        SqlBuffer before = out;
        out = new SqlBuffer();
        return before;
    }

    /** Ends a part and returns it; writing goes on where it was before. */
    SqlBuffer end(SqlBuffer before) {
        SqlBuffer part = out;
        out = before;
        return part;
    }

    void append(SqlBuffer part) {
        out.append(part);
    }

    /** Writes a table's name, its schema translated as the request says. */
    public Rendering table(TableClause table) {
        String effective = schema(table.schema());
        if (effective != null) {
            identifier(effective).append(".");
        }
        return identifier(table.name());
    }

    /** The name by which columns of a FROM clause are qualified; null for tables, which have a schema too. */
    public String nameOf(FromClause from) {
        return switch (from) {
            case TableClause table -> table.name();
            case Alias alias -> alias.name() != null ? alias.name() : names.of(alias, baseOf(alias.element()));
            case Subquery subquery -> named(subquery.name(), subquery);
            case Cte cte -> named(cte.name(), cte.root());
            case ValuesClause values -> named(values.name(), values);
            case TableFunction function -> named(function.name(), function);
            case Join join -> throw new CompileException("A join has no name of its own: " + join);
            case TextFrom text -> throw new CompileException("Text in FROM has no name");
        };
    }

    private String named(@Nullable String name, Object thing) {
        return name != null ? name : names.of(thing, "anon");
    }

    private String baseOf(FromClause element) {
        return switch (element) {
            case TableClause table -> table.name();
            case Cte cte when cte.name() != null -> cte.name();
            case Alias alias when alias.name() != null -> alias.name();
            case Subquery subquery when subquery.name() != null -> subquery.name();
            default -> "anon";
        };
    }

    /** The name of a column of an alias or subquery, as it is called inside. */
    String nameOf(ProxyColumn<?> column) {
        return switch (column.from()) {
            case Subquery subquery -> outputNames(subquery.query()).name(column.position());
            case Cte cte -> outputNames(cte.statement()).name(column.position());
            case Alias alias -> {
                var inner = alias.element().columns().get(column.position());
                yield inner instanceof ProxyColumn<?> proxy ? nameOf(proxy) : inner.name();
            }
            case TableClause table -> column.name();
            case ValuesClause values -> column.name();
            case TableFunction function -> column.name();
            case Join join -> column.name();
            case TextFrom text -> column.name();
        };
    }

    /** What the columns of a statement are called. */
    OutputNames outputNames(Statement<?> written) {
        Statement<?> statement = instead.original(written);
        OutputNames known = outputNames.get(statement);
        if (known == null) {
            known = new OutputNames(this, outputs(statement));
            outputNames.put(statement, known);
        }
        return known;
    }

    private static List<? extends Expression<?>> outputs(Statement<?> statement) {
        return switch (statement) {
            case Query<?> query -> query.outputExpressions();
            case DmlStatement<?> dml -> unfold(dml.returned());
            case dev.azoth.sql.TextClause text -> List.of();
            case dev.azoth.sql.DdlStatement ddl -> List.of();
        };
    }

    static List<Expression<?>> unfold(List<? extends Selectable> selection) {
        var outputs = new ArrayList<Expression<?>>();
        for (Selectable item : selection) {
            switch (item) {
                case Expression<?> expression -> outputs.add(expression);
                case FromClause from -> outputs.addAll(from.columns());
                case dev.azoth.sql.EntityClause<?> entity -> outputs.addAll(entity.columns());
                case dev.azoth.sql.Bundle<?> bundle -> outputs.addAll(unfold(bundle.items()));
                case dev.azoth.sql.TextClause text -> {}
            }
        }
        return outputs;
    }

    /** Writes a parameter. */
    void bind(BindParameter<?> bind) {
        bind(bind, List.of(bind.type()), bind.expanding() ? BindSlot.Expansion.bare(null) : null);
    }

    /** Writes a parameter's value into the text, where the database takes no parameter. */
    public void inline(BindParameter<?> bind) {
        bind(bind, List.of(bind.type()), null, true);
    }

    /** Writes a parameter that stands for a list, or is of a type of the place it stands at. */
    void bind(BindParameter<?> bind, List<? extends SqlType<?>> types, BindSlot.@Nullable Expansion expansion) {
        bind(bind, types, expansion, bind.literalExecute());
    }

    private void bind(
            BindParameter<?> bind,
            List<? extends SqlType<?>> types,
            BindSlot.@Nullable Expansion expansion,
            boolean inline) {
        Integer literal = literals.get(bind);
        if (literal == null && bind.name() == null) {
            throw new CompileException(
                    "A parameter with the value " + (bind.isLate() ? "(asked for late)" : bind.value())
                            + " is rendered but not among the statement's parts: a custom expression must name it in operands()");
        }
        var codecs = new ArrayList<BindSlot.BindType<?>>(types.size());
        for (SqlType<?> type : types) {
            codecs.add(bindType(type));
        }
        String name = bind.name();
        out.append(new BindSlot(
                name,
                name != null ? name : names.of(bind, Identifiers.word(bind.hint())),
                place,
                literal == null ? -1 : literal,
                codecs,
                expansion,
                inline));
    }

    /** Says, while the work is done, into which column values go, so that errors can name it. */
    void into(ColumnClause<?> column, Runnable work) {
        String before = place;
        place = column.toString();
        try {
            work.run();
        } finally {
            place = before;
        }
    }

    void mark(RowMark mark) {
        out.append(mark);
    }

    /** Writes a parameter that the user gives at execution, by name: the values of an INSERT or UPDATE without values. */
    public void parameter(String name, SqlType<?> type) {
        out.append(new BindSlot(name, name, place, -1, List.of(bindType(type)), null, false));
    }

    /** The type without a limit of length: a value too long for a column may well be compared with it. */
    static SqlType<?> unlimited(SqlType<?> type) {
        return switch (type) {
            case StringType text -> Types.string();
            case NumericType number -> Types.numeric();
            default -> type;
        };
    }

    private <T> BindSlot.BindType<T> bindType(SqlType<T> type) {
        SqlType<T> translated = translated(type);
        return new BindSlot.BindType<>(translated, dialect.codec(translated));
    }

    /** The type, its schema translated as the request says. */
    <T> SqlType<T> translated(SqlType<T> type) {
        Map<String, String> translate = request.schemaTranslate();
        return translate.isEmpty() ? type : NamedTypes.withSchema(type, this::schema);
    }

    private @Nullable String schema(@Nullable String schema) {
        String given = request.schemaTranslate().get(schema == null ? "" : schema);
        return given == null ? schema : given.isEmpty() ? null : given;
    }

    /** What was written. */
    Template template() {
        return new Template(dialect, out.parts());
    }
}
