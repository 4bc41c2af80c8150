package dev.azoth.ormtests.poly;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.defaultload;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.withPolymorphic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.ObjectState;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Joins and loader options that lead through classes and those that extend them. SQLAlchemy: test_relationship.py. */
class PolymorphicPathTest extends PolySuite {
    private static List<LoaderOption> paths() {
        EntityAlias<Person> plain = withPolymorphic(Person.class, Engineer.class);
        EntityAlias<Person> flat = aliased(Person.class).withPolymorphic(Engineer.class);
        return List.of(
                joinedload(Company_.employees.to(flat)).joinedload(flat.get(Engineer_.machines)),
                selectinload(Company_.employees.to(flat)).selectinload(flat.get(Engineer_.machines)),
                selectinload(Company_.employees.to(plain)).joinedload(plain.get(Engineer_.machines)),
                joinedload(Company_.employees.to(plain)).selectinload(plain.get(Engineer_.machines)),
                subqueryload(Company_.employees.to(flat)).subqueryload(flat.get(Engineer_.machines)),
                joinedload(Company_.employees.to(entity(Engineer.class))).joinedload(Engineer_.machines),
                selectinload(Company_.employees.to(entity(Engineer.class))).selectinload(Engineer_.machines),
                joinedload(Company_.employees).joinedload(Engineer_.machines));
    }

