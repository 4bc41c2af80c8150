package dev.azoth.ormtests.poly;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinPolymorphic;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.withLoaderCriteria;
import static dev.azoth.orm.Orm.withPolymorphic;
import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A class with the columns of some classes that extend it. SQLAlchemy: test_with_poly.py, test_polymorphic_rel.py. */
class WithPolymorphicTest extends PolySuite {
    private static final String WITH_ENGINEERS =
            "people LEFT OUTER JOIN engineers ON people.person_id = engineers.person_id";
    private static final List<Function<Related, LoaderOption>> STRATEGIES =
            List.of(related -> selectinload(related), related -> joinedload(related), related -> subqueryload(related));

    @Test
    void onlyTheTablesOfTheChosenClassesAreJoined() {
        use(session -> {
            EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class);
            List<Person> people = session.scalars(Sql.select(person)
                            .where(person.get(Engineer_.language).eq("java")))
                    .all();
            assertSql("SELECT people.person_id, people.name, people.company_id, people.type, engineers.status,"
                    + " engineers.primary_language FROM " + WITH_ENGINEERS + " WHERE engineers.primary_language = ?");
            assertThat(told(people)).containsExactly("Engineer dilbert java");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void classesBetweenComeAlong() {
        use(session -> {
            List<Person> people = session.scalars(Sql.select(withPolymorphic(Person.class, Boss.class))
                            .where(Person_.id.in(3, 4))
                            .orderBy(Person_.id))
                    .all();
            assertSql("SELECT people.person_id, people.name, people.company_id, people.type, managers.status,"
                    + " managers.manager_name, boss.golf_swing FROM people"
                    + " LEFT OUTER JOIN managers ON people.person_id = managers.person_id"
                    + " LEFT OUTER JOIN boss ON people.person_id = boss.boss_id"
                    + " WHERE people.person_id IN (?, ?) ORDER BY people.person_id");
            assertThat(told(people)).isEqualTo(EVERYBODY.subList(2, 4));
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void whatOthersHaveIsLoadedWhenItIsTouched() {
        use(session -> {
            EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class);
            List<Person> people =
                    session.scalars(Sql.select(person).orderBy(Person_.id)).all();
            sent();
            assertThat(people)
                    .extracting(one -> one.getClass().getSimpleName())
                    .containsExactly("Engineer", "Engineer", "Boss", "Manager", "Engineer");
            assertThat(told(people)).isEqualTo(EVERYBODY);
            assertThat(sent()).hasSize(2).allMatch(sql -> sql.contains("JOIN managers"));
        });
    }

    @Test
    void noneMayBeChosen() {
        use(session -> {
            List<Person> people = session.scalars(
                            Sql.select(withPolymorphic(Person.class)).orderBy(Person_.id))
                    .all();
            assertSql("SELECT people.person_id, people.name, people.company_id, people.type FROM people"
                    + " ORDER BY people.person_id");
            assertThat(told(people)).isEqualTo(EVERYBODY);
            assertThat(sent()).hasSize(5);
        });
    }

    @Test
    void columnsAreSelected() {
        use(session -> {
            EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class, Manager.class);
            var rows = session.execute(Sql.select(
                                    person.get(Person_.name),
                                    person.get(Engineer_.language),
                                    person.get(Manager_.managerName))
                            .selectFrom(person)
                            .where(or(
                                    person.get(Engineer_.language).eq("java"),
                                    person.get(Manager_.managerName).eq("dogbert")))
                            .orderBy(person.get(Person_.id)))
                    .all();
            assertThat(rows)
                    .extracting(row -> row.v1() + " " + row.v2() + " " + row.v3())
                    .containsExactly("dilbert java null", "dogbert null dogbert");
        });
    }

    @Test
    void twoAreJoined() {
        use(session -> {
            EntityAlias<Person> one = withPolymorphic(Person.class, Engineer.class);
            EntityAlias<Person> other = aliased(Person.class).withPolymorphic(Engineer.class);
            var pairs = session.execute(Sql.select(one, other)
                            .join(
                                    other,
                                    or(
                                            one.get(Engineer_.language).eq(other.get(Engineer_.language)),
                                            and(
                                                    one.get(Engineer_.language).isNull(),
                                                    other.get(Engineer_.language)
                                                            .isNull(),
                                                    one.get(Person_.id).gt(other.get(Person_.id)))))
                            .orderBy(one.get(Person_.name), other.get(Person_.name)))
                    .all();
            assertThat(sent().getFirst())
                    .contains(" FROM " + WITH_ENGINEERS + " JOIN (people AS people_1 LEFT OUTER JOIN engineers AS"
                            + " engineers_1 ON people_1.person_id = engineers_1.person_id) ON ");
            assertThat(pairs)
                    .extracting(pair -> told(pair.v1()) + ", " + told(pair.v2()))
                    .containsExactly(
                            "Engineer dilbert java, Engineer dilbert java",
                            "Manager dogbert dogbert, Boss pointy haired boss pointy fore",
                            "Engineer vlad cobol, Engineer vlad cobol",
                            "Engineer wally c++, Engineer wally c++");
        });
    }

    @Test
    void relationshipsAreJoinedFromIt() {
        use(session -> {
            EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class);
            assertThat(told(session.scalars(Sql.select(person)
                                    .join(person.get(Person_.paperwork))
                                    .where(Paperwork_.description.like("%#2%"), Person_.id.lt(3)))
                            .all()))
                    .containsExactly("Engineer dilbert java");
            assertThat(sent().getFirst())
                    .endsWith(" FROM " + WITH_ENGINEERS + " JOIN paperwork ON people.person_id = paperwork.person_id"
                            + " WHERE paperwork.description LIKE ? AND people.person_id < ?");
            assertThat(told(session.scalars(Sql.select(person)
                                    .join(person.get(Engineer_.machines))
                                    .where(Machine_.name.like("IBM%"))
                                    .orderBy(Person_.id))
                            .all()))
                    .containsExactly("Engineer dilbert java", "Engineer vlad cobol");
            assertThat(sent().getFirst())
                    .contains(" FROM " + WITH_ENGINEERS + " JOIN machines ON people.person_id = machines.engineer_id");
        });
    }

    @Test
    void relationshipsOfSubclassesAreLoadedAlong() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                EntityAlias<Person> person = aliased(Person.class).withPolymorphic(Engineer.class);
                List<Person> people = session.scalars(Sql.select(person)
                                .where(person.get(Person_.id).lt(4))
                                .orderBy(person.get(Person_.id))
                                .options(strategy.apply(person.get(Engineer_.machines))))
                        .unique()
                        .all();
                sent();
                assertThat(people.stream()
                                .filter(Engineer.class::isInstance)
                                .map(one -> ((Engineer) one).getMachines().size()))
                        .containsExactly(2, 1);
                assertSql();
                assertThat(people).hasSize(3);
            });
        }
    }

    @Test
    void aLimitCountsObjects() {
        use(session -> {
            EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class);
            List<Person> people = session.scalars(Sql.select(person)
                            .orderBy(Person_.id)
                            .limit(2)
                            .offset(1)
                            .options(joinedload(person.get(Engineer_.machines))))
                    .unique()
                    .all();
            assertThat(people).extracting(Person::getId).containsExactly(2, 3);
            assertThat(sent()).hasSize(1);
            assertThat(((Engineer) people.getFirst()).getMachines()).hasSize(1);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void membersComeSo() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class);
                Company company = session.scalars(select(Company.class)
                                .where(Company_.id.eq(1))
                                .options(strategy.apply(Company_.employees.to(person))))
                        .unique()
                        .one();
                assertThat(sent())
                        .noneMatch(sql -> sql.contains("managers"))
                        .anyMatch(sql -> sql.contains("engineers"));
                assertThat(company.getEmployees()).hasSize(4);
                assertThat(sent()).isEmpty();
                assertThat(told(company.getEmployees())).isEqualTo(EVERYBODY.subList(0, 4));
                sent();
            });
        }
    }

    @Test
    void aJoinLeadsToIt() {
        use(session -> {
            EntityAlias<Person> person = aliased(Person.class, "p").withPolymorphic(Engineer.class, Manager.class);
            List<String> names = session.scalars(Sql.select(Company_.name)
                            .join(Company_.employees.to(person))
                            .where(or(
                                    person.get(Engineer_.language).eq("cobol"),
                                    person.get(Manager_.managerName).eq("pointy")))
                            .orderBy(Company_.id))
                    .all();
            assertSql("SELECT companies.name FROM companies JOIN (people AS p"
                    + " LEFT OUTER JOIN engineers AS p_engineers ON p.person_id = p_engineers.person_id"
                    + " LEFT OUTER JOIN managers AS p_managers ON p.person_id = p_managers.person_id)"
                    + " ON companies.company_id = p.company_id"
                    + " WHERE p_engineers.primary_language = ? OR p_managers.manager_name = ?"
                    + " ORDER BY companies.company_id");
            assertThat(names).containsExactly("MegaCorp, Inc.", "Elbonia, Inc.");
        });
    }

    @Test
    void aSubqueryHasItsColumns() {
        use(session -> {
            var found = Sql.select(withPolymorphic(Person.class, Engineer.class))
                    .where(Engineer_.language.eq("cobol"))
                    .subquery();
            EntityAlias<Person> person = aliased(Person.class, found).withPolymorphic(Engineer.class);
            assertThat(told(session.scalars(Sql.select(person)).all())).containsExactly("Engineer vlad cobol");
            assertThat(sent())
                    .singleElement()
                    .asString()
                    .endsWith(" FROM (SELECT people.person_id AS person_id, people.name AS name, people.company_id AS"
                            + " company_id, people.type AS type, engineers.status AS status,"
                            + " engineers.primary_language AS primary_language FROM " + WITH_ENGINEERS
                            + " WHERE engineers.primary_language = ?) AS anon_1");
        });
    }

    @Test
    void theRestMayComeByStatements() {
        use(session -> {
            List<Person> people = session.scalars(Sql.select(withPolymorphic(Person.class, Engineer.class))
                            .orderBy(Person_.id)
                            .options(selectinPolymorphic(Person.class, Manager.class)))
                    .all();
            assertThat(sent()).hasSize(2);
            assertThat(told(people)).isEqualTo(EVERYBODY);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    @SuppressWarnings("unchecked") // the compiler would refuse it
    void whatDoesNotExtendTheClassCannotBeChosen() {
        assertThatThrownBy(() -> withPolymorphic(Engineer.class, (Class<? extends Engineer>) (Class<?>) Boss.class))
                .isInstanceOf(ArgumentException.class)
                .hasMessage(
                        "dev.azoth.ormtests.poly.Boss does not extend dev.azoth.ormtests.poly.Engineer, so it cannot"
                                + " come with it");
        EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class);
        assertThatThrownBy(() -> person.get(Manager_.managerName))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("manager_name");
        assertThatThrownBy(() -> person.get(Company_.employees))
                .isInstanceOf(ArgumentException.class)
                .hasMessage(
                        "Company.employees is no relationship of Person, nor of the classes that come with it here");
        assertThatThrownBy(() -> person.withPolymorphic(Manager.class))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("name all at once");
    }

    @Test
    void whatIsSaidOfAClassThatComesAlongTakesNobodyAway() {
        use(session -> {
            EntityAlias<Person> person = withPolymorphic(Person.class, Engineer.class);
            assertThat(session.scalars(Sql.select(Company_.id)
                                    .join(Company_.employees.to(person))
                                    .where(person.get(Person_.name).eq("dogbert"))
                                    .options(withLoaderCriteria(Engineer.class, Engineer_.language.eq("java"))))
                            .all())
                    .containsExactly(1);
        });
    }

    @Test
    void allComeWithTheClassItself() {
        use(session -> {
            assertThat(told(session.scalars(Sql.select(entity(Person.class)).orderBy(Person_.id))
                            .all()))
                    .isEqualTo(EVERYBODY);
            assertThat(sent()).hasSize(1);
        });
    }
}
