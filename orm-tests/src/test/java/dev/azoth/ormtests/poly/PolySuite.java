package dev.azoth.ormtests.poly;

import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The companies, engineers and managers of SQLAlchemy's own tests, kept in joined tables. */
public abstract class PolySuite extends OrmSuite {
    private static final List<String> ROWS = List.of(
            "INSERT INTO companies (company_id, name) VALUES (1, 'MegaCorp, Inc.'), (2, 'Elbonia, Inc.')",
            "INSERT INTO people (person_id, company_id, name, type) VALUES (1, 1, 'dilbert', 'engineer'),"
                    + " (2, 1, 'wally', 'engineer'), (3, 1, 'pointy haired boss', 'boss'), (4, 1, 'dogbert', 'manager'),"
                    + " (5, 2, 'vlad', 'engineer')",
            "INSERT INTO engineers (person_id, status, primary_language) VALUES (1, 'regular engineer', 'java'),"
                    + " (2, 'regular engineer', 'c++'), (5, 'elbonian engineer', 'cobol')",
            "INSERT INTO managers (person_id, status, manager_name) VALUES (3, 'da boss', 'pointy'),"
                    + " (4, 'regular manager', 'dogbert')",
            "INSERT INTO boss (boss_id, golf_swing) VALUES (3, 'fore')",
            "INSERT INTO machines (machine_id, name, engineer_id) VALUES (1, 'IBM ThinkPad', 1), (2, 'IPhone', 1),"
                    + " (3, 'Commodore 64', 2), (4, 'Commodore 64', 5), (5, 'IBM 3270', 5)",
            "INSERT INTO paperwork (paperwork_id, description, person_id) VALUES (1, 'tps report #1', 1),"
                    + " (2, 'tps report #2', 1), (3, 'tps report #3', 2), (4, 'tps report #4', 2), (5, 'review #1', 3),"
                    + " (6, 'review #2', 4), (7, 'review #3', 4), (8, 'elbonian missive #3', 5)");

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {
            Company.class, Person.class, Engineer.class, Manager.class, Boss.class, Machine.class, Paperwork.class
        };
    }

    @BeforeEach
    void insertRows() {
        engine.begin(connection -> {
            for (String rows : ROWS) {
                connection.execDriverSql(rows);
            }
            return null;
        });
        sent();
    }

    /** What is known of people without looking them up: {@code Boss pointy haired boss fore}. */
    static List<String> told(List<? extends Person> people) {
        return people.stream().map(PolySuite::told).toList();
    }

    static String told(Person person) {
        String own = switch (person) {
            case Engineer engineer -> engineer.getLanguage();
            case Boss boss -> boss.getManagerName() + " " + boss.getGolfSwing();
            case Manager manager -> manager.getManagerName();
            default -> "";
        };
        return person.getClass().getSimpleName() + " " + person.getName() + " " + own;
    }

    static final List<String> EVERYBODY = List.of(
            "Engineer dilbert java",
            "Engineer wally c++",
            "Boss pointy haired boss pointy fore",
            "Manager dogbert dogbert",
            "Engineer vlad cobol");
}
