package dev.azoth.ormtests.poly;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinPolymorphic;
import static dev.azoth.sql.Sql.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions on, and joins of, what subclasses have. SQLAlchemy: test_polymorphic_rel.py. */
class SubclassConditionTest extends PolySuite {
    private static final String WITH_ENGINEERS =
            "people LEFT OUTER JOIN engineers ON people.person_id = engineers.person_id";

    @Test
    void theSuperclassIsJoinedToRelationshipsOfASubclass() {
        use(session -> {
            List<Person> people = session.scalars(select(Person.class)
                            .join(Engineer_.machines)
                            .where(Machine_.name.like("IBM%"))
                            .orderBy(Person_.id))
                    .all();
            assertThat(told(people)).containsExactly("Engineer dilbert java", "Engineer vlad cobol");
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void membersAreJoinedToRelationshipsOfASubclass() {
        use(session -> {
            List<Integer> companies = session.scalars(Sql.select(Company_.id)
                            .join(Company_.employees)
                            .join(Engineer_.machines)
                            .where(Machine_.name.like("%ThinkPad")))
                    .all();
            assertSql("SELECT companies.company_id FROM companies"
                    + " JOIN people ON companies.company_id = people.company_id"
                    + " JOIN machines ON people.person_id = machines.engineer_id WHERE machines.name LIKE ?");
            assertThat(companies).containsExactly(1);
        });
    }

    @Test
    void membersOfASubclassAreJoined() {
        use(session -> {
            List<Company> companies = session.scalars(select(Company.class)
                            .join(Company_.employees.to(entity(Engineer.class)))
                            .join(Engineer_.machines)
                            .where(Person_.name.eq("dilbert")))
                    .unique()
                    .all();
            assertSql("SELECT companies.company_id, companies.name FROM companies JOIN (people JOIN engineers"
                    + " ON people.person_id = engineers.person_id) ON companies.company_id = people.company_id"
                    + " JOIN machines ON people.person_id = machines.engineer_id WHERE people.name = ?");
            assertThat(companies).extracting(Company::getId).containsExactly(1);
        });
    }

    @Test
    void aClassIsJoinedByItsForeignKey() {
        use(session -> assertThat(session.scalars(select(Company.class)
                                .join(entity(Engineer.class))
                                .where(Engineer_.language.eq("cobol")))
                        .one()
                        .getId())
                .isEqualTo(2));
    }

    @Test
    void conditionsOnASubclassBringItsTable() {
        use(session -> {
            assertThat(session.scalars(Sql.select(Company_.id)
                                    .join(Company_.employees)
                                    .where(Engineer_.language.eq("java")))
                            .all())
                    .containsExactly(1);
            assertSql("SELECT companies.company_id FROM companies"
                    + " JOIN people ON companies.company_id = people.company_id"
                    + " LEFT OUTER JOIN engineers ON people.person_id = engineers.person_id"
                    + " WHERE engineers.primary_language = ?");
            EntityAlias<Person> person = aliased(Person.class);
            assertThat(session.scalars(Sql.select(Company_.id)
                                    .join(Company_.employees.to(person))
                                    .where(person.get(Engineer_.language).eq("cobol")))
                            .all())
                    .containsExactly(2);
        });
    }

    @Test
    void conditionsInASubqueryBringTheTable() {
        use(session -> {
            var found = select(Person.class)
                    .where(Engineer_.language.in("java", "cobol"))
                    .subquery();
            assertThat(session.scalars(Sql.select(count()).selectFrom(found)).one())
                    .isEqualTo(2L);
            assertSql("SELECT count(*) AS count_1 FROM (SELECT people.person_id AS person_id, people.name AS name,"
                    + " people.company_id AS company_id, people.type AS type FROM " + WITH_ENGINEERS
                    + " WHERE engineers.primary_language IN (?, ?)) AS anon_1");
        });
    }

    @Test
    void conditionsBringTheTableOfClassesThatAreLoadedLater() {
        use(session -> assertThat(told(session.scalars(select(Person.class)
                                .where(Engineer_.language.eq("java"))
                                .options(selectinPolymorphic(Person.class, Engineer.class)))
                        .all()))
                .containsExactly("Engineer dilbert java"));
    }

    @Test
    void membersOfASubclassAreAskedFor() {
        use(session -> {
            assertThat(session.scalars(Sql.select(Company_.id)
                                    .where(Company_.employees
                                            .to(entity(Engineer.class))
                                            .any(Engineer_.language.eq("cobol"))))
                            .all())
                    .containsExactly(2);
            assertSql("SELECT companies.company_id FROM companies WHERE EXISTS (SELECT 1 FROM people JOIN engineers"
                    + " ON people.person_id = engineers.person_id WHERE companies.company_id = people.company_id"
                    + " AND engineers.primary_language = ?)");
            assertThat(session.scalars(Sql.select(Company_.id)
                                    .where(Company_.employees.any(Engineer_.language.eq("java"))))
                            .all())
                    .containsExactly(1);
            assertSql("SELECT companies.company_id FROM companies WHERE EXISTS (SELECT 1 FROM " + WITH_ENGINEERS
                    + " WHERE companies.company_id = people.company_id AND engineers.primary_language = ?)");
            EntityAlias<Engineer> engineer = aliased(Engineer.class);
            assertThat(session.scalars(Sql.select(Company_.id)
                                    .where(Company_.employees
                                            .to(engineer)
                                            .any(engineer.get(Person_.name).eq("vlad"))))
                            .all())
                    .containsExactly(2);
        });
    }

    @Test
    void aConditionOnTheClassIsOneOnTheAliasOfMembers() {
        use(session -> {
            EntityAlias<Engineer> engineer = aliased(Engineer.class);
            assertThat(session.scalars(Sql.select(Company_.id)
                                    .where(Company_.employees.to(engineer).any(Engineer_.language.eq("cobol"))))
                            .all())
                    .containsExactly(2);
            assertSql("SELECT companies.company_id FROM companies WHERE EXISTS (SELECT 1 FROM people AS people_1"
                    + " JOIN engineers AS engineers_1 ON people_1.person_id = engineers_1.person_id"
                    + " WHERE companies.company_id = people_1.company_id AND engineers_1.primary_language = ?)");
        });
    }

    @Test
    void aMachineIsAskedForItsEngineer() {
        use(session -> {
            assertThat(session.scalars(select(Machine.class).where(Machine_.engineer.has(Person_.name.eq("wally"))))
                            .all())
                    .extracting(Machine::getId)
                    .containsExactly(3);
            assertThat(session.scalars(select(Paperwork.class)
                                    .where(Paperwork_.person
                                            .to(entity(Boss.class))
                                            .has(Boss_.golfSwing.eq("fore"))))
                            .all())
                    .extracting(Paperwork::getId)
                    .containsExactly(5);
        });
    }

    @Test
    void anyIsForMembersAndHasForOne() {
        assertThatThrownBy(() -> Paperwork_.person.to(entity(Boss.class)).any(Boss_.golfSwing.isNull()))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("use has() instead of any()");
        assertThatThrownBy(() -> Company_.employees.to(entity(Boss.class)).has(Boss_.golfSwing.isNull()))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("use any() instead of has()");
    }

    @Test
    void superclassesOfMembersAreAskedFor() {
        use(session -> {
            assertThat(told(session.scalars(select(Person.class)
                                    .where(Engineer_.machines.any(Machine_.name.eq("Commodore 64")))
                                    .orderBy(Person_.id))
                            .all()))
                    .containsExactly("Engineer wally c++", "Engineer vlad cobol");
            EntityAlias<Person> person = aliased(Person.class);
            assertThat(told(session.scalars(Sql.select(person)
                                    .where(person.any(Engineer_.machines, Machine_.name.eq("IPhone"))))
                            .all()))
                    .containsExactly("Engineer dilbert java");
        });
    }

    @Test
    void twoClassesOfOneHierarchyNeedAnAlias() {
        use(session -> {
            assertThatThrownBy(() -> session.execute(select(Engineer.class, Manager.class)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("people stands in FROM twice")
                    .hasMessageContaining("aliased(Manager.class)");
            EntityAlias<Manager> manager = aliased(Manager.class);
            var pairs = session.execute(select(Engineer.class, manager)
                            .where(manager.get(Person_.company.column()).eq(Person_.company.column()))
                            .orderBy(Person_.id, manager.get(Person_.id)))
                    .all();
            assertThat(pairs)
                    .extracting(pair -> pair.v1().getName() + " " + pair.v2().getName())
                    .containsExactly(
                            "dilbert pointy haired boss",
                            "dilbert dogbert",
                            "wally pointy haired boss",
                            "wally dogbert");
        });
    }

    @Test
    void aSubqueryOfASubclassMayBeJoinedToWhatIsItsSuperclasses() {
        use(session -> {
            var found = select(Engineer.class)
                    .join(Person_.paperwork)
                    .where(Paperwork_.description.like("%#1%"))
                    .subquery();
            assertThat(session.scalars(Sql.select(count()).selectFrom(found)).one())
                    .isEqualTo(1L);
        });
    }
}
