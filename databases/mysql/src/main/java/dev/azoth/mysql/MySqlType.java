package dev.azoth.mysql;

import dev.azoth.sql.compile.TypeCodec;
import dev.azoth.sql.type.SqlType;

/** A type that only MySQL has; knows how it lives there. */
interface MySqlType<T> extends SqlType<T> {
    TypeCodec<T> codec();

    /** As CAST names it. */
    String castName();
}
