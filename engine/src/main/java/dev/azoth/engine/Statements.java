package dev.azoth.engine;

import dev.azoth.error.DataValueException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.sql.Bundle;
import dev.azoth.sql.DmlStatement;
import dev.azoth.sql.EntityClause;
import dev.azoth.sql.Row;
import dev.azoth.sql.Select;
import dev.azoth.sql.Selectable;
import dev.azoth.sql.Statement;
import dev.azoth.sql.compile.BoundBatch;
import dev.azoth.sql.compile.BoundStatement;
import dev.azoth.sql.compile.CompileRequest;
import dev.azoth.sql.compile.Compiled;
import dev.azoth.sql.compile.KeyedStatement;
import dev.azoth.sql.compile.StatementKey;
import dev.azoth.sql.compile.StatementKeys;
import dev.azoth.sql.compile.StatementKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prepares statements: key, compilation or the cached one, values bound, transaction begun, handlers told. No method waits,
 * except handlers.
 */
final class Statements {
    private final Core core;

    Statements(Core core) {
        this.core = core;
    }

    /** @param parameterSets empty for none, more than one for many executions */
    <R extends @Nullable Object> Exchange<?, Result<R>> prepare(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets, ExecutionOptions options) {
        Arguments.given(statement, "execute", "a statement");
        try {
            return prepared(statement, parameterSets, options);
        } catch (DataValueException failure) {
            throw core.engine().options().hideParameters() ? failure.withoutValue(ParameterText.HIDDEN) : failure;
        }
    }

    private <R extends @Nullable Object> Exchange<?, Result<R>> prepared(
            Statement<R> statement, List<? extends Map<String, ?>> parameterSets, ExecutionOptions options) {
        core.refuseClosed();
        core.tell(ConnectionEvents.BEFORE_EXECUTE, handler -> handler.handle(core.face(), statement, parameterSets));
        boolean many = parameterSets.size() > 1;
        KeyedStatement keyed = StatementKeys.of(statement);
        var request = new CompileRequest(names(parameterSets), many, options.schemaTranslateMap());
        Lookup found = compiled(statement, keyed.key(), request);
        var invocation = new Invocation<>(
                statement, found.statement(), statement.rowShape(), parameterSets, found.stats(), null);
        Compiled compiled = found.statement().compiled();
        if (many && compiled.insertsManyValues()) {
            var pages = compiled.bindInsertPages(
                    keyed.values(), parameterSets, core.engine().options().insertManyValuesPageSize());
            core.transactions().beforeStatement();
            return new InsertPages<>(core, invocation, pages);
        }
        if (many) {
            BoundBatch batch = compiled.bindMany(keyed.values(), parameterSets);
            core.transactions().beforeStatement();
            return new BatchExecution<>(
                    core, invocation, new CursorExecution(statement, batch.sql(), batch.parameterSets(), true));
        }
        BoundStatement bound = compiled.bind(keyed.values(), parameterSets.isEmpty() ? Map.of() : parameterSets.get(0));
        core.transactions().beforeStatement();
        var execution = new CursorExecution(statement, bound.sql(), bound.parameters());
        return options.streamResults() && mayStream(compiled)
                ? cursor(invocation, execution, options)
                : new SingleExecution<>(core, invocation.withInsertedKey(bound.insertedKey()), execution);
    }

    /** Text for the driver as it is. */
    Exchange<?, Result<Row>> prepareDriverSql(
            String sql, List<@Nullable Object[]> parameterSets, ExecutionOptions options) {
        Arguments.given(sql, "execDriverSql", "SQL");
        core.transactions().beforeStatement();
        Invocation<Row> invocation = Invocation.driverSql();
        if (parameterSets.size() > 1) {
            return new BatchExecution<>(core, invocation, new CursorExecution(null, sql, parameterSets, true));
        }
        var execution = new CursorExecution(null, sql, parameterSets.isEmpty() ? new Object[0] : parameterSets.get(0));
        return options.streamResults() && looksLikeQuery(sql)
                ? cursor(invocation, execution, options)
                : new SingleExecution<>(core, invocation, execution);
    }

    /** The only set of parameters of driver SQL. */
    static List<@Nullable Object[]> oneSet(@Nullable Object[] parameters) {
        return List.<@Nullable Object[]>of(
                Arguments.given(parameters, "execDriverSql", "parameters; for one that is null give (Object) null"));
    }

