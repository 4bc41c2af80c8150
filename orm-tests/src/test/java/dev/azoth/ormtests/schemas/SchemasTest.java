package dev.azoth.ormtests.schemas;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.engine.Connection;
import dev.azoth.engine.Engine;
import dev.azoth.engine.reflect.Inspector;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables in several schemas: attached databases of SQLite, databases of MariaDB. */
class SchemasTest extends OrmSuite {
    private static final List<String> SCHEMAS = List.of("azoth_hr", "azoth_lists", "azoth_tenant");

    @Override
    protected Class<?>[] model() {
        return new Class<?>[0];
    }

    @BeforeEach
    void createSchemas() {
        dropSchemas();
        engine.begin(connection -> {
            for (String schema : SCHEMAS) {
                connection.execDriverSql(
                        database == Database.SQLITE
                                ? "ATTACH DATABASE ':memory:' AS " + schema
                                : "CREATE SCHEMA " + schema);
            }
            Model.of(Worker.class).metadata().createAll(connection);
            return null;
        });
        sent();
    }

    @AfterEach
    void dropSchemas() {
        if (database == Database.MARIADB) {
            engine.begin(connection -> {
                SCHEMAS.forEach(schema -> connection.execDriverSql("DROP SCHEMA IF EXISTS " + schema));
                return null;
            });
        }
    }

    private static List<String> tables(Connection connection, String schema) {
        return Inspector.of(connection).tableNames(schema);
    }

    private static Office kiel() {
        var anna = new Worker("Anna", Grade.SENIOR);
        var bert = new Worker("Bert", Grade.JUNIOR);
        bert.setBoss(anna);
        anna.getSkills().add(new Skill("Java"));
        bert.getSkills().add(new Skill("SQL"));
        return new Office("Kiel", anna, bert);
    }

    @Test
    void tablesAreMadeWhereTheyBelong() {
        engine.connect(connection -> {
            assertThat(tables(connection, "azoth_hr")).containsExactlyInAnyOrder("worker", "worker_skill");
            assertThat(tables(connection, "azoth_lists")).containsExactly("skill");
            return null;
        });
        engine.begin(connection -> {
            Model.of(Worker.class).metadata().createAll(connection);
            Model.of(Worker.class).metadata().dropAll(connection);
            assertThat(tables(connection, "azoth_hr")).isEmpty();
            Model.of(Worker.class).metadata().createAll(connection);
            return null;
        });
    }

    @Test
    void relationshipsAcrossSchemas() {
        write(kiel());
        use(session -> {
            Office read = session.scalars(select(Office.class)
                            .options(selectinload(Office_.workers).selectinload(Worker_.skills)))
                    .one();
            assertThat(read.getWorkers()).extracting(Worker::getName).containsExactly("Anna", "Bert");
            assertThat(read.getWorkers().getLast().getSkills())
                    .extracting(Skill::getName)
                    .containsExactly("SQL");
            assertSql(
                    "SELECT office.id, office.city FROM office",
                    "SELECT azoth_hr.worker.office_id, azoth_hr.worker.id, azoth_hr.worker.name, azoth_hr.worker.grade,"
                            + " azoth_hr.worker.wanted, azoth_hr.worker.boss_id FROM azoth_hr.worker WHERE azoth_hr.worker.office_id IN (?)"
                            + " ORDER BY azoth_hr.worker.name",
                    "SELECT azoth_hr.worker_skill.worker_id, azoth_lists.skill.name FROM azoth_hr.worker_skill"
                            + " JOIN azoth_lists.skill ON azoth_lists.skill.name = azoth_hr.worker_skill.skills_name"
                            + " WHERE azoth_hr.worker_skill.worker_id IN (?, ?)");
        });
        use(session -> {
            List<Worker> juniors = session.scalars(select(Worker.class)
                            .where(Worker_.grade.eq(Grade.JUNIOR))
                            .where(Worker_.skills.any(Skill_.name.eq("SQL")))
                            .where(Worker_.office.has(Office_.city.eq("Kiel")))
                            .options(joinedload(Worker_.boss), joinedload(Worker_.skills)))
                    .unique()
                    .all();
            assertThat(juniors.getFirst().getBoss().getGrade()).isEqualTo(Grade.SENIOR);
        });
    }

    @Test
    void whatChangesIsWritten() {
        Office kiel = kiel();
        write(kiel);
        sessions.begin(session -> {
            Worker bert = session.scalars(select(Worker.class).where(Worker_.name.eq("Bert")))
                    .one();
            bert.setGrade(Grade.SENIOR);
            bert.getSkills().clear();
            session.flush();
            session.execute(update(Worker.class).where(Worker_.boss.isNull()).set(Worker_.grade, Grade.JUNIOR));
        });
        sessions.begin(session -> {
            Office read = session.getOne(Office.class, kiel.getId());
            assertThat(read.getWorkers()).extracting(Worker::getGrade).containsExactly(Grade.JUNIOR, Grade.SENIOR);
            read.getWorkers().getLast().setBoss(null);
            read.getWorkers().removeFirst();
        });
        use(session -> assertThat(session.scalars(select(Worker.class)).all())
                .extracting(Worker::getName)
                .containsExactly("Bert"));
    }

    @Test
    void anEnumWithALengthIsAText() {
        engine.begin(connection -> {
            Model.of(Worker.class).metadata().dropAll(connection);
            Model.of(Worker.class).metadata().createAll(connection);
            return null;
        });
        assertThat(sent()).anyMatch(sql -> sql.contains("wanted VARCHAR(10)"));
        Office kiel = kiel();
        kiel.getWorkers().getFirst().setWanted(Grade.JUNIOR);
        write(kiel);
        use(session -> {
            Worker found = session.scalars(select(Worker.class).where(Worker_.wanted.in(Grade.JUNIOR, Grade.SENIOR)))
                    .one();
            assertThat(found.getName()).isEqualTo("Anna");
        });
    }

    @Test
    void aTenantsSchemaTakesThePlaceOfAnother() {
        Engine tenant = engine.executionOptions(options ->
                options.schemaTranslateMap(Map.of("azoth_hr", "azoth_tenant", "azoth_lists", "azoth_tenant")));
        tenant.begin(connection -> {
            Model.of(Worker.class).metadata().createAll(connection);
            assertThat(tables(connection, "azoth_tenant")).containsExactlyInAnyOrder("worker", "worker_skill", "skill");
            return null;
        });
        Office kiel = kiel();
        SessionFactory.of(tenant).begin(session -> {
            session.add(kiel);
            session.flush();
            session.execute(
                    update(Worker.class).where(Worker_.grade.eq(Grade.JUNIOR)).set(Worker_.grade, Grade.SENIOR));
        });
        use(session -> assertThat(session.scalars(select(Worker.class)).all()).isEmpty());
        use(session -> {
            session.connection(options ->
                    options.schemaTranslateMap(Map.of("azoth_hr", "azoth_tenant", "azoth_lists", "azoth_tenant")));
            sent();
            Worker bert = session.scalars(select(Worker.class)
                            .where(Worker_.name.eq("Bert"), Worker_.grade.eq(Grade.SENIOR))
                            .options(joinedload(Worker_.skills)))
                    .unique()
                    .one();
            assertThat(bert.getSkills()).extracting(Skill::getName).containsExactly("SQL");
            assertThat(bert.getBoss().getName()).isEqualTo("Anna");
            assertThat(sent()).allMatch(sql -> sql.contains("azoth_tenant") && !sql.contains("azoth_hr"));
        });
    }
}
