package dev.azoth.mysql.vertx;

import java.util.Locale;

/**
 * A column as the server describes it.
 *
 * @param type the protocol's number
 * @param binary whether its characters are bytes
 * @param length in bytes for texts, in bits for BIT
 */
record WireColumn(String name, int type, boolean unsigned, boolean binary, long length) {
    static final int DECIMAL = 0;
    static final int TINY = 1;
    static final int SHORT = 2;
    static final int LONG = 3;
    static final int FLOAT = 4;
    static final int DOUBLE = 5;
    static final int NULL = 6;
    static final int TIMESTAMP = 7;
    static final int LONGLONG = 8;
    static final int INT24 = 9;
    static final int DATE = 10;
    static final int TIME = 11;
    static final int DATETIME = 12;
    static final int YEAR = 13;
    static final int VARCHAR = 15;
    static final int BIT = 16;
    static final int JSON = 245;
    static final int NEWDECIMAL = 246;
    static final int ENUM = 247;
    static final int SET = 248;
    static final int TINY_BLOB = 249;
    static final int MEDIUM_BLOB = 250;
    static final int LONG_BLOB = 251;
    static final int BLOB = 252;
    static final int VAR_STRING = 253;
    static final int STRING = 254;
    static final int GEOMETRY = 255;

    /** The type in SQL's words, as far as the protocol tells it. */
    String typeName() {
        String base = switch (type) {
            case DECIMAL, NEWDECIMAL -> "decimal";
            case TINY -> "tinyint";
            case SHORT -> "smallint";
            case LONG -> "int";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case NULL -> "null";
            case TIMESTAMP -> "timestamp";
            case LONGLONG -> "bigint";
            case INT24 -> "mediumint";
            case DATE -> "date";
            case TIME -> "time";
            case DATETIME -> "datetime";
            case YEAR -> "year";
            case BIT -> "bit";
            case JSON -> "json";
            case ENUM -> "enum";
            case SET -> "set";
            case TINY_BLOB -> binary ? "tinyblob" : "tinytext";
            case MEDIUM_BLOB -> binary ? "mediumblob" : "mediumtext";
            case LONG_BLOB -> binary ? "longblob" : "longtext";
            case BLOB -> binary ? "blob" : "text";
            case VARCHAR, VAR_STRING -> binary ? "varbinary" : "varchar";
            case STRING -> binary ? "binary" : "char";
            case GEOMETRY -> "geometry";
            default -> String.format(Locale.ROOT, "type %d", type);
        };
        boolean number = type <= LONGLONG || type == INT24;
        return unsigned && number && type != TIMESTAMP && type != NULL ? base + " unsigned" : base;
    }
}
