package dev.azoth.sql.compile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement compiled for a dialect: its text, the order of its binds, the codecs of its columns. Immutable; shared by all
 * executions of statements of the same shape. SQLAlchemy: {@code Compiled}.
 */
public interface Compiled {
    StatementKind kind();

    /** The text, as echo and {@code toString} show it; expanding parameters appear in their template form. */
    String sql();

    /** Whether rows come back. For text this is known only after the execution; then false. */
    boolean returnsRows();

    /** The columns that come back, or null when only the database knows (text without columns). */
    @Nullable
    List<ResultColumn> resultColumns();

    /**
     * One execution.
     *
     * @param literals the values gathered with the statement's key ({@link KeyedStatement#values})
     * @param parameters the user's named parameters; names unknown or missing raise InvalidRequestException
     */
    BoundStatement bind(@Nullable Object[] literals, Map<String, ?> parameters);

    /** Many executions of one text. Expanding parameters are refused. */
    BoundBatch bindMany(@Nullable Object[] literals, List<? extends Map<String, ?>> parameterSets);

    /**
     * Whether many parameter sets travel as few INSERT statements with many rows each ("insertmanyvalues"): only an INSERT
     * compiled with {@code many} on a dialect that can.
     */
    boolean insertsManyValues();

    /**
     * Few statements with many rows each.
     *
     * @param pageSize rows a statement, at most; at least 1; made smaller where the dialect limits parameters
     */
    List<BoundInsertPage> bindInsertPages(
            @Nullable Object[] literals, List<? extends Map<String, ?>> parameterSets, int pageSize);

    /** What is special to an INSERT: the generated key; null for other kinds. */
    @Nullable
    InsertOutcome insertOutcome();
}
