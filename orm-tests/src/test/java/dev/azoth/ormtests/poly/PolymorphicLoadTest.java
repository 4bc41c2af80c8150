package dev.azoth.ormtests.poly;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.withForUpdate;
import static dev.azoth.orm.Orm.withLoaderCriteria;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Classes kept in several tables: each object comes whole, whatever names it. */
class PolymorphicLoadTest extends PolySuite {
    private static final List<Function<Related, LoaderOption>> STRATEGIES =
            List.of(related -> selectinload(related), related -> joinedload(related), related -> subqueryload(related));

    @Test
    void anAliasGivesWholeObjects() {
        use(session -> {
            EntityAlias<Person> person = aliased(Person.class);
            List<Person> people = session.scalars(Sql.select(person).orderBy(person.get(Person_.id)))
                    .all();
            assertSql(
                    "SELECT people_1.person_id, people_1.name, people_1.company_id, people_1.type, engineers_1.status,"
                            + " engineers_1.primary_language, managers_1.status AS status_1, managers_1.manager_name,"
                            + " boss_1.golf_swing FROM people AS people_1"
                            + " LEFT OUTER JOIN engineers AS engineers_1 ON people_1.person_id = engineers_1.person_id"
                            + " LEFT OUTER JOIN managers AS managers_1 ON people_1.person_id = managers_1.person_id"
                            + " LEFT OUTER JOIN boss AS boss_1 ON people_1.person_id = boss_1.boss_id"
                            + " ORDER BY people_1.person_id");
            assertThat(told(people)).isEqualTo(EVERYBODY);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void anAliasOfASubqueryGivesWholeObjects() {
        use(session -> {
            EntityAlias<Person> person = aliased(
                    Person.class, select(Person.class).where(Person_.id.gt(2)).subquery());
            List<Person> people = session.scalars(Sql.select(person).orderBy(person.get(Person_.id)))
                    .all();
            assertThat(told(people)).isEqualTo(EVERYBODY.subList(2, 5));
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void anAliasHasTheColumnsOfSubclasses() {
        use(session -> {
            EntityAlias<Person> person = aliased(Person.class);
            assertThat(told(session.scalars(Sql.select(person)
                                    .where(person.get(Engineer_.language).eq("java")))
                            .all()))
                    .containsExactly("Engineer dilbert java");
        });
    }

    @Test
    void joinedMembersComeWhole() {
        use(session -> {
            List<Company> companies = session.scalars(
                            select(Company.class).orderBy(Company_.id).options(joinedload(Company_.employees)))
                    .unique()
                    .all();
            assertSql("SELECT companies.company_id, companies.name, people_1.person_id, people_1.name AS name_1,"
                    + " people_1.company_id AS company_id_1, people_1.type, engineers_1.status,"
                    + " engineers_1.primary_language, managers_1.status AS status_1, managers_1.manager_name,"
                    + " boss_1.golf_swing FROM companies LEFT OUTER JOIN (people AS people_1"
                    + " LEFT OUTER JOIN engineers AS engineers_1 ON people_1.person_id = engineers_1.person_id"
                    + " LEFT OUTER JOIN managers AS managers_1 ON people_1.person_id = managers_1.person_id"
                    + " LEFT OUTER JOIN boss AS boss_1 ON people_1.person_id = boss_1.boss_id)"
                    + " ON companies.company_id = people_1.company_id"
                    + " ORDER BY companies.company_id, people_1.person_id");
            assertThat(told(companies.getFirst().getEmployees())).isEqualTo(EVERYBODY.subList(0, 4));
            assertThat(told(companies.getLast().getEmployees())).isEqualTo(EVERYBODY.subList(4, 5));
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void membersOfALimitedStatementComeWhole() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                Company company = session.scalars(select(Company.class)
                                .orderBy(Company_.id)
                                .limit(1)
                                .options(strategy.apply(Company_.employees)))
                        .unique()
                        .one();
                sent();
                assertThat(told(company.getEmployees())).isEqualTo(EVERYBODY.subList(0, 4));
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void membersThatTheStatementJoinsComeWhole() {
        use(session -> {
            Company company = session.scalars(select(Company.class)
                            .join(Company_.employees)
                            .where(Person_.id.in(1, 3))
                            .orderBy(Person_.id)
                            .options(containsEager(Company_.employees)))
                    .unique()
                    .one();
            sent();
            assertThat(told(company.getEmployees()))
                    .containsExactly("Engineer dilbert java", "Boss pointy haired boss pointy fore");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void relationshipsOfSubclassesAreLoadedWithTheSuperclass() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<Person> people = session.scalars(select(Person.class)
                                .orderBy(Person_.id)
                                .limit(3)
                                .options(strategy.apply(Engineer_.machines), strategy.apply(Person_.paperwork)))
                        .unique()
                        .all();
                sent();
                assertThat(people.stream().map(PolymorphicLoadTest::withMembers))
                        .containsExactly("[1, 2][1, 2]", "[3][3, 4]", "[][5]");
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void relationshipsOfSubclassesAreLoadedBelowMembers() {
        use(session -> {
            List<Paperwork> papers = session.scalars(select(Paperwork.class)
                            .where(Paperwork_.id.in(1, 5))
                            .orderBy(Paperwork_.id)
                            .options(joinedload(Paperwork_.person).joinedload(Engineer_.machines)))
                    .unique()
                    .all();
            assertThat(sent())
                    .singleElement()
                    .asString()
                    .endsWith(" LEFT OUTER JOIN machines AS machines_1 ON people_1.person_id = machines_1.engineer_id"
                            + " WHERE paperwork.paperwork_id IN (?, ?) ORDER BY paperwork.paperwork_id,"
                            + " machines_1.machine_id");
            assertThat(((Engineer) papers.getFirst().getPerson()).getMachines()).hasSize(2);
            assertThat(papers.getLast().getPerson()).isInstanceOf(Boss.class);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void theSubqueryOfOwnersNamesEachOnce() {
        use(session -> {
            session.scalars(select(Engineer.class).options(subqueryload(Engineer_.machines)))
                    .all();
            assertThat(sent().getLast())
                    .isEqualTo("SELECT anon_1.person_id, machines.machine_id, machines.name, machines.engineer_id"
                            + " FROM (SELECT people.person_id AS person_id"
                            + " FROM people JOIN engineers ON people.person_id = engineers.person_id) AS anon_1"
                            + " JOIN machines ON anon_1.person_id = machines.engineer_id"
                            + " ORDER BY machines.machine_id");
        });
    }

    @Test
    void rowsOfTheClassItselfAreLocked() {
        use(session -> {
            assertThat(told(session.getOne(Person.class, 3, withForUpdate())))
                    .isEqualTo("Boss pointy haired boss pointy fore");
            assertLocked("people");
            session.scalars(select(Manager.class).withForUpdate()).all();
            assertLocked("people, managers");
            session.scalars(select(Company.class).withForUpdate().options(joinedload(Company_.employees)))
                    .unique()
                    .all();
            assertLocked("companies");
        });
    }

    /** MariaDB has no OF, SQLite no locks of rows. */
    private void assertLocked(String tables) {
        String sql = sent().getLast();
        switch (database) {
            case SQLITE -> assertThat(sql).doesNotContain("FOR UPDATE");
            case MARIADB -> assertThat(sql).endsWith(" FOR UPDATE");
            case POSTGRESQL -> assertThat(sql).endsWith(" FOR UPDATE OF " + tables);
        }
    }

    private static String withMembers(Person person) {
        List<Machine> machines = person instanceof Engineer engineer ? engineer.getMachines() : List.of();
        return machines.stream().map(Machine::getId).toList().toString()
                + person.getPaperwork().stream().map(Paperwork::getId).toList();
    }

    @Test
    void whatIsSaidOfASubclassTakesNothingFromObjectsOfTheClass() {
        LoaderCriteria java = withLoaderCriteria(Engineer.class, Engineer_.language.eq("java"));
        use(session -> {
            assertThat(told(session.scalars(
                                    select(Person.class).orderBy(Person_.id).options(java))
                            .all()))
                    .isEqualTo(EVERYBODY);
            assertThat(sent()).hasSize(1).first().asString().doesNotContain("primary_language =");
            assertThat(session.scalars(select(Engineer.class).options(java))).hasSize(1);
        });
        use(session -> {
            List<Company> companies = session.scalars(select(Company.class)
                            .join(Company_.employees)
                            .orderBy(Company_.id, Person_.id)
                            .options(containsEager(Company_.employees), java))
                    .unique()
                    .all();
            assertThat(told(companies.getFirst().getEmployees())).isEqualTo(EVERYBODY.subList(0, 4));
        });
    }
}
