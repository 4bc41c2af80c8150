package dev.azoth.ormtests.poly;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinPolymorphic;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.yieldPer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.sql.Select;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns of subclasses by statements of their own. SQLAlchemy: {@code selectin_polymorphic}. */
class SelectinPolymorphicTest extends PolySuite {
    private static final Select<Person> PEOPLE = select(Person.class).orderBy(Person_.id);
    private static final LoaderOption ALL = selectinPolymorphic(Person.class, Engineer.class, Manager.class);
    private static final String ENGINEERS = "SELECT people.person_id, engineers.status,"
            + " engineers.primary_language, people.type FROM people JOIN engineers ON people.person_id = engineers.person_id"
            + " WHERE people.person_id IN (?, ?, ?) ORDER BY people.person_id";

    @Test
    void eachClassHasAStatement() {
        use(session -> {
            List<Person> people = session.scalars(PEOPLE.options(ALL)).all();
            assertSql(
                    "SELECT people.person_id, people.name, people.company_id, people.type FROM people"
                            + " ORDER BY people.person_id",
                    ENGINEERS,
                    "SELECT people.person_id, managers.status, managers.manager_name, people.type, boss.golf_swing"
                            + " FROM people JOIN managers ON people.person_id = managers.person_id"
                            + " LEFT OUTER JOIN boss ON people.person_id = boss.boss_id"
                            + " WHERE people.person_id IN (?, ?) ORDER BY people.person_id");
            assertThat(told(people)).isEqualTo(EVERYBODY);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void aClassBelowAnotherMayHaveItsOwn() {
        use(session -> {
            List<Person> people = session.scalars(
                            PEOPLE.options(selectinPolymorphic(Person.class, Manager.class, Boss.class)))
                    .all();
            assertSql(
                    "SELECT people.person_id, people.name, people.company_id, people.type, engineers.status,"
                            + " engineers.primary_language FROM people LEFT OUTER JOIN engineers"
                            + " ON people.person_id = engineers.person_id ORDER BY people.person_id",
                    "SELECT people.person_id, managers.status, managers.manager_name, people.type"
                            + " FROM people JOIN managers ON people.person_id = managers.person_id"
                            + " WHERE people.person_id IN (?) ORDER BY people.person_id",
                    "SELECT people.person_id, managers.status, managers.manager_name, boss.golf_swing, people.type"
                            + " FROM people JOIN managers ON people.person_id = managers.person_id"
                            + " JOIN boss ON people.person_id = boss.boss_id"
                            + " WHERE people.person_id IN (?) ORDER BY people.person_id");
            assertThat(told(people)).isEqualTo(EVERYBODY);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void relationshipsOfTheClassComeAfterIt() {
        use(session -> {
            List<Person> people = session.scalars(PEOPLE.limit(3)
                            .options(ALL, selectinload(Engineer_.machines), joinedload(Person_.paperwork)))
                    .unique()
                    .all();
            assertThat(sent())
                    .hasSize(4)
                    .last()
                    .asString()
                    .contains(" FROM machines WHERE machines.engineer_id IN (?, ?)");
            assertThat(((Engineer) people.getFirst()).getMachines())
                    .extracting(Machine::getId)
                    .containsExactly(1, 2);
            assertThat(people.getLast().getPaperwork())
                    .extracting(Paperwork::getId)
                    .containsExactly(5);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void membersMayBeLoadedSo() {
        for (LoaderOption option : List.of(
                selectinload(Company_.employees).selectinPolymorphic(Engineer.class, Manager.class),
                joinedload(Company_.employees).selectinPolymorphic(Engineer.class, Manager.class),
                subqueryload(Company_.employees).selectinPolymorphic(Engineer.class, Manager.class))) {
            use(session -> {
                Company company = session.scalars(
                                select(Company.class).where(Company_.id.eq(1)).options(option))
                        .unique()
                        .one();
                assertThat(sent()).noneMatch(sql -> sql.contains("JOIN engineers AS"));
                assertThat(told(company.getEmployees())).isEqualTo(EVERYBODY.subList(0, 4));
                assertThat(sent()).isEmpty();
            });
        }
    }

    @Test
    void anAliasAndAStreamMayBeLoadedSo() {
        use(session -> {
            EntityAlias<Person> any = aliased(Person.class);
            assertThat(told(session.scalars(
                                    Sql.select(any).orderBy(any.get(Person_.id)).options(ALL, yieldPer(2)))
                            .all()))
                    .isEqualTo(EVERYBODY);
            assertThat(sent().getFirst())
                    .isEqualTo("SELECT people_1.person_id, people_1.name, people_1.company_id, people_1.type"
                            + " FROM people AS people_1 ORDER BY people_1.person_id");
        });
        use(session -> {
            try (var stream = session.streamScalars(PEOPLE.options(ALL, yieldPer(2)))) {
                assertThat(told(stream.all())).isEqualTo(EVERYBODY);
            }
        });
    }

    @Test
    void columnsMayBeChosen() {
        use(session -> {
            Person dilbert = session.scalars(PEOPLE.limit(1).options(ALL, loadOnly(Person_.name, Engineer_.language)))
                    .one();
            assertThat(sent().getLast())
                    .isEqualTo("SELECT people.person_id, engineers.primary_language, people.type FROM people"
                            + " JOIN engineers ON people.person_id = engineers.person_id"
                            + " WHERE people.person_id IN (?) ORDER BY people.person_id");
            assertThat(told(dilbert)).isEqualTo("Engineer dilbert java");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void anObjectThatIsReadAnewComesWhole() {
        use(session -> {
            Person dilbert = session.scalars(PEOPLE.limit(1).options(ALL)).one();
            session.expire(dilbert);
            assertThat(told(dilbert)).isEqualTo("Engineer dilbert java");
            session.refresh(dilbert);
            sent();
            assertThat(told(dilbert)).isEqualTo("Engineer dilbert java");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void onlyClassesThatExtendWhatIsSelectedAreLoadedSo() {
        assertThatThrownBy(() -> use(session -> session.scalars(
                        select(Engineer.class).options(selectinPolymorphic(Person.class, Manager.class)))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Manager");
    }
}
