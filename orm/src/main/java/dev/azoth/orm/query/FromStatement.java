package dev.azoth.orm.query;

import dev.azoth.sql.Query;
import dev.azoth.sql.StatementOption;

/** The rows of the class that is selected come from this query: a UNION, text. SQLAlchemy: {@code from_statement}. */
public record FromStatement(Query<?> query) implements StatementOption {}
