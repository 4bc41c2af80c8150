package dev.azoth.orm.query;

import dev.azoth.sql.ForUpdate;
import dev.azoth.sql.StatementOption;

/** Rows are locked as they are read, for {@code session.get}. SQLAlchemy: {@code with_for_update}. */
public record LockRows(ForUpdate lock) implements StatementOption {}
