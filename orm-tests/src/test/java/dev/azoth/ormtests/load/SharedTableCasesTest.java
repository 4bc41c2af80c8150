package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.bundle;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.withPolymorphic;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.exists;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.ormtests.model.single.Company;
import dev.azoth.ormtests.model.single.Company_;
import dev.azoth.ormtests.model.single.Employee;
import dev.azoth.ormtests.model.single.Employee_;
import dev.azoth.ormtests.model.single.Engineer;
import dev.azoth.ormtests.model.single.Engineer_;
import dev.azoth.ormtests.model.single.Manager;
import dev.azoth.ormtests.model.single.Manager_;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of a class that shares its table, wherever it stands in a statement. SQLAlchemy: test/orm/inheritance/test_single.py. */
class SharedTableCasesTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Company.class, Employee.class, Engineer.class, Manager.class};
    }

    @BeforeEach
    void writeRows() {
        write(
                new Company("acme", new Manager("mia", "cto"), new Engineer("ada", "java"), new Engineer("bob", "c")),
                new Company("umbra", new Manager("max", "ceo"), new Employee("eve")));
    }

    private static List<String> names(List<? extends Employee> employees) {
        return employees.stream().map(Employee::getName).toList();
    }

    @Test
    void columnsAreOfTheClassThatIsNamed() {
        use(session -> {
            assertThat(session.scalars(Sql.select(Employee_.name)
                                    .selectFrom(entity(Manager.class))
                                    .orderBy(Employee_.id))
                            .all())
                    .containsExactly("mia", "max");
            assertSql("SELECT single_employees.name FROM single_employees WHERE single_employees.kind IN (?)"
                    + " ORDER BY single_employees.id");
            EntityAlias<Engineer> engineer = aliased(Engineer.class);
            assertThat(session.scalars(Sql.select(count()).selectFrom(engineer)).one())
                    .isEqualTo(2L);
        });
    }

    @Test
    void aSubqueryHasTheRowsOfTheClass() {
        use(session -> {
            var found = select(Engineer.class).where(Employee_.name.ne("bob")).subquery();
            assertThat(session.scalars(Sql.select(count()).selectFrom(found)).one())
                    .isEqualTo(1L);
            assertThat(sent().getFirst())
                    .endsWith(" FROM single_employees WHERE single_employees.name != ?"
                            + " AND single_employees.kind IN (?)) AS anon_1");
            EntityAlias<Engineer> engineer =
                    aliased(Engineer.class, select(Engineer.class).subquery());
            assertThat(names(session.scalars(Sql.select(engineer).orderBy(engineer.get(Employee_.id)))
                            .all()))
                    .containsExactly("ada", "bob");
            assertThat(sent().getFirst()).endsWith(" AS anon_1 WHERE anon_1.kind IN (?) ORDER BY anon_1.id");
        });
    }

    @Test
    void partsOfAUnionHaveTheRowsOfTheirClasses() {
        use(session -> {
            var both = select(Manager.class)
                    .where(Employee_.name.in("ada", "mia"))
                    .unionAll(select(Manager.class).where(Employee_.name.in("max", "bob")))
                    .subquery();
            EntityAlias<Employee> employee = aliased(Employee.class, both);
            List<Employee> found = session.scalars(Sql.select(employee).orderBy(employee.get(Employee_.name)))
                    .all();
            assertThat(names(found)).containsExactly("max", "mia");
        });
    }

    @Test
    void existsAsksForRowsOfTheClass() {
        use(session -> {
            assertThat(session.scalars(Sql.select(exists(select(Engineer.class).where(Employee_.name.eq("mia")))))
                            .one())
                    .isFalse();
            assertThat(session.scalars(Sql.select(exists(select(Manager.class).where(Employee_.name.eq("mia")))))
                            .one())
                    .isTrue();
        });
    }

    @Test
    void anOuterJoinToAClassKeepsTheOthers() {
        use(session -> {
            EntityAlias<Engineer> engineer = aliased(Engineer.class);
            var pairs = session.execute(Sql.select(entity(Company.class), engineer)
                            .outerJoin(
                                    engineer,
                                    engineer.get(Employee_.company.<Integer>column())
                                            .eq(Company_.id))
                            .orderBy(Company_.id, engineer.get(Employee_.id)))
                    .all();
            assertThat(sent().getFirst())
                    .endsWith(" LEFT OUTER JOIN single_employees AS single_employees_1"
                            + " ON single_employees_1.company_id = single_companies.id"
                            + " AND single_employees_1.kind IN (?)"
                            + " ORDER BY single_companies.id, single_employees_1.id");
            assertThat(pairs)
                    .extracting(pair -> pair.v1().getName() + " "
                            + (pair.v2() == null ? "-" : pair.v2().getName()))
                    .containsExactly("acme ada", "acme bob", "umbra -");
            var plain = session.execute(select(Company.class, Engineer.class)
                            .outerJoin(
                                    entity(Engineer.class),
                                    Employee_.company.<Integer>column().eq(Company_.id))
                            .orderBy(Company_.id, Employee_.id))
                    .all();
            assertThat(plain).hasSize(3);
            assertThat(sent().getFirst()).doesNotContain(" WHERE ");
        });
    }

    @Test
    void membersAreAskedForByTheirClass() {
        use(session -> {
            assertThat(session.scalars(select(Company.class)
                                    .where(Company_.employees
                                            .to(entity(Engineer.class))
                                            .any()))
                            .all())
                    .extracting(Company::getName)
                    .containsExactly("acme");
            assertSql("SELECT single_companies.id, single_companies.name FROM single_companies WHERE EXISTS"
                    + " (SELECT 1 FROM single_employees WHERE single_companies.id = single_employees.company_id"
                    + " AND single_employees.kind IN (?))");
            assertThat(session.scalars(select(Company.class).join(Company_.employees.to(entity(Engineer.class))))
                            .all())
                    .extracting(Company::getName)
                    .containsOnly("acme");
        });
    }

    @Test
    void bundlesAndGroupsHaveTheRowsOfTheClass() {
        use(session -> {
            var bundle = bundle("b", entity(Manager.class), Employee_.name);
            assertThat(session.execute(Sql.select(Employee_.id, bundle).orderBy(Employee_.id))
                            .all())
                    .extracting(row -> row.v2().v1().getTitle() + " " + row.v2().v2())
                    .containsExactly("cto mia", "ceo max");
            assertThat(names(session.scalars(
                                    select(Engineer.class).groupBy(Employee_.id).having(Employee_.name.eq("bob")))
                            .all()))
                    .containsExactly("bob");
        });
    }

    @Test
    void someClassesComeAlong() {
        use(session -> {
            EntityAlias<Employee> employee = withPolymorphic(Employee.class, Engineer.class);
            List<Employee> all =
                    session.scalars(Sql.select(employee).orderBy(Employee_.id)).all();
            assertSql("SELECT single_employees.id, single_employees.name, single_employees.company_id,"
                    + " single_employees.kind, single_employees.language, single_employees.manager_id"
                    + " FROM single_employees ORDER BY single_employees.id");
            assertThat(((Engineer) all.get(1)).getLanguage()).isEqualTo("java");
            assertThat(sent()).isEmpty();
            assertThat(((Manager) all.get(0)).getTitle()).isEqualTo("cto");
            assertThat(sent()).hasSize(1);
            EntityAlias<Employee> other = aliased(Employee.class).withPolymorphic(Engineer.class, Manager.class);
            assertThat(session.execute(Sql.select(
                                            other.get(Employee_.name),
                                            other.get(Manager_.title),
                                            other.get(Engineer_.language))
                                    .orderBy(other.get(Employee_.id)))
                            .all())
                    .extracting(row -> row.v1() + " " + row.v2() + " " + row.v3())
                    .containsExactly("mia cto null", "ada null java", "bob null c", "max ceo null", "eve null null");
        });
    }

    @Test
    void relationshipsToASubclassHoldItsObjectsAlone() {
        use(session -> {
            Manager mia = session.scalars(select(Manager.class).where(Employee_.name.eq("mia")))
                    .one();
            Engineer ada = session.scalars(select(Engineer.class).where(Employee_.name.eq("ada")))
                    .one();
            ada.setManager(mia);
            session.commit();
        });
        use(session -> {
            List<Manager> managers = session.scalars(
                            select(Manager.class).orderBy(Employee_.id).options(joinedload(Manager_.engineers)))
                    .unique()
                    .all();
            assertThat(names(managers.getFirst().getEngineers())).containsExactly("ada");
            assertThat(managers.getLast().getEngineers()).isEmpty();
        });
    }
}
