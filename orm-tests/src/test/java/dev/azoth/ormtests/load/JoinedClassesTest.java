package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.ormtests.model.joined.Company;
import dev.azoth.ormtests.model.joined.Company_;
import dev.azoth.ormtests.model.joined.Employee;
import dev.azoth.ormtests.model.joined.Employee_;
import dev.azoth.ormtests.model.joined.Engineer;
import dev.azoth.ormtests.model.joined.Engineer_;
import dev.azoth.ormtests.model.joined.Manager;
import dev.azoth.ormtests.model.joined.Manager_;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes kept in several tables: rows written at once, members loaded to and from them. */
class JoinedClassesTest extends OrmSuite {
    private static final List<Function<Related, LoaderOption>> STRATEGIES = List.of(
            related -> selectinload(related),
            related -> joinedload(related),
            related -> subqueryload(related),
            related -> lazyload(related));

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Company.class, Employee.class, Engineer.class, Manager.class};
    }

    @BeforeEach
    void insertRows() {
        sessions.begin(session -> {
            session.execute(insert(Company.class), List.of(Map.of("name", "acme"), Map.of("name", "umbra")));
            session.execute(
                    insert(Manager.class),
                    List.of(
                            Map.of("name", "mia", "title", "cto", "company_id", 1),
                            Map.of("name", "max", "title", "ceo", "company_id", 2)));
            session.execute(
                    insert(Engineer.class),
                    List.of(
                            Map.of("name", "ada", "language", "java", "company_id", 1, "manager_id", 1),
                            Map.of("name", "bob", "language", "c", "company_id", 1, "manager_id", 1),
                            Map.of("name", "cyd", "company_id", 2, "manager_id", 2)));
            session.execute(insert(Employee.class), List.of(Map.of("name", "eve", "company_id", 2)));
        });
        sent();
    }

    @Test
    void rowsAreWrittenTableByTable() {
        use(session -> {
            session.execute(
                    insert(Engineer.class),
                    List.of(Map.of("name", "dan", "language", "go"), Map.of("name", "dot", "language", "zig")));
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql).startsWith("INSERT INTO joined_employees (name, kind) "),
                            sql -> assertThat(sql)
                                    .isEqualTo("INSERT INTO joined_engineers (id, language) VALUES (?, ?)"));
            assertThat(session.scalars(select(Engineer.class).where(Employee_.name.in("dan", "dot")))
                            .all())
                    .extracting(Engineer::getLanguage)
                    .containsExactlyInAnyOrder("go", "zig");
        });
    }

    @Test
    void rowsMayBringTheirKeys() {
        use(session -> {
            session.execute(insert(Manager.class), List.of(Map.of("id", 50, "name", "mo", "title", "cfo")));
            assertThat(session.getOne(Manager.class, 50).getTitle()).isEqualTo("cfo");
        });
    }

    @Test
    void whatCannotBeInsertedSoIsRefused() {
        use(session -> {
            assertThatThrownBy(() -> session.execute(insert(Manager.class), List.of(Map.of("nonsense", 1))))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("nonsense");
            assertThatThrownBy(() -> session.execute(insert(Manager.class).values(Map.of("title", "x"))))
                    .isInstanceOf(UnsupportedFeatureException.class);
            assertThatThrownBy(() -> session.execute(
                            insert(Manager.class).returning(entity(Manager.class)), List.of(Map.of("title", "x"))))
                    .isInstanceOf(UnsupportedFeatureException.class);
        });
    }

    @Test
    void membersOfSeveralClassesAreLoadedByEveryStrategy() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<Company> companies = session.scalars(
                                select(Company.class).orderBy(Company_.id).options(strategy.apply(Company_.employees)))
                        .unique()
                        .all();
                assertThat(companies.get(0).getEmployees())
                        .extracting(one -> one.getClass().getSimpleName() + " " + one.getName())
                        .containsExactly("Manager mia", "Engineer ada", "Engineer bob");
                assertThat(companies.get(1).getEmployees())
                        .extracting(one -> one.getClass().getSimpleName() + " " + one.getName())
                        .containsExactly("Manager max", "Engineer cyd", "Employee eve");
            });
        }
    }

    @Test
    void membersOfASubclassAreLoadedByEveryStrategy() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<Manager> managers = session.scalars(
                                select(Manager.class).orderBy(Manager_.id).options(strategy.apply(Manager_.engineers)))
                        .unique()
                        .all();
                assertThat(managers.get(0).getEngineers())
                        .extracting(Engineer::getLanguage)
                        .containsExactly("java", "c");
                assertThat(managers.get(1).getEngineers())
                        .extracting(Engineer::getName)
                        .containsExactly("cyd");
            });
        }
    }

    @Test
    void otherSidesOfSuperclassAndSubclassAreLoadedByEveryStrategy() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<Engineer> engineers = session.scalars(select(Engineer.class)
                                .orderBy(Engineer_.id)
                                .options(strategy.apply(Employee_.company), strategy.apply(Engineer_.manager)))
                        .all();
                assertThat(engineers)
                        .extracting(one -> one.getCompany().getName() + " "
                                + one.getManager().getTitle())
                        .containsExactly("acme cto", "acme cto", "umbra ceo");
            });
        }
    }

    @Test
    void relationshipsOfSubclassesAreLoadedWithTheSuperclass() {
        use(session -> {
            List<Employee> all = session.scalars(
                            select(Employee.class).orderBy(Employee_.id).options(selectinload(Manager_.engineers)))
                    .all();
            sent();
            assertThat(all)
                    .filteredOn(Manager.class::isInstance)
                    .extracting(one -> ((Manager) one).getEngineers().size())
                    .containsExactly(2, 1);
            assertSql();
        });
    }

    @Test
    void conditionsAboutClassesThatShareATableNameThemApart() {
        use(session -> assertThat(
                        session.scalars(select(Engineer.class).where(Engineer_.manager.has(Manager_.title.eq("cto"))))
                                .all())
                .extracting(Engineer::getName)
                .containsExactlyInAnyOrder("ada", "bob"));
    }
}
