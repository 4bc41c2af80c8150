package dev.azoth.ormtests.dml;

import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.synchronizeEvaluate;
import static dev.azoth.orm.Orm.synchronizeNone;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.literal;
import static dev.azoth.sql.Sql.lower;
import static dev.azoth.sql.Sql.upper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.CompileException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.sql.OnConflict;
import dev.azoth.sql.StatementOption;
import dev.azoth.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: test/orm/dml/test_bulk_statements.py and M2OEvaluateTest of test_evaluator.py, what DmlCasesTest does not hold. */
final class BulkCasesTest extends DmlSuite {
    private static List<Person> people(Session session) {
        return session.scalars(select(Person.class).orderBy(Person_.id)).all();
    }

    private static List<Integer> ages(List<Person> people) {
        return people.stream().map(Person::getAge).toList();
    }

    private static List<Integer> stored(Session session) {
        return session.scalars(select(Person.class).orderBy(Person_.id).options(populateExisting())).all().stream()
                .map(Person::getAge)
                .toList();
    }

    @Test
    void oneMapThatNamesNoKeyIsWhatRowsAreSetTo() {
        use(session -> {
            List<Person> all = people(session);
            sent();
            session.execute(update(Person.class), Map.of("age", 5));
            assertSql("UPDATE person SET age_int=?");
            assertThat(ages(all)).containsOnly(5);
            session.execute(update(Person.class).where(Person_.name.eq("jack")), Map.of("age", 6));
            assertSql("UPDATE person SET age_int=? WHERE person.name = ?");
            assertThat(ages(all)).containsExactly(5, 6, 5, 5);
            session.execute(
                    update(Person.class).where(Person_.id.eq(bindparam("wanted", Types.integer()))),
                    Map.of("age", 7, "wanted", 1));
            assertSql("UPDATE person SET age_int=? WHERE person.id = ?");
            assertThat(ages(all)).containsExactly(7, 6, 5, 5);
            assertThat(stored(session)).containsExactly(7, 6, 5, 5);
        });
    }

    @Test
    void mapsOfAListNameTheKey() {
        use(session -> {
            List<Map<String, Integer>> maps = List.of(Map.of("age", 3), Map.of("age", 5));
            for (var update : List.of(update(Person.class), update(Person.class).where(Person_.age.gt(1)))) {
                assertThatThrownBy(() -> session.execute(update, maps))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("a map has no value for person.id");
                assertThatThrownBy(() -> session.execute(update, maps.subList(0, 1)))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("a map has no value for person.id");
            }
        });
    }

    @Test
    void rowsAreUpdatedByTheirKeysWhereAConditionHolds() {
        List<Map<String, Integer>> maps = List.of(Map.of("id", 1, "age", 3), Map.of("id", 2, "age", 5));
        for (StatementOption[] options : new StatementOption[][] {{}, {synchronizeNone()}}) {
            use(session -> {
                List<Person> all = people(session);
                sent();
                session.execute(update(Person.class).where(Person_.age.gt(29)).options(options), maps);
                assertSql("UPDATE person SET age_int=? WHERE person.id = ? AND person.age_int > ?");
                assertThat(ages(all)).containsExactly(25, options.length == 0 ? 5 : 47, 29, 37);
                assertThat(stored(session)).containsExactly(25, 5, 29, 37);
            });
        }
    }

    @Test
    void theStatementsOwnParametersAreInTheMapsToo() {
        use(session -> {
            List<Person> all = people(session);
            session.execute(
                    update(Person.class)
                            .where(Person_.age.gt(bindparam("gtage", Types.integer())))
                            .set(Person_.age, bindparam("dest_age", Types.integer())),
                    List.of(
                            Map.of("id", 1, "gtage", 28, "dest_age", 40),
                            Map.of("id", 2, "gtage", 20, "dest_age", 45)));
            assertThat(ages(all)).containsExactly(25, 45, 29, 37);
            assertThat(stored(session)).containsExactly(25, 45, 29, 37);
        });
    }

