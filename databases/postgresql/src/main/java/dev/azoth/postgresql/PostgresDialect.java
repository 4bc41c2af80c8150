package dev.azoth.postgresql;

import dev.azoth.error.CompileException;
import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.compile.BaseDialect;
import dev.azoth.sql.compile.DdlCompiler;
import dev.azoth.sql.compile.DialectTraits;
import dev.azoth.sql.compile.ExpressionCompiler;
import dev.azoth.sql.compile.InlineExpressions;
import dev.azoth.sql.compile.InsertTraits;
import dev.azoth.sql.compile.QueryCompiler;
import dev.azoth.sql.compile.Rendering;
import dev.azoth.sql.compile.TransactionSql;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.schema.SchemaTraits;
import dev.azoth.sql.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 12 and later. */
final class PostgresDialect extends BaseDialect {
    /** In bytes; a build of PostgreSQL may have another. */
    private static final int MAX_IDENTIFIER = 63;

    /** The protocol counts parameters in 16 bits. */
    private static final int MAX_PARAMETERS = 65_535;

    private static final DialectTraits TRAITS = new DialectTraits(
            MAX_IDENTIFIER,
            MAX_PARAMETERS,
            true,
            DialectTraits.Updated.WITH_TRIGGERS,
            new SchemaTraits(true, true, true, true),
            new InsertTraits(false, true, true, InsertTraits.Order.COUNTER));
    private static final PostgresCodecs CODECS = new PostgresCodecs();
    private static final TransactionSql TRANSACTIONS = new PostgresTransactions();

    PostgresDialect() {
        super("postgresql", TRAITS, CODECS);
    }

    @Override
    public TransactionSql transactions() {
        return TRANSACTIONS;
    }

    /** The driver gives what it can read in the right class, and refuses the rest. */
    @Override
    public @Nullable TypeCodec<?> codecForTypeName(String typeName) {
        return null;
    }

    /** PostgreSQL cuts longer names off, without an error: two would become one. */
    @Override
    public String quoteIdentifier(String identifier) {
        if (identifier.length() * 4 > MAX_IDENTIFIER) {
            int bytes = identifier.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_IDENTIFIER) {
                throw new CompileException("Identifier '" + identifier + "' has " + bytes + " bytes; PostgreSQL keeps "
                        + MAX_IDENTIFIER + " of them");
            }
        }
        return super.quoteIdentifier(identifier);
    }

    @Override
    protected Set<String> reservedWords() {
        return ReservedWords.ALL;
    }

    @Override
    protected String placeholder(int number, String parameter) {
        return "$" + number;
    }

    @Override
    protected boolean numberedPlaceholders() {
        return true;
    }

    @Override
    protected @Nullable UnaryOperator<String> arrayBinding(SqlType<?> type) {
        return CODECS.arrayBinding(type);
    }

    @Override
    protected @Nullable String keywordFunction(FunctionCall<?> call) {
        return switch (call.arguments().isEmpty() ? call.name() : "") {
            case "current_catalog" -> "CURRENT_CATALOG";
            case "current_role" -> "CURRENT_ROLE";
            case "current_schema" -> "CURRENT_SCHEMA";
            default -> super.keywordFunction(call);
        };
    }

    @Override
    protected String functionName(String functionName) {
        return functionName.equals("aggregate_strings") ? "string_agg" : super.functionName(functionName);
    }

    @Override
    protected ExpressionCompiler expressionCompiler(Rendering sql) {
        return new PostgresExpressions(sql);
    }

    @Override
    protected QueryCompiler queryCompiler(Rendering sql) {
        return new PostgresQueries(sql);
    }

    @Override
    protected DdlCompiler ddlCompiler(InlineExpressions inline, Map<String, String> schemaTranslate) {
        return new PostgresDdl(this, inline, schemaTranslate);
    }
}
