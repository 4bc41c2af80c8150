package dev.azoth.ormtests.employees;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.containsEager;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.ormtests.employees.DeptEmp.EVER;
import static dev.azoth.sql.Sql.and;
import static dev.azoth.sql.Sql.avg;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.extract;
import static dev.azoth.sql.Sql.max;
import static dev.azoth.sql.Sql.rank;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.azoth.sql.Tuple2;
import dev.azoth.sql.Tuple3;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an application asks of the employees. */
class EmployeesQueryTest extends EmployeesSuite {
    @BeforeEach
    void hire() {
        var development = development();
        var sales = sales();
        var parto = new Employee(10003, "Parto", "Bamford", Gender.M, year(1986))
                .hold("Staff", year(1986), EVER)
                .earn(40006, year(1995), EVER);
        parto.move(sales, year(1995));
        parto.getManaged().add(new DeptManager(parto, sales, year(1986), year(1991)));
        write(georgi(development), bezalel(development), parto);
    }

    @Test
    void theManagersOfToday() {
        use(session -> {
            List<Tuple2<String, String>> managers = session.execute(select(Department_.name, Employee_.lastName)
                            .join(Department_.managers)
                            .join(DeptManager_.employee)
                            .where(DeptManager_.toDate.eq(EVER))
                            .orderBy(Department_.name))
                    .all();
            assertThat(managers).extracting(Tuple2::v1, Tuple2::v2).containsExactly(tuple("Development", "Simmel"));
            assertSql("SELECT departments.dept_name, employees.last_name FROM departments"
                    + " JOIN dept_manager ON departments.dept_no = dept_manager.dept_no"
                    + " JOIN employees ON employees.emp_no = dept_manager.emp_no"
                    + " WHERE dept_manager.to_date = ? ORDER BY departments.dept_name");
            assertThat(session.scalars(select(Department.class)
                                    .where(Department_.managers
                                            .any(DeptManager_.toDate.eq(EVER))
                                            .not()))
                            .all())
                    .extracting(Department::getName)
                    .containsExactly("Sales");
        });
    }

