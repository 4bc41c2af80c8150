package dev.azoth.ormtests.dml;

import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.synchronizeEvaluate;
import static dev.azoth.orm.Orm.synchronizeFetch;
import static dev.azoth.orm.Orm.synchronizeNone;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.bindparam;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.StaleDataException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.sql.Sql;
import dev.azoth.sql.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: test/orm/dml. */
final class DmlCasesTest extends DmlSuite {
    private static List<Person> people(Session session) {
        return session.scalars(select(Person.class).orderBy(Person_.id)).all();
    }

    private static List<Integer> ages(List<Person> people) {
        return people.stream().map(Person::getAge).toList();
    }

    private List<Integer> storedAges(Session session) {
        return session.execute(select(Person_.age).orderBy(Person_.id)).scalars().all().stream()
                .map(Integer.class::cast)
                .toList();
    }

    /* test_orm_upd_del_basic */

    @Test
    void objectsAreUpdatedByEvaluation() {
        use(session -> {
            List<Person> all = people(session);
            sent();
            session.execute(update(Person.class).where(Person_.age.gt(29)).set(Person_.age, Person_.age.minus(10)));
            assertThat(ages(all)).containsExactly(25, 37, 29, 27);
            session.execute(update(Person.class)
                    .where(Person_.age.gt(29))
                    .values(Map.of("age", Person_.age.minus(10)))
                    .options(synchronizeEvaluate()));
            assertThat(ages(all)).containsExactly(25, 27, 29, 27);
            session.execute(update(Person.class)
                    .where(Person_.age.gt(27))
                    .set(Person_.age, Person_.age.minus(10))
                    .options(synchronizeFetch()));
            assertThat(ages(all)).containsExactly(25, 27, 19, 27);
            assertThat(storedAges(session)).containsExactly(25, 27, 19, 27);
        });
    }

    @Test
    void whatIsChangedIsOverwrittenByAnUpdate() {
        use(session -> {
            List<Person> all = people(session);
            session.autoflush(false);
            all.get(0).setAge(50);
            all.get(1).setAge(37);
            session.execute(update(Person.class)
                    .where(Person_.age.gt(29))
                    .set(Person_.age, Person_.age.minus(10))
                    .options(synchronizeEvaluate()));
            assertThat(ages(all)).containsExactly(25, 37, 29, 27);
            assertThat(session.dirty()).isEmpty();
            session.commit();
            assertThat(storedAges(session)).containsExactly(25, 37, 29, 27);
        });
    }

    @Test
    void changesAreFlushedBeforeAnUpdate() {
        use(session -> {
            List<Person> all = people(session);
            all.get(0).setAge(50);
            all.get(1).setAge(37);
            session.execute(update(Person.class).where(Person_.age.gt(29)).set(Person_.age, Person_.age.minus(10)));
            assertThat(ages(all)).containsExactly(40, 27, 29, 27);
            session.commit();
            assertThat(storedAges(session)).containsExactly(40, 27, 29, 27);
            assertThat(ObjectState.of(all.get(0)).isModified()).isFalse();
        });
    }

    @Test
    void expiredObjectsAreNotReadToBeEvaluated() {
        use(session -> {
            List<Person> all = people(session);
            session.expire(all.get(0));
            session.expire(all.get(1), Person_.age);
            sent();
            session.execute(update(Person.class)
                    .where(Person_.age.gt(29))
                    .set(Person_.age, Person_.age.minus(10))
                    .options(synchronizeEvaluate()));
            assertSql("UPDATE person SET age_int=(person.age_int - ?) WHERE person.age_int > ?");
            assertThat(all.get(0).getAge()).isEqualTo(25);
            assertThat(all.get(1).getAge()).isEqualTo(37);
            assertThat(all.get(3).getAge()).isEqualTo(27);
        });
    }