    @Test
    void aParameterWithTheNameOfAColumnIsRefused() {
        use(session -> assertThatThrownBy(() -> session.execute(
                        update(Person.class)
                                .where(Person_.id.eq(bindparam("id", Types.integer())))
                                .set(Person_.age, bindparam("a", Types.integer())),
                        List.of(Map.of("id", 1, "a", 3), Map.of("id", 2, "a", 4))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("bindparam() name 'id' is that of a column this UPDATE sets"));
    }

    @Test
    void whatTheStatementSetsItselfIsSetInEachRow() {
        write(new Dog("rex", "pug"), new Dog("bello", "pug"), new Dog("rover", "pug"));
        use(session -> {
            List<Dog> dogs =
                    session.scalars(select(Dog.class).orderBy(Animal_.id)).all();
            session.execute(
                    update(Dog.class).set(Dog_.breed, lower(literal("HUSKY"))),
                    List.of(
                            Map.of("id", dogs.get(0).getId(), "name", "max"),
                            Map.of("id", dogs.get(1).getId(), "name", "moritz")));
            assertThat(dogs).extracting(Dog::getName).containsExactly("max", "moritz", "rover");
            assertThat(dogs).extracting(Dog::getBreed).containsExactly("husky", "husky", "pug");
        });
    }

    @Test
    void rowsUpdatedByTheirKeysAreNotReturned() {
        use(session -> assertThatThrownBy(() -> session.execute(
                        update(Person.class).returning(Person_.age), List.of(Map.of("id", 1, "age", 3))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("by their keys with RETURNING"));
    }

    @Test
    void anExpressionIsTheSameInAllRowsThatAreInserted() {
        use(session -> {
            session.execute(
                    insert(Person.class).values(Map.of("name", lower(literal("DD")))),
                    List.of(Map.of("id", 5, "age", 5), Map.of("id", 6, "age", 10)));
            assertThat(people(session)).extracting(Person::getName).endsWith("dd", "dd");
            assertThat(stored(session)).endsWith(5, 10);
        });
    }

    @Test
    void objectsAndFunctionsOfThemAreReturned() {
        use(session -> {
            for (int i = 5; i < 8; i++) {
                var row = session.execute(
                                insert(Person.class).returning(entity(Person.class), upper(Person_.name)),
                                List.of(Map.of("id", i, "name", "d" + i)))
                        .one();
                assertThat(row.toString()).endsWith("'D" + i + "')");
                assertThat(session.getOne(Person.class, i).getName()).isEqualTo("d" + i);
            }
        });
    }

    @Test
    void aConflictLeavesObjectsAsTheyAreUnlessTheyAreToBePopulated() {
        use(session -> {
            Person john = session.getOne(Person.class, 1);
            for (boolean populate : new boolean[] {false, true}) {
                var insert = insert(Person.class).values(Map.of("id", 1, "name", "johnny"));
                Person back = session.scalars(insert.onConflict(
                                        OnConflict.of(Person_.id).set(Person_.name, insert.excluded(Person_.name)))
                                .options(populate ? new StatementOption[] {populateExisting()} : new StatementOption[0])
                                .returning(entity(Person.class)))
                        .one();
                assertThat(back).isSameAs(john);
                assertThat(john.getName()).isEqualTo(populate ? "johnny" : "john");
            }
        });
    }

    @Test
    void membersOfReturnedObjectsAreLoadedAsOptionsSay() {
        use(session -> {
            List<Paper> papers = session.scalars(insert(Paper.class)
                            .values(List.of(
                                    Map.of("id", 1, "title", "one", "person_id", 1),
                                    Map.of("id", 2, "title", "two", "person_id", 1),
                                    Map.of("id", 3, "title", "three", "person_id", 2)))
                            .options(selectinload(Paper_.person))
                            .returning(entity(Paper.class)))
                    .all();
            assertThat(papers).hasSize(3).allMatch(one -> ObjectState.of(one).isLoaded(Paper_.person));
        });
    }

    @Test
    void aReferenceIsComparedWithAnObject() {
        use(session -> {
            List<Person> all = people(session);
            var one = new Paper(1, "one", all.get(0));
            var two = new Paper(2, "two", all.get(1));
            session.addAll(one, two);
            session.flush();
            session.execute(
                    delete(Paper.class).where(Paper_.person.eq(all.get(0))).options(synchronizeEvaluate()));
            assertThat(List.of(session.contains(one), session.contains(two))).containsExactly(false, true);
            session.expire(all.get(1));
            session.execute(
                    delete(Paper.class).where(Paper_.person.eq(all.get(1))).options(synchronizeEvaluate()));
            assertThat(session.contains(two)).isFalse();
            assertThat(session.scalars(select(Paper.class)).all()).isEmpty();
        });
    }
}
