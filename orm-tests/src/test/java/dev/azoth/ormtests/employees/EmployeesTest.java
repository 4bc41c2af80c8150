package dev.azoth.ormtests.employees;

import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.synchronizeEvaluate;
import static dev.azoth.orm.Orm.synchronizeFetch;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.ormtests.employees.DeptEmp.EVER;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.azoth.sql.OnConflict;
import dev.azoth.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an application writes: association objects in keys, keys of three columns, tables made beforehand. */
class EmployeesTest extends EmployeesSuite {
    @Test
    void valuesAndKeysOfEveryKindComeBack() {
        var development = development();
        write(georgi(development), bezalel(development));
        use(session -> {
            Employee read = session.getOne(Employee.class, 10002);
            assertThat(read.getGender()).isEqualTo(Gender.F);
            assertThat(read.getBirthDate()).isEqualTo(year(1955));
            assertThat(read.getTitles())
                    .extracting(Title::getId, Title::getToDate)
                    .containsExactly(
                            tuple(new TitleId(10002, "Staff", year(1985)), year(1996)),
                            tuple(new TitleId(10002, "Senior Engineer", year(1996)), null));
            assertThat(session.getOne(Title.class, new TitleId(10002, "Staff", year(1985))))
                    .isSameAs(read.getTitles().getFirst());
            assertThat(session.getOne(Salary.class, new SalaryId(10002, year(1997))))
                    .isSameAs(read.getSalaries().getLast());
            assertThat(session.getOne(DeptEmp.class, new DeptEmpId(10002, "d005"))
                            .getEmployee())
                    .isSameAs(read);
            DeptManager manages = session.getOne(DeptManager.class, new DeptManagerId(10002, "d005"));
            assertThat(manages).isSameAs(read.getManaged().getFirst());
            assertThat(manages.getFromDate()).isEqualTo(year(1990));
            assertThat(manages.getToDate()).isEqualTo(EVER);
            assertThat(session.getOne(DeptManager.class, List.of(10002, "d005")))
                    .isSameAs(manages);
            assertThat(session.get(Title.class, new TitleId(10002, "Staff", year(1986))))
                    .isEmpty();
        });
    }

    @Test
    void onlyWhatChangedIsWritten() {
        var development = development();
        write(bezalel(development));
        sessions.begin(session -> {
            Employee read = session.getOne(Employee.class, 10002);
            DeptManager manages = read.getManaged().getFirst();
            read.setGender(Gender.M);
            manages.setToDate(year(1999));
            sent();
            session.flush();
            assertThat(sent().stream().map(sql -> sql.replace("::employee_gender", "")))
                    .containsExactly(
                            "UPDATE employees SET gender=? WHERE employees.emp_no = ?",
                            "UPDATE dept_manager SET to_date=? WHERE dept_manager.emp_no = ? AND dept_manager.dept_no = ?");
        });
    }

    @Test
    void anEmployeeMovesToAnotherDepartment() {
        var development = development();
        write(georgi(development), sales());
        sessions.begin(session -> {
            Employee read = session.getOne(Employee.class, 10001);
            read.move(session.getOne(Department.class, "d007"), year(1995));
            sent();
            session.flush();
            assertSql(
                    "UPDATE dept_emp SET to_date=? WHERE dept_emp.emp_no = ? AND dept_emp.dept_no = ?",
                    "INSERT INTO dept_emp (emp_no, dept_no, from_date, to_date) VALUES (?, ?, ?, ?)");
            DeptEmp added = read.getDepartments().getLast();
            assertThat(added.getId()).isEqualTo(new DeptEmpId(10001, "d007"));
            assertThat(session.getOne(DeptEmp.class, added.getId())).isSameAs(added);
        });
        use(session -> {
            Employee read = session.getOne(
                    Employee.class, 10001, selectinload(Employee_.departments).joinedload(DeptEmp_.department));
            assertThat(read.getDepartments())
                    .extracting(at -> at.getDepartment().getName(), DeptEmp::getToDate)
                    .containsExactly(tuple("Development", year(1995)), tuple("Sales", EVER));
            assertThat(session.scalars(select(CurrentDeptEmp.class)
                                    .options(joinedload(CurrentDeptEmp_.department))
                                    .join(CurrentDeptEmp_.employee)
                                    .where(Employee_.lastName.eq("Facello")))
                            .one()
                            .getDepartment()
                            .getNumber())
                    .isEqualTo("d007");
        });
    }