    @Test
    void anExpiredObjectWhoseRowWasDeletedIsGone() {
        use(session -> {
            List<Person> all = people(session);
            session.expire(all.get(1));
            session.execute(delete(Person.class).where(Person_.age.gt(29)).options(synchronizeEvaluate()));
            assertThat(session.contains(all.get(3))).isFalse();
            assertThat(session.get(Person.class, 2)).isEmpty();
            assertThat(session.contains(all.get(0))).isTrue();
        });
    }

    @Test
    void parametersOfTheConditionAreEvaluated() {
        use(session -> {
            List<Person> all = people(session);
            session.execute(
                    update(Person.class)
                            .where(Person_.name.eq(bindparam("x", Types.string())))
                            .set(Person_.age, 26),
                    Map.of("x", "john"));
            assertThat(ages(all)).containsExactly(26, 47, 29, 37);
            session.execute(
                    delete(Person.class).where(Person_.name.eq(bindparam("x", Types.string()))), Map.of("x", "jack"));
            assertThat(session.contains(all.get(1))).isFalse();
        });
    }

    @Test
    void eachSetOfParametersIsEvaluated() {
        use(session -> {
            List<Person> all = people(session);
            session.execute(
                    update(Person.class)
                            .where(Person_.name.eq(bindparam("x", Types.string())))
                            .set(Person_.age, bindparam("y", Types.integer())),
                    List.of(Map.of("x", "john", "y", 1), Map.of("x", "jane", "y", 4)));
            assertThat(ages(all)).containsExactly(1, 47, 29, 4);
            assertThat(storedAges(session)).containsExactly(1, 47, 29, 4);
            session.execute(
                    delete(Person.class).where(Person_.name.eq(bindparam("x", Types.string()))),
                    List.of(Map.of("x", "john"), Map.of("x", "jane")));
            assertThat(all).extracting(session::contains).containsExactly(false, true, true, false);
        });
    }

    @Test
    void aValueThatCannotBeEvaluatedIsReadAnew() {
        use(session -> {
            List<Person> all = people(session);
            session.execute(update(Person.class)
                    .where(Person_.name.eq("john"))
                    .set(Person_.name, Sql.upper(Person_.name))
                    .options(synchronizeEvaluate()));
            assertThat(ObjectState.of(all.get(0)).isLoaded(Person_.name)).isFalse();
            assertThat(all.get(0).getName()).isEqualTo("JOHN");
        });
    }

    @Test
    void aConditionOverTwoTablesIsFetched() {
        use(session -> {
            List<Person> all = people(session);
            session.add(new Paper(1, "p1", all.get(0)));
            session.add(new Paper(2, "p2", all.get(1)));
            session.flush();
            sent();
            session.execute(update(Person.class)
                    .where(Person_.id.in(
                            select(Paper_.MAPPER.table().c("person_id")).where(Paper_.title.eq("p2"))))
                    .set(Person_.name, "has p2"));
            assertThat(all).extracting(Person::getName).containsExactly("john", "has p2", "jill", "jane");
            assertThat(sent()).hasSize(2);
            assertThatThrownBy(() -> session.execute(update(Person.class)
                            .where(Person_.id.in(select(Paper_.MAPPER.table().c("person_id"))))
                            .set(Person_.name, "x")
                            .options(synchronizeEvaluate())))
                    .hasMessageContaining("cannot be evaluated on the objects of the session");
        });
    }

