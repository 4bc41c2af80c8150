package dev.azoth.sqlite;

import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.compile.BaseDialect;
import dev.azoth.sql.compile.DdlCompiler;
import dev.azoth.sql.compile.DialectTraits;
import dev.azoth.sql.compile.DmlCompiler;
import dev.azoth.sql.compile.ExpressionCompiler;
import dev.azoth.sql.compile.FromCompiler;
import dev.azoth.sql.compile.InlineExpressions;
import dev.azoth.sql.compile.InsertTraits;
import dev.azoth.sql.compile.QueryCompiler;
import dev.azoth.sql.compile.Rendering;
import dev.azoth.sql.compile.TransactionSql;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.schema.SchemaTraits;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SQLite 3.39 and later; the driver brings its own. */
final class SqliteDialect extends BaseDialect {
    private static final DialectTraits TRAITS = new DialectTraits(
            Integer.MAX_VALUE,
            32_766,
            true,
            DialectTraits.Updated.WITHOUT_TRIGGERS,
            new SchemaTraits(false, false, false, false),
            new InsertTraits(true, true, true, InsertTraits.Order.AUTOINCREMENT));
    private static final TransactionSql TRANSACTIONS = new SqliteTransactions();

    SqliteDialect() {
        super("sqlite", TRAITS, new SqliteCodecs());
    }

    @Override
    public TransactionSql transactions() {
        return TRANSACTIONS;
    }

    /** SQLite's values say themselves what they are. */
    @Override
    public @Nullable TypeCodec<?> codecForTypeName(String typeName) {
        return null;
    }

    @Override
    protected Set<String> reservedWords() {
        return ReservedWords.ALL;
    }

    @Override
    protected boolean nativeBoolean() {
        return false;
    }

    @Override
    protected boolean tuplesAsValues() {
        return true;
    }

    @Override
    protected @Nullable String keywordFunction(FunctionCall<?> call) {
        if (!call.arguments().isEmpty()) {
            return null;
        }
        return switch (call.name().toLowerCase(Locale.ROOT)) {
            case "now" -> "CURRENT_TIMESTAMP";
            case "localtimestamp" -> "DATETIME(CURRENT_TIMESTAMP, 'localtime')";
            case "localtime" -> "TIME(CURRENT_TIMESTAMP, 'localtime')";
            default -> super.keywordFunction(call);
        };
    }

    @Override
    protected String functionName(String functionName) {
        return switch (functionName) {
            case "char_length" -> "length";
            case "aggregate_strings" -> "group_concat";
            default -> super.functionName(functionName);
        };
    }

    @Override
    protected ExpressionCompiler expressionCompiler(Rendering sql) {
        return new SqliteExpressions(sql);
    }

    @Override
    protected FromCompiler fromCompiler(Rendering sql) {
        return new SqliteFroms(sql);
    }

    @Override
    protected QueryCompiler queryCompiler(Rendering sql) {
        return new SqliteQueries(sql);
    }

    @Override
    protected DmlCompiler dmlCompiler(Rendering sql) {
        return new SqliteDml(sql);
    }

    @Override
    protected DdlCompiler ddlCompiler(InlineExpressions inline, Map<String, String> schemaTranslate) {
        return new SqliteDdl(this, inline, schemaTranslate);
    }
}
