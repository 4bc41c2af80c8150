package dev.azoth.testkit.compliance;

import static dev.azoth.sql.schema.Schema.column;
import static dev.azoth.sql.type.Types.integer;
import static dev.azoth.sql.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.azoth.engine.Connection;
import dev.azoth.engine.ConnectionEvents;
import dev.azoth.engine.Engine;
import dev.azoth.engine.Result;
import dev.azoth.error.DataValueException;
import dev.azoth.error.DatabaseException;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.ProgrammingException;
import dev.azoth.error.ResourceClosedException;
import dev.azoth.sql.Sql;
import dev.azoth.sql.schema.Column;
import dev.azoth.sql.schema.MetaData;
import dev.azoth.sql.schema.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is raised when the database refuses. */
public abstract class ErrorCompliance extends EngineSuite {
    @Test
    void aViolatedConstraintCarriesTheStatement() {
        var failure = catchThrowableOfType(
                IntegrityException.class,
                () -> engine.begin(connection -> {
                    insert(connection, 1, "one");
                    insert(connection, 1, "again");
                    return true;
                }));
        assertThat(failure.sql()).isEqualTo("insert into azoth_t (id, name) values (1, 'again')");
        assertThat(failure).hasMessageContaining("[SQL: insert into azoth_t");
    }

    @Test
    void anUnknownTableIsAProgrammingError() {
        assertThatThrownBy(() -> engine.connect(connection -> connection.execDriverSql("select * from azoth_nowhere")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("azoth_nowhere");
    }

    @Test
    void aWrongStatementIsAProgrammingError() {
        assertThatThrownBy(() -> engine.connect(connection -> connection.execDriverSql("selec 1")))
                .isInstanceOfAny(ProgrammingException.class, DatabaseException.class)
                .hasMessageContaining("selec");
    }

    @Test
    void aHandlerMayPutAnotherExceptionInPlace() {
        Engine listened = engine(options -> options);
        listened.on(
                ConnectionEvents.HANDLE_ERROR,
                context -> context.replaceException(new IllegalStateException("mine", context.exception())));
        assertThatThrownBy(() -> listened.connect(connection -> connection.execDriverSql("selec 1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    @Test
    void hiddenParametersAreInNoException() {
        Table people = Table.define(
                "azoth_t",
                new MetaData(),
                column("id", integer()).primaryKey(),
                column("name", string(50)).notNull());
        Engine hiding = engine(options -> options.hideParameters(true));
        Throwable refused = catchThrowable(() ->
                hiding.begin(connection -> connection.execute(people.insert(), Map.of("id", "s3cret", "name", "one"))));
        assertThat(refused).isInstanceOf(DataValueException.class).hasMessageContaining("id");
        Throwable violated = catchThrowable(() -> hiding.begin(connection -> {
            connection.execute(people.insert(), Map.of("id", 1, "name", "s3cret"));
            return connection.execute(people.insert(), Map.of("id", 1, "name", "s3cret"));
        }));
        assertThat(violated).isInstanceOf(IntegrityException.class);
        for (Throwable failure : List.of(refused, violated)) {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString())
                    .contains("[SQL parameters hidden due to hideParameters(true)]")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void hiddenParametersAreNotToldByTheServerEither() {
        Engine hiding = engine(options -> options.hideParameters(true));
        Throwable violated = catchThrowable(() -> hiding.begin(connection -> {
            connection.execDriverSql("create table azoth_hidden (name varchar(50) unique)");
            insertHidden(connection);
            return insertHidden(connection);
        }));
        engine.begin(connection -> connection.execDriverSql("drop table if exists azoth_hidden"));
        Throwable noList = catchThrowable(() -> hiding.connect(connection -> connection.execute(
                Sql.select(Sql.literalColumn("1"))
                        .where(Sql.columnClause("x", string()).in(Sql.bindparam("list"))),
                Map.of("list", "s3cret"))));
        assertThat(violated).isInstanceOf(IntegrityException.class);
        assertThat(noList)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("must be a collection, not a java.lang.String");
        for (Throwable failure : List.of(violated, noList)) {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString()).doesNotContain("s3cret");
        }
    }

    private static Result<?> insertHidden(Connection connection) {
        Column<String> name = column("name", string(50));
        Table hidden = Table.define("azoth_hidden", new MetaData(), name);
        return connection.execute(hidden.insert(), Map.of("name", "s3cret"));
    }

    @Test
    void aStatementWithoutRowsSaysSo() {
        engine.begin(connection -> {
            var result = connection.execDriverSql("insert into azoth_t (id, name) values (1, 'one')");
            assertThat(result.rowCount()).isEqualTo(1);
            assertThat(result.returnsRows()).isFalse();
            assertThatThrownBy(result::all)
                    .isInstanceOf(ResourceClosedException.class)
                    .hasMessageContaining("no rows");
            return true;
        });
    }
}