    @Test
    void theNumberOfRowsIsTold() {
        use(session -> {
            assertThat(session.execute(update(Person.class)
                                    .where(Person_.age.gt(29))
                                    .set(Person_.age, Person_.age.plus(0))
                                    .options(synchronizeNone()))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(session.execute(delete(Person.class).where(Person_.age.gt(29)))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(session.execute(delete(Person.class)).rowCount()).isEqualTo(2);
        });
    }

    @Test
    void aConditionIsEvaluatedBeforeTheRowsAreWritten() {
        use(session -> {
            Person john = session.getOne(Person.class, 1);
            session.execute(update(Person.class).where(Person_.name.eq("john")).set(Person_.name, "jonny"));
            assertThat(john.getName()).isEqualTo("jonny");
            session.execute(update(Person.class)
                    .where(Person_.name.eq("jonny"))
                    .set(Person_.name, "johnny")
                    .options(synchronizeFetch()));
            assertThat(john.getName()).isEqualTo("johnny");
        });
    }

    @Test
    void whatIsSetIsTheKey() {
        use(session -> {
            Person john = session.getOne(Person.class, 1);
            session.execute(update(Person.class).where(Person_.id.eq(1)).set(Person_.id, 11));
            assertThat(john.getId()).isEqualTo(11);
            assertThat(session.getOne(Person.class, 11)).isSameAs(john);
            assertThat(session.get(Person.class, 1)).isEmpty();
            john.setName("renamed");
            session.commit();
        });
        use(session -> assertThat(session.getOne(Person.class, 11).getName()).isEqualTo("renamed"));
    }

    /* test_evaluator */

    private List<String> evaluated(dev.azoth.sql.Expression<Boolean> where) {
        return sessions.use(session -> {
            List<Person> all = people(session);
            all.get(3).setName(null);
            all.get(2).setActive(true);
            all.get(1).setActive(false);
            session.flush();
            session.execute(
                    update(Person.class).where(where).set(Person_.age, 0).options(synchronizeEvaluate()));
            List<String> here = all.stream()
                    .filter(one -> one.getAge() == 0)
                    .map(one -> "" + one.getId())
                    .toList();
            List<String> there =
                    session
                            .execute(select(Person_.id).where(Person_.age.eq(0)).orderBy(Person_.id))
                            .scalars()
                            .all()
                            .stream()
                            .map(String::valueOf)
                            .toList();
            assertThat(here).as(where.toString()).isEqualTo(there);
            return here;
        });
    }

    @Test
    void conditionsHoldForTheSameObjectsHereAndThere() {
        assertThat(evaluated(Person_.name.eq("jack"))).containsExactly("2");
        assertThat(evaluated(Person_.name.ne("jack"))).containsExactly("1", "3");
        assertThat(evaluated(Person_.name.isNull())).containsExactly("4");
        assertThat(evaluated(Person_.name.isNotNull())).containsExactly("1", "2", "3");
        assertThat(evaluated(Person_.active.eq(true))).containsExactly("3");
        assertThat(evaluated(Person_.active.eq(false))).containsExactly("2");
        assertThat(evaluated(Sql.and(Person_.name.eq("jack"), Person_.id.eq(2))))
                .containsExactly("2");
        assertThat(evaluated(Sql.or(Person_.name.eq("jack"), Person_.id.eq(4)))).containsExactly("2", "4");
        assertThat(evaluated(Sql.not(Person_.name.eq("jack")))).containsExactly("1", "3");
        assertThat(evaluated(Sql.not(Sql.and(Person_.name.eq("jack"), Person_.id.eq(2)))))
                .containsExactly("1", "3", "4");
        assertThat(evaluated(Person_.name.in("jack", "jill"))).containsExactly("2", "3");
        assertThat(evaluated(Person_.name.notIn("jack", "jill"))).containsExactly("1");
        assertThat(evaluated(Person_.name.in(List.of()))).isEmpty();
        assertThat(evaluated(Person_.name.notIn(List.of()))).containsExactly("1", "2", "3", "4");
        assertThat(evaluated(Person_.age.between(26, 37))).containsExactly("3", "4");
        assertThat(evaluated(Sql.not(Person_.age.between(26, 37)))).containsExactly("1", "2");
        assertThat(evaluated(Person_.age.minus(Person_.id).eq(45))).containsExactly("2");
        assertThat(evaluated(Person_.name.concat("_foo").eq("jack_foo"))).containsExactly("2");
    }

    /* test_orm_upd_del_inheritance */

    @Test
    void rowsOfOtherClassesInTheSameTableAreLeftAlone() {
        write(new Staff("ann"), new Cook("bob", "soup"), new Cook("eve", "cake"));
        use(session -> {
            List<Staff> all =
                    session.scalars(select(Staff.class).orderBy(Staff_.id)).all();
            sent();
            session.execute(update(Cook.class).set(Staff_.name, "cook"));
            assertSql("UPDATE staff SET name=? WHERE staff.kind IN (?)");
            assertThat(all).extracting(Staff::getName).containsExactly("ann", "cook", "cook");
            session.execute(update(Cook.class)
                    .where(Cook_.dish.eq("soup"))
                    .set(Staff_.name, "bob")
                    .options(synchronizeFetch()));
            assertThat(all).extracting(Staff::getName).containsExactly("ann", "bob", "cook");
            sent();
            session.execute(delete(Cook.class));
            assertSql("DELETE FROM staff WHERE staff.kind IN (?)");
            assertThat(session.scalars(select(Staff_.name)).all()).containsExactly("ann");
            assertThat(all).extracting(session::contains).containsExactly(true, false, false);
            session.commit();
        });
    }

    @Test
    void rowsOfAllClassesAreUpdatedByTheTopmost() {
        write(new Staff("ann"), new Cook("bob", "soup"));
        use(session -> {
            List<Staff> all =
                    session.scalars(select(Staff.class).orderBy(Staff_.id)).all();
            session.execute(update(Staff.class).set(Staff_.name, "x"));
            assertThat(all).extracting(Staff::getName).containsExactly("x", "x");
        });
    }

    @Test
    void theTableOfAClassItselfIsUpdated() {
        write(new Animal("ant"), new Dog("rex", "pug"));
        use(session -> {
            List<Animal> all =
                    session.scalars(select(Animal.class).orderBy(Animal_.id)).all();
            sent();
            session.execute(update(Dog.class).set(Dog_.breed, "husky"));
            assertSql("UPDATE dog SET breed=?");
            assertThat(((Dog) all.get(1)).getBreed()).isEqualTo("husky");
            session.execute(update(Animal.class).set(Animal_.name, "x"));
            assertThat(all).extracting(Animal::getName).containsExactly("x", "x");
        });
    }

    @Test
    void aConditionOnTheTableAboveIsAConditionOnTheObject() {
        write(new Animal("rex"), new Dog("rex", "pug"), new Dog("bello", "pug"));
        use(session -> {
            List<Dog> all = session.scalars(
                            select(Dog.class).orderBy(Dog_.MAPPER.primaryKey().get(0)))
                    .all();
            if (database != dev.azoth.ormtests.Database.SQLITE) {
                session.execute(update(Dog.class)
                        .where(Dog_.MAPPER.table().c("id").eq(Sql.typeCoerce(Animal_.id, Types.nullType())))
                        .where(Animal_.name.eq("rex"))
                        .set(Dog_.breed, "husky"));
                assertThat(all).extracting(Dog::getBreed).containsExactly("husky", "pug");
            }
        });
    }

    /* test_bulk_statements */

    @Test
    void valuesThatAreMadeHereAreMadeForRowsOfAStatement() {
        use(session -> {
            session.execute(insert(Voucher.class).values(Map.of("text", "one")));
            session.execute(insert(Voucher.class).values(List.of(Map.of("text", "two"), Map.of("text", "three"))));
            session.execute(insert(Voucher.class), List.of(Map.of("text", "four"), Map.of("text", "five")));
            List<Voucher> made = session.scalars(select(Voucher.class)).all();
            assertThat(made)
                    .extracting(Voucher::getText)
                    .containsExactlyInAnyOrder("one", "two", "three", "four", "five");
            assertThat(made)
                    .extracting(Voucher::getVersion)
                    .containsOnly(made.get(0).getVersion());
            assertThat(made.get(0).getVersion()).isNotNull();
            made.get(0).setText("changed");
            session.commit();
        });
    }

    @Test
    void rowsOfAClassThatSharesItsTableTellIt() {
        use(session -> {
            session.execute(insert(Cook.class).values(Map.of("name", "bob", "dish", "soup")));
            session.execute(insert(Cook.class).values(List.of(Map.of("name", "eve", "dish", "cake"))));
            session.execute(insert(Cook.class), List.of(Map.of("name", "gus", "dish", "pie")));
            assertThat(session.scalars(select(Cook.class).orderBy(Staff_.id)).all())
                    .extracting(Staff::getName)
                    .containsExactly("bob", "eve", "gus");
        });
    }

    @Test
    void rowsAreInsertedWhoseMapsDiffer() {
        use(session -> {
            session.execute(
                    insert(Person.class),
                    List.of(
                            Map.of("id", 5, "name", "five", "age", 5),
                            Map.of("id", 6, "name", "six"),
                            Map.of("id", 7, "age", 7)));
            assertThat(people(session)).extracting(Person::getAge).containsExactly(25, 47, 29, 37, 5, null, 7);
        });
    }

    @Test
    void rowsAreUpdatedByKeyThroughTheTablesOfTheirClass() {
        write(new Dog("rex", "pug"), new Dog("bello", "pug"));
        use(session -> {
            List<Animal> all =
                    session.scalars(select(Animal.class).orderBy(Animal_.id)).all();
            session.execute(
                    update(Dog.class),
                    List.of(
                            Map.of("id", 1, "name", "max", "breed", "husky"),
                            Map.of("id", 2, "name", "moritz", "breed", "poodle")));
            assertThat(all).extracting(Animal::getName).containsExactly("max", "moritz");
            assertThat(all).extracting(one -> ((Dog) one).getBreed()).containsExactly("husky", "poodle");
            session.commit();
        });
        use(session -> assertThat(
                        session.scalars(select(Dog.class).orderBy(Animal_.id)).all())
                .extracting(Dog::getBreed)
                .containsExactly("husky", "poodle"));
    }

    @Test
    void aVersionThatIsGivenToAnUpdateByKeyIsComparedAndCountedUp() {
        var voucher = new Voucher("one");
        write(voucher);
        use(session -> {
            Voucher one = session.getOne(Voucher.class, voucher.getId());
            session.execute(update(Voucher.class), List.of(Map.of("id", voucher.getId(), "text", "two", "version", 1)));
            assertThat(one.getText()).isEqualTo("two");
            assertThat(one.getVersion()).isEqualTo(2);
            assertThatThrownBy(() -> session.execute(
                            update(Voucher.class),
                            List.of(Map.of("id", voucher.getId(), "text", "late", "version", 1))))
                    .isInstanceOf(StaleDataException.class);
            one.setText("three");
            session.commit();
            assertThat(one.getVersion()).isEqualTo(3);
        });
    }

    @Test
    void returnedObjectsOfRowsWhoseMapsDifferComeInOrder() {
        use(session -> assertThat(session.execute(
                                insert(Person.class).returning(Person_.id).sortByParameterOrder(),
                                List.of(
                                        Map.of("id", 7, "name", "seven"),
                                        Map.of("id", 6, "age", 6),
                                        Map.of("id", 5, "name", "five")))
                        .scalars()
                        .all())
                .hasToString("[7, 6, 5]"));
    }

    @Test
    void returnedColumnsAreThoseOfTheRows() {
        use(session -> {
            assertThat(session.execute(insert(Person.class)
                                    .values(Map.of("id", 9, "name", "nine"))
                                    .returning(Person_.id, Person_.name))
                            .all())
                    .hasToString("[(9, 'nine')]");
            Object ten = session.execute(insert(Person.class)
                            .values(Map.of("id", 10, "name", "ten"))
                            .returning(entity(Person.class)))
                    .scalars()
                    .one();
            assertThat(ten).isSameAs(session.getOne(Person.class, 10));
        });
    }
}
