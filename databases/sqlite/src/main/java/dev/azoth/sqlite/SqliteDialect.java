package dev.azoth.sqlite;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.compile.Compiled;
import dev.azoth.sql.compile.Dialect;
import dev.azoth.sql.compile.DialectTraits;
import dev.azoth.sql.compile.InsertTraits;
import dev.azoth.sql.compile.TransactionSql;
import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.schema.SchemaTraits;
import dev.azoth.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** SQLite 3.39 and later. */
final class SqliteDialect implements Dialect {
    private static final DialectTraits TRAITS = new DialectTraits(
            Integer.MAX_VALUE,
            32_766,
            true,
            new SchemaTraits(false, false, false, false),
            new InsertTraits(true, true, true, InsertTraits.Order.AUTOINCREMENT));
    private static final SqliteCodecs CODECS = new SqliteCodecs();
    private static final TransactionSql TRANSACTIONS = new SqliteTransactions();

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public DialectTraits traits() {
        return TRAITS;
    }

    @Override
    public Compiled compile(Statement<?> statement, CompileRequest request) {
        throw new UnsupportedFeatureException("sqlite compiles no statements yet");
    }

    @Override
    public <T> TypeCodec<T> codec(SqlType<T> type) {
        return CODECS.codec(type);
    }

    @Override
    public String quoteIdentifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
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
}
