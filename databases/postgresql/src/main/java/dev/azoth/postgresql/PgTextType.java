package dev.azoth.postgresql;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.DataValueException;
import dev.azoth.sql.type.SqlType;

/**
 * A type of PostgreSQL's whose values are kept as the database writes them.
 *
 * @param name the type as SQL names it, with its arguments
 */
record PgTextType(String name) implements SqlType<String> {
    PgTextType {
        if (!name.matches("[A-Za-z_\"][\\w .,()\"$]*(\\[\\])*")) {
            throw new ArgumentException("'" + name + "' is no name of a PostgreSQL type");
        }
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String check(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new DataValueException(describe() + " takes a String in PostgreSQL's notation, not "
                + value.getClass().getTypeName());
    }

    @Override
    public String describe() {
        return "PgTypes." + name;
    }
}