    /** A question to the catalog, as the driver takes it; its rows are never streamed. */
    Exchange<?, Result<Row>> prepareCatalogQuery(String sql, @Nullable Object[] parameters) {
        core.transactions().beforeStatement();
        return new SingleExecution<>(core, Invocation.catalogQuery(), new CursorExecution(null, sql, parameters));
    }

    private <R extends @Nullable Object> Exchange<?, Result<R>> cursor(
            Invocation<R> invocation, CursorExecution execution, ExecutionOptions options) {
        RootTransaction transaction = core.transactions().root();
        if (core.engine().driver().traits().cursorNeedsTransaction()
                && transaction != null
                && transaction.autocommit()) {
            throw new InvalidRequestException("Rows can't be streamed in AUTOCOMMIT: a server-side cursor of "
                    + core.engine().dialect().name()
                    + " lives in a transaction. Use another isolation level, or execute()");
        }
        return new CursorOpening<>(core, invocation, execution, options);
    }

    private static boolean mayStream(Compiled compiled) {
        return switch (compiled.kind()) {
            case SELECT -> true;
            case TEXT -> looksLikeQuery(compiled.sql());
            default -> false;
        };
    }

    /** Text that begins like a query can be read through a cursor; anything else is run as it is. */
    private static boolean looksLikeQuery(String sql) {
        String start = sql.stripLeading();
        String word = start.substring(0, Math.min(7, start.length())).toUpperCase(Locale.ROOT);
        return word.startsWith("SELECT")
                || word.startsWith("WITH")
                || word.startsWith("VALUES")
                || word.startsWith("(");
    }

    /** The names of the parameters, sorted, so that the order of a map's entries makes no other statement. */
    private static List<String> names(List<? extends Map<String, ?>> parameterSets) {
        if (parameterSets.isEmpty() || parameterSets.get(0).isEmpty()) {
            return List.of();
        }
        Map<String, ?> first = parameterSets.get(0);
        return first.size() == 1
                ? List.of(first.keySet().iterator().next())
                : first.keySet().stream().sorted().toList();
    }

    private Lookup compiled(Statement<?> statement, @Nullable StatementKey key, CompileRequest request) {
        CompileCache cache = core.engine().compileCache();
        if (key == null || cache.isOff()) {
            var made = compile(statement, request);
            return new Lookup(made, core.echoes() ? (key == null ? "no key " : "caching disabled ") + age(made) : "");
        }
        CompiledStatement present = cache.get(key, request);
        if (present != null) {
            return new Lookup(present, core.echoes() ? cachedSince(present) : "");
        }
        CompiledStatement made = cache.put(key, request, () -> compile(statement, request));
        return new Lookup(made, core.echoes() ? "generated in " + age(made) : "");
    }

    private CompiledStatement compile(Statement<?> statement, CompileRequest request) {
        refuseEntities(statement);
        long begun = System.nanoTime();
        Compiled compiled = core.engine().dialect().compile(statement, request);
        // what is written as text is run as it was meant to be
        boolean plainRead = compiled.kind() == StatementKind.SELECT
                && core.engine().dialect().transactions().isPlainRead(compiled.sql());
        return new CompiledStatement(compiled, plainRead, begun);
    }

    /** Objects are a session's; a connection would give their columns without a word. */
    private static void refuseEntities(Statement<?> statement) {
        List<? extends Selectable> items = switch (statement) {
            case Select<?> select -> select.parts().selection();
            case DmlStatement<?> dml -> dml.returned();
            default -> List.of();
        };
        for (Selectable item : items) {
            if (item instanceof EntityClause<?> entity) {
                throw new InvalidRequestException("This statement selects objects of "
                        + entity.type().getName() + ", which only a session makes: run it by session.execute(...) or"
                        + " session.scalars(...), or select the columns");
            }
            if (item instanceof Bundle<?> bundle) {
                throw new InvalidRequestException("This statement selects the " + bundle
                        + ", which only a session makes: run it by session.execute(...) or session.scalars(...), or"
                        + " select the columns");
            }
        }
    }

    private static String age(CompiledStatement made) {
        return String.format(Locale.ROOT, "%.5fs", made.compileNanos() / 1e9);
    }

    private static String cachedSince(CompiledStatement present) {
        double seconds = (System.nanoTime() - present.compiledAt()) / 1e9;
        return "cached since " + EchoNumbers.significant(seconds) + "s ago";
    }

    private record Lookup(CompiledStatement statement, String stats) {}
}
