package dev.azoth.sql.compile;

import dev.azoth.sql.Statement;
import dev.azoth.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * How SQL is spelled for one database: a name, what it can do, its compilers and its type codecs. Stateless; safe for any
 * number of threads. SQLAlchemy: {@code Dialect}, the half of it that does no I/O.
 */
public interface Dialect {
    /** The database's name, as in URLs: {@code postgresql}. */
    String name();

    DialectTraits traits();

    /** Compiles without looking into any cache; raises CompileException or UnsupportedFeatureException naming the part. */
    Compiled compile(Statement<?> statement, CompileRequest request);

    <T> TypeCodec<T> codec(SqlType<T> type);

    /** The identifier, quoted when it must be. */
    String quoteIdentifier(String name);

    /** How transactions are begun, ended and nested here. */
    TransactionSql transactions();

    /**
     * The codec for a column of which only the driver's word is known (text statements), by the database's type name; null
     * to take the value as it comes.
     */
    @Nullable
    TypeCodec<?> codecForTypeName(String typeName);
}