    @Test
    void optionsLeadOnToRelationshipsOfSubclasses() {
        for (LoaderOption path : paths()) {
            use(session -> {
                List<Company> companies = session.scalars(
                                select(Company.class).orderBy(Company_.id).options(path))
                        .unique()
                        .all();
                sent();
                assertThat(companies.stream()
                                .flatMap(company -> company.getEmployees().stream())
                                .filter(Engineer.class::isInstance)
                                .map(one -> ((Engineer) one).getMachines().size()))
                        .containsExactly(2, 1, 2);
                assertThat(companies.getFirst().getEmployees()).hasSize(4);
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void relationshipsOfTheSuperclassAreLoadedBeyondASubclass() {
        use(session -> {
            Company company = session.scalars(select(Company.class)
                            .where(Company_.id.eq(1))
                            .options(joinedload(Company_.employees.to(entity(Engineer.class)))
                                    .joinedload(Person_.paperwork)))
                    .unique()
                    .one();
            assertThat(sent()).hasSize(1);
            assertThat(company.getEmployees())
                    .extracting(one -> one.getPaperwork().size())
                    .containsExactly(2, 2, 1, 2);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void anInnerJoinOfASubclassesMembersLeavesNobodyOut() {
        use(session -> {
            assertThat(told(session.scalars(select(Person.class)
                                    .orderBy(Person_.id)
                                    .options(joinedload(Engineer_.machines).innerJoin()))
                            .unique()
                            .all()))
                    .isEqualTo(EVERYBODY);
            assertThat(sent()).singleElement().asString().contains(" LEFT OUTER JOIN machines AS machines_1 ON ");
            assertThat(session.scalars(select(Engineer.class)
                                    .options(joinedload(Engineer_.machines).innerJoin()))
                            .unique()
                            .all())
                    .hasSize(3);
            assertThat(sent()).singleElement().asString().contains(" JOIN machines AS machines_1 ON ");
        });
    }

    @Test
    void joinsGoOnFromTheMiddle() {
        use(session -> {
            List<Integer> companies = session.scalars(Sql.select(Company_.id)
                            .join(Company_.employees.to(entity(Engineer.class)))
                            .join(Engineer_.machines)
                            .join(Person_.paperwork)
                            .where(Machine_.name.eq("IPhone"), Paperwork_.description.eq("tps report #2")))
                    .all();
            assertSql("SELECT companies.company_id FROM companies JOIN (people JOIN engineers"
                    + " ON people.person_id = engineers.person_id) ON companies.company_id = people.company_id"
                    + " JOIN machines ON people.person_id = machines.engineer_id"
                    + " JOIN paperwork ON people.person_id = paperwork.person_id"
                    + " WHERE machines.name = ? AND paperwork.description = ?");
            assertThat(companies).containsExactly(1);
            EntityAlias<Engineer> engineer = aliased(Engineer.class);
            assertThat(session.scalars(Sql.select(Company_.id)
                                    .join(Company_.employees.to(engineer))
                                    .join(engineer.get(Person_.paperwork))
                                    .join(engineer.get(Engineer_.machines))
                                    .where(Machine_.name.eq("IBM 3270")))
                            .all())
                    .containsExactly(2);
        });
    }

    @Test
    void columnsOfWhatASubclassHasAreDeferred() {
        use(session -> {
            Engineer dilbert = (Engineer) session.scalars(select(Person.class)
                            .where(Person_.name.eq("dilbert"))
                            .options(defaultload(Engineer_.machines).defer(Machine_.name)))
                    .one();
            Machine machine = dilbert.getMachines().getFirst();
            assertThat(ObjectState.of(machine).unloaded()).contains("name");
            assertThat(machine.getName()).isEqualTo("IBM ThinkPad");
        });
    }

    @Test
    void twoAliasesOfOneClassStandBesideEachOther() {
        use(session -> {
            EntityAlias<Person> other = aliased(Person.class);
            var pairs = session.execute(select(Person.class, other)
                            .where(
                                    Person_.company.column().eq(other.get(Person_.company.column())),
                                    Person_.name.eq("dogbert"),
                                    Person_.id.gt(other.get(Person_.id)))
                            .orderBy(other.get(Person_.id)))
                    .all();
            assertThat(pairs)
                    .extracting(pair -> told(pair.v1()) + ", " + told(pair.v2()))
                    .containsExactly(
                            "Manager dogbert dogbert, Engineer dilbert java",
                            "Manager dogbert dogbert, Engineer wally c++",
                            "Manager dogbert dogbert, Boss pointy haired boss pointy fore");
        });
    }

    @Test
    void theStatementsOwnJoinsGiveMembersAndTheirs() {
        for (EntityAlias<Person> person : List.of(
                aliased(Person.class).withPolymorphic(Engineer.class),
                withPolymorphic(Person.class, Engineer.class),
                aliased(Person.class))) {
            use(session -> {
                EntityAlias<Machine> machine = aliased(Machine.class);
                List<Company> companies = session.scalars(select(Company.class)
                                .join(Company_.employees.to(person))
                                .outerJoin(person.get(Engineer_.machines, machine))
                                .where(person.get(Person_.id).ne(1))
                                .orderBy(Company_.id, person.get(Person_.id), machine.get(Machine_.id))
                                .options(containsEager(Company_.employees.to(person))
                                        .containsEager(person.get(Engineer_.machines, machine))))
                        .unique()
                        .all();
                assertThat(sent()).hasSize(1);
                assertThat(companies.getFirst().getEmployees())
                        .extracting(Person::getId)
                        .containsExactly(2, 3, 4);
                assertThat(companies.stream()
                                .flatMap(company -> company.getEmployees().stream())
                                .filter(Engineer.class::isInstance)
                                .map(one -> ((Engineer) one).getMachines().size()))
                        .containsExactly(1, 2);
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void membersThatAreTouchedComeAsTheOptionSays() {
        use(session -> {
            EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class);
            Company company = session.scalars(select(Company.class)
                            .where(Company_.id.eq(2))
                            .options(lazyload(Company_.employees.to(person))
                                    .selectinload(person.get(Engineer_.machines))))
                    .one();
            sent();
            Engineer vlad = (Engineer) company.getEmployees().getFirst();
            assertThat(sent()).hasSize(2).noneMatch(sql -> sql.contains("managers"));
            assertThat(vlad.getMachines()).hasSize(2);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void anAliasOfASubqueryIsJoinedToRelationshipsOfSubclasses() {
        use(session -> {
            EntityAlias<Person> person = aliased(
                    Person.class, select(Person.class).where(Person_.id.gt(1)).subquery());
            assertThat(told(session.scalars(Sql.select(person)
                                    .join(person.get(Engineer_.machines))
                                    .where(Machine_.name.eq("Commodore 64"))
                                    .orderBy(person.get(Person_.id)))
                            .all()))
                    .containsExactly("Engineer wally c++", "Engineer vlad cobol");
        });
    }
}