    @Test
    void eachDepartmentWithItsManagerOfToday() {
        use(session -> {
            List<Department> all = session.scalars(select(Department.class)
                            .outerJoin(Department_.managers.and(DeptManager_.toDate.eq(EVER)))
                            .outerJoin(DeptManager_.employee)
                            .options(containsEager(Department_.managers).containsEager(DeptManager_.employee))
                            .orderBy(Department_.number))
                    .unique()
                    .all();
            sent();
            assertThat(all)
                    .extracting(department -> department.getManagers().stream()
                            .map(manager -> manager.getEmployee().getFirstName())
                            .toList())
                    .containsExactly(List.of("Bezalel"), List.of());
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void averageSalariesByTitle() {
        use(session -> {
            record Average(String title, BigDecimal salary, long people) {}
            List<Average> averages = session.execute(
                            select(Title_.id.title, avg(Salary_.amount), count(Employee_.number.distinct()))
                                    .selectFrom(entity(Employee.class))
                                    .join(Employee_.titles)
                                    .join(Employee_.salaries)
                                    .where(Salary_.toDate.eq(EVER))
                                    .groupBy(Title_.id.title)
                                    .having(avg(Salary_.amount).gt(new BigDecimal(50000)))
                                    .orderBy(avg(Salary_.amount).desc())
                                    .into(Average::new))
                    .all();
            assertSql("SELECT titles.title, avg(salaries.salary) AS avg_1, count(DISTINCT employees.emp_no) AS count_1"
                    + " FROM employees JOIN titles ON employees.emp_no = titles.emp_no"
                    + " JOIN salaries ON employees.emp_no = salaries.emp_no WHERE salaries.to_date = ?"
                    + " GROUP BY titles.title HAVING avg(salaries.salary) > ? ORDER BY avg(salaries.salary) DESC");
            assertThat(averages)
                    .extracting(Average::title, Average::people)
                    .containsExactly(tuple("Senior Engineer", 2L), tuple("Staff", 2L));
            assertThat(averages.getFirst().salary()).isEqualByComparingTo("67314.5");
            assertThat(averages.getLast().salary()).isEqualByComparingTo("56266.5");
        });
    }

    @Test
    void salariesRankedWithinTheirDepartment() {
        use(session -> {
            var place = rank().over()
                    .partitionBy(DeptEmp_.id.department)
                    .orderBy(Salary_.amount.desc())
                    .as("place");
            assertThat(session.execute(select(entity(Employee.class), DeptEmp_.id.department, place)
                                    .join(Employee_.departments)
                                    .join(Employee_.salaries)
                                    .where(Salary_.toDate.eq(EVER))
                                    .orderBy(DeptEmp_.id.department, place))
                            .all())
                    .extracting(row -> row.v1().getFirstName(), Tuple3::v2, Tuple3::v3)
                    .containsExactly(
                            tuple("Bezalel", "d005", 1L), tuple("Georgi", "d005", 2L), tuple("Parto", "d007", 1L));
            var all = select(Salary_.employee.<Integer>column(), Salary_.amount, place)
                    .join(Salary_.employee)
                    .join(Employee_.departments)
                    .where(Salary_.toDate.eq(EVER))
                    .subquery("ranked");
            assertThat(session.scalars(select(Employee.class)
                                    .join(all, all.c(Salary_.employee.column()).eq(Employee_.number))
                                    .where(all.c(place).eq(1L))
                                    .orderBy(Employee_.number))
                            .all())
                    .extracting(Employee::getLastName)
                    .containsExactly("Simmel", "Bamford");
        });
    }

    @Test
    void theHighestRaise() {
        use(session -> {
            var before = aliased(Salary.class, "before_it");
            var after = aliased(Salary.class, "after_it");
            var raise = after.get(Salary_.amount).minus(before.get(Salary_.amount));
            Tuple2<Employee, Integer> highest = session.execute(select(entity(Employee.class), raise.as("raise"))
                            .join(Employee_.salaries.to(before))
                            .join(Employee_.salaries.to(after))
                            .where(after.get(Salary_.fromDate).eq(before.get(Salary_.toDate)))
                            .orderBy(raise.desc())
                            .limit(1))
                    .one();
            assertThat(highest.v1().getFirstName()).isEqualTo("Bezalel");
            assertThat(highest.v2()).isEqualTo(6699);
            assertThat(session.scalars(select(raise)
                                    .selectFrom(before)
                                    .join(
                                            after,
                                            and(
                                                    after.get(Salary_.employee.column())
                                                            .eq(before.get(Salary_.employee.column())),
                                                    after.get(Salary_.fromDate).eq(before.get(Salary_.toDate)))))
                            .all())
                    .containsExactlyInAnyOrder(1985, 6699);
        });
    }

    @Test
    void associationObjectsAreLoadedInBothDirections() {
        use(session -> {
            List<Employee> employees = session.scalars(select(Employee.class)
                            .orderBy(Employee_.number)
                            .options(
                                    selectinload(Employee_.departments).joinedload(DeptEmp_.department),
                                    joinedload(Employee_.managed).selectinload(DeptManager_.department)))
                    .unique()
                    .all();
            List<Department> departments = session.scalars(select(Department.class)
                            .orderBy(Department_.number)
                            .options(
                                    joinedload(Department_.employees).joinedload(DeptEmp_.employee),
                                    selectinload(Department_.managers).selectinload(DeptManager_.employee)))
                    .unique()
                    .all();
            sent();
            assertThat(employees)
                    .extracting(employee -> employee.getDepartments().getFirst().getDepartment())
                    .containsExactly(departments.get(0), departments.get(0), departments.get(1));
            assertThat(departments.getFirst().getEmployees())
                    .extracting(DeptEmp::getEmployee)
                    .containsExactlyInAnyOrder(employees.get(0), employees.get(1));
            assertThat(departments.getLast().getManagers().getFirst().getEmployee())
                    .isSameAs(employees.getLast());
            assertThat(employees.getLast().getManaged().getFirst())
                    .isSameAs(departments.getLast().getManagers().getFirst());
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void salariesByYear() {
        use(session -> {
            var year = extract("year", Salary_.fromDate);
            assertThat(session.execute(select(year, max(Salary_.amount))
                                    .groupBy(year)
                                    .orderBy(year))
                            .all())
                    .extracting(Tuple2::v1, Tuple2::v2)
                    .containsExactly(
                            tuple(1986, 60117),
                            tuple(1987, 62102),
                            tuple(1995, 40006),
                            tuple(1996, 65828),
                            tuple(1997, 72527));
        });
    }
}
