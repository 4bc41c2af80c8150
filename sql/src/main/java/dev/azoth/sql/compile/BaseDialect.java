package dev.azoth.sql.compile;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.Binary;
import dev.azoth.sql.BindParameter;
import dev.azoth.sql.DdlStatement;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.Expression;
import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.OrderItem;
import dev.azoth.sql.Query;
import dev.azoth.sql.Statement;
import dev.azoth.sql.TextClause;
import dev.azoth.sql.type.BigIntegerType;
import dev.azoth.sql.type.IntegerType;
import dev.azoth.sql.type.SmallIntegerType;
import dev.azoth.sql.type.SqlType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dialect in generic SQL, of which databases override what they spell differently: its small methods, and the compilers
 * made by its factory methods. Stateless; safe for any number of threads. SQLAlchemy: {@code DefaultDialect}.
 */
public abstract class BaseDialect implements Dialect {
    private final String name;
    private final DialectTraits traits;
    private final StandardCodecs codecs;

    protected BaseDialect(String name, DialectTraits traits, StandardCodecs codecs) {
        this.name = name;
        this.traits = traits;
        this.codecs = codecs;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final DialectTraits traits() {
        return traits;
    }

    @Override
    public final <T> TypeCodec<T> codec(SqlType<T> type) {
        return codecs.codec(type);
    }

    @Override
    public final Compiled compile(Statement<?> statement, CompileRequest request) {
        var sql = new Rendering(this, request, StatementKeys.walk(statement).literalPositions());
        return switch (statement) {
            case Query<?> query -> compileQuery(sql, query);
            case TextClause text -> compileText(sql, text);
            case DmlStatement<?> dml -> compileDml(sql, dml);
            case DdlStatement ddl -> compileDdl(request, ddl);
        };
    }

    private static Compiled compileQuery(Rendering sql, Query<?> query) {
        sql.queries().top(query);
        return new CompiledStatement(
                StatementKind.SELECT, sql.template(), sql.queries().resultColumns(query));
    }

    private static Compiled compileText(Rendering sql, TextClause text) {
        sql.queries().text(text);
        return new CompiledStatement(StatementKind.TEXT, sql.template(), null);
    }

    /** Compiles INSERT, UPDATE, DELETE. */
    protected Compiled compileDml(Rendering sql, DmlStatement<?> statement) {
        return dmlCompiler(sql).compile(statement);
    }

    protected DmlCompiler dmlCompiler(Rendering sql) {
        return new DmlCompiler(sql);
    }

    /** Compiles CREATE, DROP and the like. */
    protected Compiled compileDdl(CompileRequest request, DdlStatement statement) {
        return new CompiledDdl(ddlCompiler(item -> literalSql(item, false), request.schemaTranslate())
                .compile(statement));
    }

    protected DdlCompiler ddlCompiler(InlineExpressions inline, Map<String, String> schemaTranslate) {
        return new DdlCompiler(this, inline, schemaTranslate);
    }

    /** Writes an INSERT, UPDATE or DELETE inside another statement, as a CTE. */
    protected void dmlInside(Rendering sql, DmlStatement<?> statement) {
        dmlCompiler(sql).inside(statement);
    }

    protected ExpressionCompiler expressionCompiler(Rendering sql) {
        return new ExpressionCompiler(sql);
    }

    protected FromCompiler fromCompiler(Rendering sql) {
        return new FromCompiler(sql);
    }

    protected QueryCompiler queryCompiler(Rendering sql) {
        return new QueryCompiler(sql);
    }

    @Override
    public String quoteIdentifier(String identifier) {
        return Identifiers.isBare(identifier, reservedWords())
                ? identifier
                : Identifiers.quote(identifier, quoteMark());
    }

    /** The mark around identifiers. */
    protected char quoteMark() {
        return '"';
    }

    /** A text in the SQL, in quotes. */
    protected String textLiteral(String text) {
        return Literals.quote(text);
    }

    /** The words, in lower case, that cannot be bare identifiers. */
    protected Set<String> reservedWords() {
        return Identifiers.RESERVED;
    }

    /**
     * The placeholder of a parameter.
     *
     * @param number from 1, in the order of the values
     * @param parameter its readable name
     */
    protected String placeholder(int number, String parameter) {
        return "?";
    }

    /** Whether placeholders carry their number, so that one value may stand at several places. */
    protected boolean numberedPlaceholders() {
        return false;
    }

    /**
     * How an array of values of a type is bound, so that many rows travel as one array a column and {@code unnest} makes rows of
     * them: the casts of its placeholder. Null when they cannot.
     */
    protected @Nullable UnaryOperator<String> arrayBinding(SqlType<?> type) {
        return null;
    }

    /** Whether the database has booleans; without, they are 1 and 0. */
    protected boolean nativeBoolean() {
        return true;
    }

    /** Whether {@code (a, b) IN} takes its list as {@code VALUES (?, ?), (?, ?)}. */
    protected boolean tuplesAsValues() {
        return false;
    }

    /** Whether {@code /} between these keeps whole numbers whole, so that division is written with it. */
    protected boolean dividesWhole(Binary<?> division) {
        return !(isWhole(division.left().type()) && isWhole(division.right().type())) || wholeDivision();
    }

    /** Whether {@code /} of two whole numbers is a whole number. */
    protected boolean wholeDivision() {
        return true;
    }

    private static boolean isWhole(SqlType<?> type) {
        return type instanceof IntegerType || type instanceof BigIntegerType || type instanceof SmallIntegerType;
    }

    /** A function that is written as a keyword without parentheses; null for the others. */
    protected @Nullable String keywordFunction(FunctionCall<?> call) {
        if (!call.arguments().isEmpty()) {
            return null;
        }
        return switch (call.name().toLowerCase(Locale.ROOT)) {
            case "current_date" -> "CURRENT_DATE";
            case "current_time" -> "CURRENT_TIME";
            case "current_timestamp" -> "CURRENT_TIMESTAMP";
            case "current_user" -> "CURRENT_USER";
            case "localtime" -> "LOCALTIME";
            case "localtimestamp" -> "LOCALTIMESTAMP";
            case "session_user" -> "SESSION_USER";
            case "user" -> "USER";
            default -> null;
        };
    }

    /** How a function's name is written; parts that are no plain words are quoted. */
    protected String functionName(String functionName) {
        switch (functionName) {
            case "cube", "rollup", "current_time", "current_timestamp", "localtime", "localtimestamp" -> {
                return functionName.toUpperCase(Locale.ROOT);
            }
            case "grouping_sets" -> {
                return "GROUPING SETS";
            }
            default -> {}
        }
        var text = new StringBuilder();
        for (String part : functionName.split("\\.", -1)) {
            text.append(text.isEmpty() ? "" : ".");
            text.append(Identifiers.isWord(part) && !part.isEmpty() ? part : Identifiers.quote(part, quoteMark()));
        }
        return text.toString();
    }

    /** The SQL of a statement with its values in the text: for reading, not for executing. SQLAlchemy: {@code literal_binds}. */
    public final String literalSql(Statement<?> statement) {
        return literalSql(statement, Map.of());
    }

    /** The same with values for named parameters. */
    public final String literalSql(Statement<?> statement, Map<String, ?> parameters) {
        Compiled compiled = compile(statement, CompileRequest.PLAIN);
        if (compiled instanceof CompiledStatement plain) {
            return plain.withLiterals(StatementKeys.of(statement).values(), parameters);
        }
        if (compiled instanceof CompiledDml dml) {
            return dml.withLiterals(StatementKeys.of(statement).values(), parameters);
        }
        throw new UnsupportedFeatureException(
                "Literal rendering of " + statement.getClass().getSimpleName());
    }

    /**
     * The SQL of an expression alone, with its values in the text: for DDL, and for reading.
     *
     * @param qualified whether columns are written with their table
     */
    public final String literalSql(OrderItem item, boolean qualified) {
        KeyWriter walk = StatementKeys.walk(item);
        Template template = render(item, walk.literalPositions(), qualified);
        return template.withLiterals(walk.finish().values(), Map.of());
    }

    /** The SQL of an expression alone, with placeholders. */
    final String expressionSql(Expression<?> expression) {
        return render(expression, StatementKeys.walk(expression).literalPositions(), true)
                .text();
    }

    private Template render(OrderItem item, IdentityHashMap<BindParameter<?>, Integer> literals, boolean qualified) {
        var sql = new Rendering(this, CompileRequest.PLAIN, literals);
        Runnable write = () -> sql.queries().order(List.of(item), List.of());
        sql.ctes().scope(qualified ? write : () -> sql.unqualified(write));
        return sql.template();
    }
}
