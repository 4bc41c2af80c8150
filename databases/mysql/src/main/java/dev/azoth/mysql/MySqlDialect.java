package dev.azoth.mysql;

import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.FunctionCall;
import dev.azoth.sql.Returning;
import dev.azoth.sql.Update;
import dev.azoth.sql.compile.BaseDialect;
import dev.azoth.sql.compile.Compiled;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MySQL 8.0 and MariaDB 10.6, and later. */
final class MySqlDialect extends BaseDialect {
    private static final int MAX_IDENTIFIER = 64;

    /** The protocol counts parameters in 16 bits. */
    private static final int MAX_PARAMETERS = 65_535;

    private static final TransactionSql TRANSACTIONS = new MySqlTransactions();

    private final Vendor vendor;

    MySqlDialect(Vendor vendor) {
        super(vendor.dialect(), traits(vendor == Vendor.MARIADB), new MySqlCodecs(vendor));
        this.vendor = vendor;
    }

    private static DialectTraits traits(boolean mariaDb) {
        return new DialectTraits(
                MAX_IDENTIFIER,
                MAX_PARAMETERS,
                mariaDb,
                DialectTraits.Updated.NONE,
                new SchemaTraits(true, false, mariaDb, false),
                new InsertTraits(true, true, mariaDb, InsertTraits.Order.AUTOINCREMENT));
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

    @Override
    protected char quoteMark() {
        return '`';
    }

    @Override
    protected Set<String> reservedWords() {
        return ReservedWords.ALL;
    }

    @Override
    protected String textLiteral(String text) {
        return Texts.quote(text);
    }

    @Override
    protected boolean nativeBoolean() {
        return false;
    }

    /** {@code /} always divides exactly. */
    @Override
    protected boolean wholeDivision() {
        return false;
    }

    @Override
    protected @Nullable String keywordFunction(FunctionCall<?> call) {
        return switch (call.arguments().isEmpty() ? call.name() : "") {
            case "session_user" -> "SESSION_USER()";
            case "user" -> "USER()";
            default -> super.keywordFunction(call);
        };
    }

    @Override
    protected String functionName(String functionName) {
        return functionName.equals("random") ? "rand" : super.functionName(functionName);
    }

    @Override
    protected Compiled compileDml(Rendering sql, DmlStatement<?> statement) {
        if (statement instanceof Returning<?> returning && returning.statement() instanceof Update) {
            throw new dev.azoth.error.UnsupportedFeatureException("The database '" + name()
                    + "' does not have UPDATE ... RETURNING; select the rows in the same transaction");
        }
        return super.compileDml(sql, statement);
    }

    @Override
    protected ExpressionCompiler expressionCompiler(Rendering sql) {
        return new MySqlExpressions(sql, vendor);
    }

    @Override
    protected FromCompiler fromCompiler(Rendering sql) {
        return new MySqlFroms(sql, vendor);
    }

    @Override
    protected QueryCompiler queryCompiler(Rendering sql) {
        return new MySqlQueries(sql, vendor);
    }

    @Override
    protected DmlCompiler dmlCompiler(Rendering sql) {
        return new MySqlDml(sql);
    }

    @Override
    protected DdlCompiler ddlCompiler(InlineExpressions inline, Map<String, String> schemaTranslate) {
        return new MySqlDdl(this, vendor, inline, schemaTranslate);
    }
}
