package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.select;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes that share a table: joins and conditions along relationships concern rows of the class they lead to alone. */
class SharedTableTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Company.class, Employee.class, Engineer.class, Manager.class};
    }

    @BeforeEach
    void writeRows() {
        var mia = new Manager("mia", "cto");
        var ada = new Engineer("ada", "java");
        ada.setManager(mia);
        write(new Company("acme", mia, ada), new Company("umbra", new Manager("max", "ceo"), new Employee("eve")));
    }

    @Test
    void aJoinToASubclassFindsItsRows() {
        use(session -> {
            EntityAlias<Engineer> engineer = aliased(Engineer.class, "e");
            Company company = session.scalars(select(Company.class)
                            .join(Company_.employees.to(engineer))
                            .options(containsEager(Company_.employees.to(engineer))))
                    .unique()
                    .one();
            assertThat(sent().getLast())
                    .endsWith(" FROM single_companies JOIN single_employees AS e"
                            + " ON single_companies.id = e.company_id AND e.kind IN (?)");
            assertThat(company.getEmployees()).extracting(Employee::getName).containsExactly("ada");
        });
    }

    @Test
    void anOuterJoinToASubclassKeepsTheOthers() {
        use(session -> {
            EntityAlias<Engineer> engineer = aliased(Engineer.class, "e");
            var counts = session.execute(Sql.select(Company_.name, Sql.count(engineer.get(Employee_.id)))
                            .outerJoin(Company_.employees.to(engineer))
                            .groupBy(Company_.name)
                            .orderBy(Company_.name))
                    .all();
            assertThat(counts).extracting(row -> row.v1() + " " + row.v2()).containsExactly("acme 1", "umbra 0");
        });
    }

    @Test
    void conditionsAboutMembersInTheSameTableNameThemApart() {
        use(session -> {
            assertThat(session.scalars(
                                    select(Manager.class).where(Manager_.engineers.any(Engineer_.language.eq("java"))))
                            .all())
                    .extracting(Manager::getTitle)
                    .containsExactly("cto");
            assertThat(sent().getLast())
                    .contains("EXISTS (SELECT 1 FROM single_employees AS single_employees_1"
                            + " WHERE single_employees.id = single_employees_1.manager_id"
                            + " AND single_employees_1.kind IN (?) AND single_employees_1.language = ?)");
            assertThat(session.scalars(select(Engineer.class).where(Engineer_.manager.has(Manager_.title.eq("ceo"))))
                            .all())
                    .isEmpty();
        });
    }
}
