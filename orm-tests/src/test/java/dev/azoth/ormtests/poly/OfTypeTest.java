package dev.azoth.ormtests.poly;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Relationships to classes that extend that of the relationship. SQLAlchemy: test_of_type.py. */
class OfTypeTest extends PolySuite {
    private static final List<Function<Related, LoaderOption>> STRATEGIES =
            List.of(related -> selectinload(related), related -> joinedload(related), related -> subqueryload(related));

    private static final String ENGINEERS = "people JOIN engineers ON people.person_id = engineers.person_id";

    @Test
    void membersOfASubclassAreConditions() {
        use(session -> {
            assertThat(session.scalars(select(Company.class)
                                    .where(Company_.employees
                                            .to(entity(Engineer.class))
                                            .any(Engineer_.language.eq("cobol"))))
                            .one()
                            .getId())
                    .isEqualTo(2);
            assertSql("SELECT companies.company_id, companies.name FROM companies WHERE EXISTS (SELECT 1 FROM "
                    + ENGINEERS
                    + " WHERE companies.company_id = people.company_id AND engineers.primary_language = ?)");
            assertThat(session.scalars(select(Company.class)
                                    .where(Company_.employees
                                            .to(entity(Boss.class))
                                            .any()))
                            .one()
                            .getId())
                    .isEqualTo(1);
            EntityAlias<Manager> manager = aliased(Manager.class);
            assertThat(session.scalars(select(Company.class)
                                    .where(Company_.employees.to(manager).any(Manager_.managerName.eq("pointy"))))
                            .one()
                            .getId())
                    .isEqualTo(1);
            assertThat(session.scalars(Sql.select(Paperwork_.id)
                            .where(Paperwork_.person.to(entity(Engineer.class)).has(Engineer_.language.eq("cobol")))))
                    .containsExactly(8);
        });
    }

    @Test
    void membersOfASubclassAreJoined() {
        use(session -> {
            assertThat(session.scalars(select(Company.class)
                                    .join(Company_.employees.to(entity(Engineer.class)))
                                    .where(Engineer_.language.eq("java")))
                            .one()
                            .getId())
                    .isEqualTo(1);
            assertSql("SELECT companies.company_id, companies.name FROM companies JOIN (" + ENGINEERS
                    + ") ON companies.company_id = people.company_id WHERE engineers.primary_language = ?");
            assertThat(session.scalars(select(Company.class)
                                    .join(Company_.employees.to(entity(Engineer.class)))
                                    .join(Engineer_.machines)
                                    .where(Machine_.name.ilike("%thinkpad%")))
                            .one()
                            .getId())
                    .isEqualTo(1);
            assertThat(session.execute(select(Company.class, Engineer.class)
                                    .join(Company_.employees.to(entity(Engineer.class)))
                                    .where(Engineer_.language.eq("java")))
                            .all())
                    .hasSize(1);
        });
    }

    @Test
    void anAliasOfASubclassIsJoined() {
        use(session -> {
            EntityAlias<Engineer> engineer = aliased(Engineer.class);
            assertThat(session.execute(select(Company.class, engineer)
                                    .join(Company_.employees.to(engineer))
                                    .where(engineer.get(Engineer_.language).eq("cobol")))
                            .one()
                            .v2()
                            .getName())
                    .isEqualTo("vlad");
        });
    }

    @Test
    void anOptionToASubclassLoadsAllMembersAndGoesOnWithTheSubclass() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                Company company = session.scalars(select(Company.class)
                                .where(Company_.id.eq(1))
                                .options(strategy.apply(Company_.employees.to(entity(Engineer.class)))
                                        .options(strategy.apply(Engineer_.machines))))
                        .unique()
                        .one();
                sent();
                assertThat(told(company.getEmployees())).isEqualTo(EVERYBODY.subList(0, 4));
                assertThat(((Engineer) company.getEmployees().getFirst()).getMachines())
                        .hasSize(2);
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void aLazyLoadGoesOnWithTheSubclass() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                Company company = session.scalars(select(Company.class)
                                .where(Company_.id.eq(1))
                                .options(lazyload(Company_.employees.to(entity(Engineer.class)))
                                        .options(strategy.apply(Engineer_.machines))))
                        .one();
                assertThat(company.getEmployees()).hasSize(4);
                sent();
                assertThat(((Engineer) company.getEmployees().getFirst()).getMachines())
                        .hasSize(2);
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void severalOptionsMayBeAboutSubclasses() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                Company company = session.scalars(select(Company.class)
                                .where(Company_.id.eq(1))
                                .options(
                                        strategy.apply(Company_.employees.to(entity(Manager.class))),
                                        strategy.apply(Company_.employees.to(entity(Engineer.class)))))
                        .unique()
                        .one();
                sent();
                assertThat(told(company.getEmployees())).isEqualTo(EVERYBODY.subList(0, 4));
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void whatIsJoinedAsASubclassGivesTheMembers() {
        use(session -> {
            Company company = session.scalars(select(Company.class)
                            .join(Company_.employees.to(entity(Engineer.class)))
                            .where(Company_.id.eq(1))
                            .orderBy(Person_.id)
                            .options(containsEager(Company_.employees.to(entity(Engineer.class)))))
                    .unique()
                    .one();
            sent();
            assertThat(told(company.getEmployees())).containsExactly("Engineer dilbert java", "Engineer wally c++");
            assertThat(sent()).isEmpty();
        });
        use(session -> {
            EntityAlias<Engineer> engineer = aliased(Engineer.class);
            Company company = session.scalars(select(Company.class)
                            .join(Company_.employees.to(engineer))
                            .where(Company_.id.eq(1))
                            .orderBy(engineer.get(Person_.id))
                            .options(containsEager(Company_.employees.to(engineer))
                                    .options(selectinload(Engineer_.machines))))
                    .unique()
                    .one();
            sent();
            assertThat(told(company.getEmployees())).containsExactly("Engineer dilbert java", "Engineer wally c++");
            assertThat(((Engineer) company.getEmployees().getLast()).getMachines())
                    .hasSize(1);
            assertThat(sent()).isEmpty();
        });
    }
}
