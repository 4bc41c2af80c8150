package dev.azoth.error;

import org.jspecify.annotations.Nullable;

/** What is known of a failure in the database; the text of a {@link DatabaseException} is made of it. */
public record DatabaseFailure(
        String message,
        @Nullable String sql,
        @Nullable String parameters,
        @Nullable String sqlState,
        int vendorCode,
        @Nullable String constraint) {

    String describe() {
        var text = new StringBuilder(message);
        if (sqlState != null) {
            text.append(" [SQLSTATE ").append(sqlState).append(']');
        } else if (vendorCode != 0) {
            text.append(" [code ").append(vendorCode).append(']');
        }
        if (sql != null) {
            text.append("\n[SQL: ").append(sql).append(']');
        }
        if (parameters != null) {
            text.append("\n[parameters: ").append(parameters).append(']');
        }
        return text.toString();
    }
}
