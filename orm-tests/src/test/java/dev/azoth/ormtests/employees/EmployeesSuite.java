package dev.azoth.ormtests.employees;

import static dev.azoth.ormtests.employees.DeptEmp.EVER;

import dev.azoth.ormtests.OrmSuite;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The sample schema "employees" of MySQL, on tables made by its own DDL, and a few rows. */
abstract class EmployeesSuite extends OrmSuite {
    private static final List<String> DDL = List.of("""
            CREATE TABLE employees (emp_no INT NOT NULL, birth_date DATE NOT NULL, first_name VARCHAR(14) NOT NULL,
              last_name VARCHAR(16) NOT NULL, gender %GENDER% NOT NULL, hire_date DATE NOT NULL, PRIMARY KEY (emp_no))""", """
            CREATE TABLE departments (dept_no CHAR(4) NOT NULL, dept_name VARCHAR(40) NOT NULL, PRIMARY KEY (dept_no),
              UNIQUE (dept_name))""", """
            CREATE TABLE dept_manager (emp_no INT NOT NULL, dept_no CHAR(4) NOT NULL, from_date DATE NOT NULL, to_date DATE NOT NULL,
              FOREIGN KEY (emp_no) REFERENCES employees (emp_no) ON DELETE CASCADE,
              FOREIGN KEY (dept_no) REFERENCES departments (dept_no) ON DELETE CASCADE, PRIMARY KEY (emp_no, dept_no))""", """
            CREATE TABLE dept_emp (emp_no INT NOT NULL, dept_no CHAR(4) NOT NULL, from_date DATE NOT NULL, to_date DATE NOT NULL,
              FOREIGN KEY (emp_no) REFERENCES employees (emp_no) ON DELETE CASCADE,
              FOREIGN KEY (dept_no) REFERENCES departments (dept_no) ON DELETE CASCADE, PRIMARY KEY (emp_no, dept_no))""", """
            CREATE TABLE titles (emp_no INT NOT NULL, title VARCHAR(50) NOT NULL, from_date DATE NOT NULL, to_date DATE,
              FOREIGN KEY (emp_no) REFERENCES employees (emp_no) ON DELETE CASCADE, PRIMARY KEY (emp_no, title, from_date))""", """
            CREATE TABLE salaries (emp_no INT NOT NULL, salary INT NOT NULL, from_date DATE NOT NULL, to_date DATE NOT NULL,
              FOREIGN KEY (emp_no) REFERENCES employees (emp_no) ON DELETE CASCADE, PRIMARY KEY (emp_no, from_date))""", """
            CREATE VIEW dept_emp_latest_date AS
              SELECT emp_no, MAX(from_date) AS from_date, MAX(to_date) AS to_date FROM dept_emp GROUP BY emp_no""", """
            CREATE VIEW current_dept_emp AS SELECT l.emp_no, dept_no, l.from_date, l.to_date FROM dept_emp d
              INNER JOIN dept_emp_latest_date l ON d.emp_no = l.emp_no AND d.from_date = l.from_date AND l.to_date = d.to_date""");

    @Override
    protected Class<?>[] model() {
        return new Class<?>[0];
    }

    @BeforeEach
    void createTables() {
        engine.begin(connection -> {
            if (database == dev.azoth.ormtests.Database.POSTGRESQL) {
                connection.execDriverSql("CREATE TYPE employee_gender AS ENUM ('M', 'F')");
            }
            DDL.forEach(ddl -> connection.execDriverSql(ddl.replace("%GENDER%", genderType())));
            return null;
        });
        sent();
    }

    private String genderType() {
        return switch (database) {
            case SQLITE -> "CHAR(1) CHECK (gender IN ('M', 'F'))";
            case POSTGRESQL -> "employee_gender";
            case MARIADB -> "ENUM ('M','F')";
        };
    }

    static LocalDate year(int year) {
        return LocalDate.of(year, 6, 26);
    }

    static Department development() {
        return new Department("d005", "Development");
    }

    static Department sales() {
        return new Department("d007", "Sales");
    }

    /** Georgi, in a department since 1986. */
    static Employee georgi(Department department) {
        var made = new Employee(10001, "Georgi", "Facello", Gender.M, year(1986))
                .hold("Senior Engineer", year(1986), EVER)
                .earn(60117, year(1986), year(1987))
                .earn(62102, year(1987), EVER);
        made.move(department, year(1986));
        return made;
    }

    /** Bezalel, in a department since 1985, its manager since 1990. */
    static Employee bezalel(Department department) {
        var made = new Employee(10002, "Bezalel", "Simmel", Gender.F, year(1985))
                .hold("Staff", year(1985), year(1996))
                .hold("Senior Engineer", year(1996), null)
                .earn(65828, year(1996), year(1997))
                .earn(72527, year(1997), EVER);
        made.move(department, year(1985));
        made.getManaged().add(new DeptManager(made, department, year(1990), EVER));
        return made;
    }
}
