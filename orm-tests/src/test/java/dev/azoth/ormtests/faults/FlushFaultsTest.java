package dev.azoth.ormtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.azoth.engine.Engine;
import dev.azoth.error.AzothException;
import dev.azoth.error.DisconnectedException;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.OutcomeUnknownException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.error.QueryCancelledException;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.PoolAtRest;
import dev.azoth.ormtests.flush.Ticket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each single statement of a transaction fails in turn, in every way, through both faces. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class FlushFaultsTest {
    /** How the session is used. */
    enum Style {
        DIRECT,
        FUTURES;

        Face open(SessionFactory sessions) {
            return this == DIRECT ? new Face.Direct(sessions) : new Face.Futures(sessions);
        }
    }

    @Parameter
    private Database database;

    @TempDir
    private Path directory;

    private final FaultPlan plan = new FaultPlan();
    private String url;
    private Engine engine;
    private Engine beside;
    private SessionFactory sessions;

    @BeforeEach
    void open() {
        url = database == Database.SQLITE ? "sqlite:///" + directory.resolve("faults.db") : database.create();
        beside = Engine.create(url);
        engine = Engine.create(url.replaceFirst("://", "+faulty://") + "?plan=" + plan.name);
        sessions = SessionFactory.of(engine);
        beside.begin(connection -> {
            Model.of(Scenario.MODEL).metadata().createAll(connection);
            connection.execDriverSql("create table azoth_fault (id integer not null primary key)");
            return connection.execDriverSql("insert into azoth_fault (id) values (1)");
        });
        SessionFactory.of(beside).begin(session -> {
            session.addAll(Scenario.rows());
            return null;
        });
    }

    @AfterEach
    void close() {
        engine.dispose();
        beside.dispose();
        if (database != Database.SQLITE) {
            database.drop(url);
        }
    }

    /** Everything but the end of the transaction. */
    private static void write(Face face, Scenario scenario) {
        scenario.change(face.session());
        face.flush();
        face.beginNested();
        scenario.changeInSavepoint(face.session());
        face.flush();
        face.commitNested();
        scenario.isWritten();
    }

    private static Scenario load(Face face) {
        var loaded = new AtomicReference<Scenario>();
        face.look(session -> loaded.set(new Scenario(session)));
        return loaded.get();
    }

    /** What is sent from the first flush to the end. */
    private List<String> statements(Style style) {
        try (Face face = style.open(sessions)) {
            Scenario scenario = load(face);
            plan.record();
            write(face, scenario);
            face.rollback();
            return plan.disarm();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverFailsIsToldAndUndone(Style style) {
        List<String> statements = statements(style);
        assertThat(statements).contains("SAVEPOINT sa_savepoint_1", "RELEASE SAVEPOINT sa_savepoint_1");
        assertThat(statements).endsWith("ROLLBACK").hasSizeGreaterThan(15);
        var before = contents();
        for (int i = 0; i < statements.size() - 1; i++) {
            for (Fault fault : Fault.values()) {
                String what = fault + " of statement " + i + ", " + statements.get(i);
                try {
                    failing(style, i, fault, Face::rollback, (face, scenario, failure) -> {
                        isTold(failure, fault);
                        tellsWhatWasWritten(failure, fault, what);
                        mustBeRolledBack(face);
                    });
                    assertThat(contents()).isEqualTo(before);
                } catch (AssertionError wrong) {
                    throw new AssertionError(what, wrong);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRollbackThatFailsEndsTheTransactionAllTheSame(Style style) {
        int rollback = statements(style).size() - 1;
        var before = contents();
        for (Fault fault : Fault.values()) {
            failing(
                    style,
                    rollback,
                    fault,
                    Face::rollback,
                    (face, scenario, failure) -> isToldOfRollback(failure, fault));
            assertThat(contents()).isEqualTo(before);
        }
    }

    /** What follows BEGIN is not done without it. */
    @ParameterizedTest
    @EnumSource
    void aTransactionThatCannotBeBegunIsToldAndTheNextOneIs(Style style) {
        var before = contents();
        for (Fault fault : Fault.values()) {
            try (Face face = style.open(sessions)) {
                face.begin();
                plan.arm(0, fault, face::giveUp);
                Throwable failure = catchThrowable(face::read);
                assertThat(plan.disarm()).first().asString().startsWith("BEGIN");
                Thread.interrupted();
                isTold(failure, fault);
                assertThatThrownBy(face::read).isInstanceOf(InvalidRequestException.class);
                face.rollback();

                Scenario scenario = load(face);
                write(face, scenario);
                face.rollback();
                face.look(scenario::isAsBefore);
            }
            PoolAtRest.await(engine);
            nothingIsLocked();
            assertThat(contents()).isEqualTo(before);
        }
    }

    /**
     * Where BEGIN and the statement after it are sent together, a BEGIN that is refused leaves the statement to take effect by itself, which
     * is told; a server that is there does not refuse it.
     */
    @ParameterizedTest
    @EnumSource
    void aFlushWhoseTransactionCannotBeBegunIsUndone(Style style) {
        var before = contents();
        boolean apart = database == Database.SQLITE;
        for (Fault fault : apart ? Fault.values() : new Fault[] {Fault.KILLED, Fault.ANSWER_LOST}) {
            try (Face face = style.open(sessions)) {
                var ticket = new Ticket("fresh");
                face.session().add(ticket);
                plan.arm(0, fault, face::giveUp);
                Throwable failure = catchThrowable(face::flush);
                List<String> sent = plan.disarm();
                assertThat(sent).first().asString().startsWith("BEGIN");
                Thread.interrupted();
                isTold(failure, fault);
                mustBeRolledBack(face);
                assertThat(ticket.getId()).isNull();
                face.look(session -> assertThat(session.contains(ticket)).isFalse());
                face.rollback();
            }
            PoolAtRest.await(engine);
            nothingIsLocked();
            assertThat(contents()).isEqualTo(before);
        }
    }

    /** Changes inside a savepoint alone, which is rolled back to. */
    private static void writeInSavepoint(Face face, Scenario scenario) {
        face.beginNested();
        scenario.changeInSavepoint(face.session());
        face.flush();
        face.rollbackNested();
    }

    private List<String> statementsInSavepoint(Style style) {
        try (Face face = style.open(sessions)) {
            Scenario scenario = load(face);
            plan.record();
            writeInSavepoint(face, scenario);
            return plan.disarm();
        }
    }

    /** What was done in the savepoint may be there still: it must not be committed with the rest. */
    @ParameterizedTest
    @EnumSource
    void aSavepointThatCannotBeRolledBackToTakesTheTransactionAlong(Style style) {
        List<String> statements = statementsInSavepoint(style);
        assertThat(statements).endsWith("ROLLBACK TO SAVEPOINT sa_savepoint_1");
        var before = contents();
        for (Fault fault : Fault.values()) {
            try (Face face = style.open(sessions)) {
                Scenario scenario = load(face);
                plan.arm(statements.size() - 1, fault, face::giveUp);
                Throwable failure = catchThrowable(() -> writeInSavepoint(face, scenario));
                plan.disarm();
                Thread.interrupted();
                isToldOfRollback(failure, fault);
                assertThatThrownBy(face::commit).isInstanceOf(PendingRollbackException.class);
                face.rollback();
                face.read();
                face.look(session -> assertThat(session.pending()).isEmpty());
            }
            PoolAtRest.await(engine);
            nothingIsLocked();
            assertThat(contents()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommitThatIsRefusedOrCancelledIsUndone(Style style) {
        int commit = statements(style).size() - 1;
        var before = contents();
        for (Fault fault : List.of(Fault.REFUSED, Fault.CANCELLED)) {
            failing(style, commit, fault, Face::commit, (face, scenario, failure) -> {
                isTold(failure, fault);
                assertThat(failure).isNotInstanceOf(OutcomeUnknownException.class);
                mustBeRolledBack(face);
            });
            assertThat(contents()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofACommitThatIsNotAnsweredNobodyKnowsTheOutcome(Style style) {
        int commit = statements(style).size() - 1;
        var before = contents();
        for (Fault fault : List.of(Fault.KILLED, Fault.ANSWER_LOST)) {
            failing(style, commit, fault, Face::commit, (face, scenario, failure) -> {
                assertThat(failure)
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("not known whether the transaction was committed")
                        .hasMessageContaining("[while writing: COMMIT of ")
                        .hasMessageContaining("Person[");
                assertThat(((OutcomeUnknownException) failure).entities()).containsAll(scenario.fresh);
                scenario.isWritten();
                assertThatThrownBy(face::read)
                        .isInstanceOf(PendingRollbackException.class)
                        .hasMessageContaining("not known whether this session's transaction was committed")
                        .hasCause(failure);
                face.rollback();
            });
            if (fault == Fault.KILLED) {
                assertThat(contents()).isEqualTo(before);
            } else {
                assertThat(contents().get("person")).hasSize(1);
            }
        }
    }

    private interface Check {
        void check(Face face, Scenario scenario, Throwable failure);
    }

    /** Has a statement fail; afterwards all is as it was before, and can be done. */
    private void failing(Style style, int statement, Fault fault, Consumer<Face> end, Check check) {
        try (Face face = style.open(sessions)) {
            Scenario scenario = load(face);
            plan.arm(statement, fault, face::giveUp);
            Throwable failure = catchThrowable(() -> {
                write(face, scenario);
                end.accept(face);
            });
            plan.disarm();
            Thread.interrupted();
            check.check(face, scenario, failure);
            boolean committed = failure instanceof OutcomeUnknownException && fault == Fault.ANSWER_LOST;
            if (committed) {
                face.look(scenario::isTransient);
            } else {
                face.look(scenario::isAsBefore);
                write(face, scenario);
                face.rollback();
                face.look(scenario::isAsBefore);
            }
        }
        PoolAtRest.await(engine);
        nothingIsLocked();
    }

    private static void mustBeRolledBack(Face face) {
        assertThatThrownBy(face::read)
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageContaining("rollback()");
        face.rollback();
    }

    private static void tellsWhatWasWritten(Throwable failure, Fault fault, String statement) {
        if (fault != Fault.CANCELLED) {
            var told = (AzothException) failure;
            boolean ofObjects = statement.matches(".*(INSERT|UPDATE|DELETE) .*");
            assertThat(told.entities().isEmpty()).isEqualTo(!ofObjects);
            assertThat(told.getMessage().contains("[while writing: ")).isEqualTo(ofObjects);
        }
    }

    /** A thread that is interrupted waits for a ROLLBACK all the same: that the server stopped it is what it is told. */
    private static void isToldOfRollback(Throwable failure, Fault fault) {
        if (!(fault == Fault.CANCELLED && failure instanceof QueryCancelledException)) {
            isTold(failure, fault);
        }
    }

    private static void isTold(Throwable failure, Fault fault) {
        assertThat(failure)
                .isInstanceOf(
                        switch (fault) {
                            case REFUSED -> IntegrityException.class;
                            case KILLED, ANSWER_LOST -> DisconnectedException.class;
                            case CANCELLED -> CancellationException.class;
                        });
    }

    /** Another connection may lock all rows. */
    private void nothingIsLocked() {
        beside.connect(connection -> {
            if (database == Database.POSTGRESQL) {
                connection.execDriverSql("set local lock_timeout = '5s'");
            } else if (database == Database.MARIADB) {
                connection.execDriverSql("set innodb_lock_wait_timeout = 5");
            }
            connection.execDriverSql("delete from document");
            connection.execDriverSql("delete from child");
            connection.execDriverSql("delete from parent");
            connection.execDriverSql("delete from item_keyword");
            connection.rollback();
            return null;
        });
    }

    private Map<String, List<String>> contents() {
        return beside.connect(connection -> {
            var contents = new TreeMap<String, List<String>>();
            for (String table : List.of(
                    "person",
                    "ball",
                    "item",
                    "keyword",
                    "item_keyword",
                    "document",
                    "ticket",
                    "parent",
                    "child",
                    "country")) {
                var rows = new ArrayList<String>();
                connection.execDriverSql("select * from " + table).all().forEach(row -> rows.add(row.toString()));
                rows.sort(null);
                contents.put(table, rows);
            }
            return contents;
        });
    }
}