    @Test
    void anEmployeeGoesWithAllThatDependsOnIt() {
        var development = development();
        write(georgi(development), bezalel(development));
        sessions.begin(session -> {
            Employee read = session.getOne(Employee.class, 10002);
            sent();
            session.delete(read);
            session.flush();
            assertThat(sent().stream().filter(sql -> !sql.startsWith("SELECT")))
                    .containsExactlyInAnyOrder(
                            "DELETE FROM dept_emp WHERE dept_emp.emp_no = ? AND dept_emp.dept_no = ?",
                            "DELETE FROM titles WHERE titles.emp_no = ? AND titles.title = ? AND titles.from_date = ?",
                            "DELETE FROM salaries WHERE salaries.emp_no = ? AND salaries.from_date = ?",
                            "DELETE FROM employees WHERE employees.emp_no = ?");
        });
        use(session -> {
            assertThat(session.scalars(select(DeptManager.class)).all()).isEmpty();
            assertThat(session.scalars(select(Title.class)).all())
                    .extracting(title -> title.getId().empNo())
                    .containsExactly(10001);
        });
    }

    @Test
    void aDepartmentGoesWithItsAssociationObjectsOnly() {
        var development = development();
        var sales = sales();
        var georgi = georgi(development);
        georgi.move(sales, year(1995));
        write(georgi, bezalel(development));
        sessions.begin(session -> {
            session.delete(session.getOne(Department.class, "d005", selectinload(Department_.employees)));
        });
        use(session -> {
            assertThat(session.scalars(select(Employee.class)).all()).hasSize(2);
            assertThat(session.scalars(select(DeptEmp.class))
                            .one()
                            .getDepartment()
                            .getName())
                    .isEqualTo("Sales");
            assertThat(session.scalars(select(DeptManager.class)).all()).isEmpty();
        });
    }

    @Test
    void membersTakenOutAreDeletedByTheirWholeKey() {
        write(bezalel(development()));
        sessions.begin(session -> {
            Employee read = session.getOne(Employee.class, 10002);
            read.getTitles().removeFirst();
            read.getSalaries().removeIf(salary -> salary.getFromDate().equals(year(1996)));
            read.hold("Staff", year(2000), EVER);
        });
        use(session -> {
            Employee read = session.getOne(Employee.class, 10002);
            assertThat(read.getTitles())
                    .extracting(
                            title -> title.getId().title(),
                            title -> title.getId().fromDate())
                    .containsExactly(tuple("Senior Engineer", year(1996)), tuple("Staff", year(2000)));
            assertThat(read.getSalaries()).extracting(Salary::getAmount).containsExactly(72527);
        });
    }

    @Test
    void aRaiseForAllInOneStatement() {
        var development = development();
        write(georgi(development), bezalel(development));
        sessions.begin(session -> {
            List<Salary> held = session.scalars(select(Salary.class)).all();
            session.execute(update(Salary.class)
                    .where(Salary_.toDate.eq(EVER))
                    .set(Salary_.amount, Salary_.amount.plus(1000))
                    .options(synchronizeEvaluate()));
            assertThat(held).extracting(Salary::getAmount).containsExactlyInAnyOrder(60117, 63102, 65828, 73527);
            session.execute(update(Salary.class)
                    .where(Salary_.employee.has(Employee_.gender.eq(Gender.F)))
                    .set(Salary_.amount, 1)
                    .options(synchronizeFetch()));
            assertThat(held).extracting(Salary::getAmount).containsExactlyInAnyOrder(60117, 63102, 1, 1);
        });
        use(session -> assertThat(session.scalars(select(Salary_.amount).where(Salary_.amount.gt(1)))
                        .all())
                .containsExactlyInAnyOrder(60117, 63102));
    }

    @Test
    void departmentsAreWrittenOrRenamed() {
        write(development());
        sessions.begin(session -> {
            session.execute(
                    insert(Department.class)
                            .onConflict(OnConflict.of(Department_.number).setExcluded(Department_.name)),
                    List.of(
                            Map.of("number", "d005", "name", "Research"),
                            Map.of("number", "d009", "name", "Customer Service")));
        });
        use(session -> assertThat(session.scalars(select(Department.class).orderBy(Department_.number))
                        .all())
                .extracting(Department::getName)
                .containsExactly("Research", "Customer Service"));
    }

    @Test
    void manySalariesAreReadInPartitions() {
        var employee = new Employee(499999, "Sachin", "Tsukuda", Gender.M, year(1960));
        for (int year = 1960; year < 2010; year++) {
            employee.earn(40000 + year, year(year), year(year + 1));
        }
        write(employee);
        use(session -> {
            var sizes = new ArrayList<Integer>();
            int total = 0;
            for (List<Salary> part : session.streamScalars(
                            select(Salary.class).orderBy(Salary_.fromDate).options(selectinload(Salary_.employee)))
                    .partitions(20)) {
                sizes.add(part.size());
                assertThat(part.getFirst().getEmployee().getLastName()).isEqualTo("Tsukuda");
                total += part.stream().mapToInt(Salary::getAmount).sum();
            }
            assertThat(sizes).containsExactly(20, 20, 10);
            assertThat(session.scalar(select(sum(Salary_.amount).returning(Types.bigInteger()))))
                    .isEqualTo((long) total);
        });
    }
}
