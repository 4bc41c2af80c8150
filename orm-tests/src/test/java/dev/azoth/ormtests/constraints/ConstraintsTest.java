package dev.azoth.ormtests.constraints;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.azoth.error.IntegrityException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What databases refuse: which constraint, while which object was being written. */
final class ConstraintsTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Part.class};
    }

    @BeforeEach
    void makeConstraints() {
        engine.begin(connection -> {
            connection.execDriverSql("DROP TABLE part");
            connection.execDriverSql("CREATE TABLE part (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL,"
                    + " code VARCHAR(20), size INTEGER, whole_id INTEGER, CONSTRAINT uq_part_code UNIQUE (code),"
                    + " CONSTRAINT ck_part_size CHECK (size > 0),"
                    + " CONSTRAINT fk_part_whole FOREIGN KEY (whole_id) REFERENCES part (id)"
                    + (database == Database.MARIADB ? ")" : " DEFERRABLE INITIALLY IMMEDIATE)"));
            return null;
        });
        write(good());
    }

    private static Part good() {
        var part = new Part(1, "wheel");
        part.setCode("w1");
        return part;
    }

    /** A way to violate a constraint, and what the databases call it. */
    enum Violation {
        NOT_NULL("part.name", null, "name"),
        UNIQUE("part.code", "uq_part_code", "uq_part_code"),
        CHECK("ck_part_size", "ck_part_size", "ck_part_size"),
        FOREIGN_KEY(null, "fk_part_whole", "fk_part_whole");

        private final @Nullable String onSqlite;
        private final @Nullable String onPostgres;
        private final @Nullable String onMariaDb;

        Violation(@Nullable String onSqlite, @Nullable String onPostgres, @Nullable String onMariaDb) {
            this.onSqlite = onSqlite;
            this.onPostgres = onPostgres;
            this.onMariaDb = onMariaDb;
        }

        void violate(Part part) {
            switch (this) {
                case NOT_NULL -> part.setName(null);
                case UNIQUE -> part.setCode("w1");
                case CHECK -> part.setSize(0);
                case FOREIGN_KEY -> part.setWholeId(99);
            }
        }

        void assertNamed(IntegrityException failure, Database database) {
            assertThat(failure.constraint())
                    .isEqualTo(
                            switch (database) {
                                case SQLITE -> onSqlite;
                                case POSTGRESQL -> onPostgres;
                                case MARIADB -> onMariaDb;
                            });
        }
    }

    @ParameterizedTest
    @EnumSource(Violation.class)
    void anInsertThatIsRefusedNamesTheConstraintAndTheObject(Violation violation) {
        try (Session session = sessions.open()) {
            var bad = new Part(2, "axle");
            violation.violate(bad);
            session.add(bad);

            IntegrityException failure = catchThrowableOfType(IntegrityException.class, session::flush);

            violation.assertNamed(failure, database);
            assertThat(failure.entities()).containsExactly(bad);
            assertThat(failure).hasMessageContaining("[while writing: INSERT of Part@");
            assertThat(failure.sql()).startsWith("INSERT INTO ");
            session.rollback();
            assertThat(ObjectState.of(bad).isTransient()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Violation.class)
    void anUpdateThatIsRefusedNamesTheConstraintAndTheObject(Violation violation) {
        write(new Part(2, "axle"));
        try (Session session = sessions.open()) {
            Part part = session.getOne(Part.class, 2);
            violation.violate(part);

            IntegrityException failure = catchThrowableOfType(IntegrityException.class, session::commit);

            violation.assertNamed(failure, database);
            assertThat(failure.entities()).containsExactly(part);
            assertThat(failure).hasMessageContaining("[while writing: UPDATE of Part[2]]");
            assertThatThrownBy(session::commit)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasCause(failure);
            session.rollback();
            assertThat(session.dirty()).isEmpty();
            assertThat(part.getWholeId()).isNull();
        }
    }

    @Test
    void aDeleteThatIsRefusedNamesTheConstraintAndTheObject() {
        var spoke = new Part(2, "spoke");
        spoke.setWholeId(1);
        write(spoke);
        try (Session session = sessions.open()) {
            Part wheel = session.getOne(Part.class, 1);
            session.delete(wheel);

            IntegrityException failure = catchThrowableOfType(IntegrityException.class, session::flush);

            Violation.FOREIGN_KEY.assertNamed(failure, database);
            assertThat(failure.entities()).containsExactly(wheel);
            assertThat(failure).hasMessageContaining("[while writing: DELETE of Part[1]]");
            session.rollback();
            assertThat(session.contains(wheel)).isTrue();
        }
    }

    @Test
    void aStatementThatIsRefusedNamesTheConstraint() {
        try (Session session = sessions.open()) {
            IntegrityException failure = catchThrowableOfType(
                    IntegrityException.class,
                    () -> session.execute(update(Part.class).set(Part_.size, -1)));

            Violation.CHECK.assertNamed(failure, database);
            assertThat(failure.entities()).isEmpty();
            session.rollback();
        }
    }

    @Test
    void aConstraintThatIsDeferredFailsTheCommit() {
        if (database == Database.MARIADB) {
            return; // has no deferred constraints
        }
        try (Session session = sessions.open()) {
            session.connection()
                    .execDriverSql(
                            database == Database.SQLITE
                                    ? "PRAGMA defer_foreign_keys = ON"
                                    : "SET CONSTRAINTS fk_part_whole DEFERRED");
            var bad = new Part(2, "axle");
            bad.setWholeId(99);
            session.add(bad);
            session.flush();
            assertThat(ObjectState.of(bad).isPersistent()).isTrue();

            IntegrityException failure = catchThrowableOfType(IntegrityException.class, session::commit);

            Violation.FOREIGN_KEY.assertNamed(failure, database);
            assertThat(failure.entities()).containsExactly(bad);
            assertThat(failure).hasMessageContaining("[while writing: COMMIT of Part[2]]");
            assertThatThrownBy(session::commit)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasCause(failure);
            session.rollback();
            assertThat(ObjectState.of(bad).isTransient()).isTrue();
            assertThat(session.scalars(select(Part.class)).all()).hasSize(1);
            bad.setWholeId(1);
            session.add(bad);
            session.commit();
            assertThat(session.contains(bad)).isTrue();
        }
        assertThat(engine.pool().status().checkedOut()).isZero();
    }
}
