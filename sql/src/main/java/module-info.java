/** Azoth's SQL toolkit: expressions, statements, schema, types, dialects. It does no I/O. */
module dev.azoth.sql {
    requires static transitive org.jspecify;

    exports dev.azoth.error;
    exports dev.azoth.sql;
    exports dev.azoth.sql.compile;
    exports dev.azoth.sql.schema;
    exports dev.azoth.sql.type;

    uses dev.azoth.sql.StatementPrinter;

    provides dev.azoth.sql.StatementPrinter with
            dev.azoth.sql.compile.PlainPrinter;
}
