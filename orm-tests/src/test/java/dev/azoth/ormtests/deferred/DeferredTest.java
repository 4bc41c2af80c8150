package dev.azoth.ormtests.deferred;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.defaultload;
import static dev.azoth.orm.Orm.defer;
import static dev.azoth.orm.Orm.deferRaising;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.load;
import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.loadOnlyRaising;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.undefer;
import static dev.azoth.orm.Orm.undeferGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns that are left out until they are touched. SQLAlchemy: test_deferred.py. */
class DeferredTest extends OrmSuite {
    private static final String FROM = " FROM letter WHERE letter.id = ?";
    private static final String PLAIN = "SELECT letter.id, letter.title, letter.writer_id" + FROM;

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Writer.class, Letter.class};
    }

    @BeforeEach
    void writeLetters() {
        write(new Writer(1, "ann", new Letter(1, "first"), new Letter(2, "second")), new Writer(2, "bob"));
    }

    /** What is selected of letters besides the key and the foreign key. */
    private static String selecting(String... columns) {
        var sql = new StringBuilder("SELECT letter.id");
        for (String column : columns) {
            sql.append(", letter.").append(column);
        }
        return sql + ", letter.writer_id" + FROM;
    }

    @Test
    void aGroupIsLoadedWhenOneOfItIsTouched() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1);
            assertSql(PLAIN);
            assertThat(letter.getBody()).isEqualTo("body 1");
            assertSql(selecting("opening", "body"));
            assertThat(letter.getOpening()).isEqualTo("dear 1");
            assertSql();
            assertThat(letter.getStamp()).isEqualTo("stamp 1");
            assertSql(selecting("stamp"));
            assertThat(letter.getNote()).isEqualTo("note 1");
            assertSql(selecting("note"));
        });
    }

    @Test
    void groupsAreLoadedByName() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1, undeferGroup("text"));
            assertSql(selecting("title", "opening", "body"));
            assertThat(letter.getOpening() + letter.getBody()).isEqualTo("dear 1body 1");
            assertSql();
        });
        use(session -> {
            session.getOne(Letter.class, 1, undeferGroup("text"), undeferGroup("post"));
            assertSql(selecting("title", "opening", "body", "stamp"));
        });
        use(session -> {
            session.getOne(
                    Letter.class,
                    1,
                    load(dev.azoth.orm.Orm.entity(Letter.class))
                            .undeferGroup("text")
                            .undeferGroup("post"));
            assertSql(selecting("title", "opening", "body", "stamp"));
        });
        use(session -> {
            session.getOne(Letter.class, 1, undefer("*"));
            assertSql(selecting("title", "opening", "body", "stamp", "note", "secret"));
        });
    }

    @Test
    void groupsOfMembersAreLoadedByEveryStrategy() {
        for (LoaderOption option : List.of(
                selectinload(Writer_.letters).undeferGroup("text"),
                subqueryload(Writer_.letters).undeferGroup("text"),
                joinedload(Writer_.letters).undeferGroup("text"),
                defaultload(Writer_.letters).undeferGroup("text"))) {
            use(session -> {
                Writer ann = session.getOne(Writer.class, 1, option);
                assertThat(ann.getLetters()).hasSize(2);
                sent();
                assertThat(ann.getLetters()).extracting(Letter::getBody).containsExactly("body 1", "body 2");
                assertSql();
                assertThat(ann.getLetters().getFirst().getStamp()).isEqualTo("stamp 1");
                assertThat(sent()).hasSize(1);
            });
        }
    }

    @Test
    void whatIsDeferredByAnOptionIsLoadedAlone() {
        use(session -> {
            Letter letter = session.scalars(select(Letter.class)
                            .where(Letter_.id.eq(1))
                            .options(defer(Letter_.title), undefer(Letter_.note)))
                    .one();
            assertSql(selecting("note"));
            assertThat(letter.getTitle()).isEqualTo("first");
            assertSql(selecting("title"));
        });
        use(session -> {
            Writer ann = session.scalars(
                            select(Writer.class).where(Writer_.id.eq(1)).options(loadOnly(Writer_.id)))
                    .one();
            sent();
            assertThat(ann.getName()).isEqualTo("ann");
            assertSql("SELECT writer.id, writer.name FROM writer WHERE writer.id = ?");
        });
    }

    @Test
    void onlySomeAreLoadedThoughTheyAreDeferred() {
        use(session -> {
            session.scalars(select(Letter.class)
                            .where(Letter_.id.eq(1))
                            .options(loadOnly(Letter_.note, Letter_.opening), undefer(Letter_.stamp)))
                    .one();
            assertSql(selecting("opening", "stamp", "note"));
        });
    }

    @Test
    void theKeyIsAlwaysLoaded() {
        use(session -> {
            Letter letter = session.scalars(
                            select(Letter.class).where(Letter_.id.eq(1)).options(defer(Letter_.id, Letter_.title)))
                    .one();
            assertSql(selecting());
            assertThat(letter.getId()).isEqualTo(1);
        });
    }

    @Test
    void severalAreDeferredOneAfterTheOther() {
        use(session -> {
            session.scalars(select(Writer.class)
                            .where(Writer_.id.eq(1))
                            .options(joinedload(Writer_.letters)
                                    .defer(Letter_.title)
                                    .undefer(Letter_.note)
                                    .undefer(Letter_.stamp)))
                    .unique()
                    .one();
            assertSql(
                    "SELECT writer.id, writer.name, letter_1.id AS id_1, letter_1.stamp, letter_1.note, letter_1.writer_id"
                            + " FROM writer LEFT OUTER JOIN letter AS letter_1 ON writer.id = letter_1.writer_id"
                            + " WHERE writer.id = ? ORDER BY letter_1.id");
        });
    }

    @Test
    void columnsOfOneAliasAreDeferred() {
        use(session -> {
            EntityAlias<Letter> first = aliased(Letter.class, "a");
            EntityAlias<Letter> second = aliased(Letter.class, "b");
            session.execute(Sql.select(first, second)
                            .where(
                                    first.get(Letter_.id).eq(1),
                                    second.get(Letter_.id).eq(2))
                            .options(
                                    load(first).defer(Letter_.title),
                                    load(second).undefer(Letter_.note)))
                    .one();
            assertThat(sent().getFirst())
                    .startsWith("SELECT a.id, a.writer_id, b.id AS id_1, b.title, b.note, b.writer_id AS writer_id_1");
        });
    }

    @Test
    void settingWhatIsNotLoadedLoadsNothingAndLeavesTheRestOfTheGroup() {
        use(session -> {
            session.autoflush(false);
            Letter letter = session.getOne(Letter.class, 1);
            sent();
            letter.setBody("changed");
            assertThat(letter.getBody()).isEqualTo("changed");
            assertSql();
            assertThat(letter.getOpening()).isEqualTo("dear 1");
            assertSql(selecting("opening"));
            assertThat(letter.getBody()).isEqualTo("changed");
            assertThat(session.isModified(letter)).isTrue();
            session.flush();
            assertSql("UPDATE letter SET body=? WHERE letter.id = ?");
            session.rollback();
        });
    }

    @Test
    void settingTheValueThatIsThereWritesNothing() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1);
            assertThat(letter.getBody()).isEqualTo("body 1");
            assertThat(session.dirty()).isEmpty();
            letter.setBody("body 1");
            sent();
            session.flush();
            assertSql();
        });
    }

    @Test
    void anotherColumnIsWrittenWithoutLoadingWhatIsDeferred() {
        use(session -> {
            session.getOne(Letter.class, 2).setTitle("changed");
            sent();
            session.flush();
            assertSql("UPDATE letter SET title=? WHERE letter.id = ?");
            session.rollback();
        });
    }

    @Test
    void aNewObjectLoadsNothing() {
        use(session -> {
            var letter = new Letter(9, "new");
            session.add(letter);
            sent();
            letter.setNote("changed");
            assertThat(letter.getNote()).isEqualTo("changed");
            assertThat(letter.getSecret()).isEqualTo("secret 9");
            assertSql();
            session.rollback();
        });
    }

    @Test
    void whatIsPendingIsWrittenBeforeSomethingIsLoaded() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1);
            session.add(new Writer(3, "eve"));
            sent();
            assertThat(letter.getNote()).isEqualTo("note 1");
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql).startsWith("INSERT INTO writer"),
                            sql -> assertThat(sql).isEqualTo(selecting("note")));
            session.rollback();
        });
    }

    @Test
    void aLaterStatementThatSelectsItGivesIt() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1);
            session.scalars(select(Letter.class).options(undefer(Letter_.note))).all();
            assertThat(ObjectState.of(letter).isLoaded(Letter_.note)).isTrue();
            session.scalars(select(Letter.class).options(joinedload(Letter_.writer), undeferGroup("text")))
                    .all();
            sent();
            assertThat(letter.getNote() + letter.getBody()).isEqualTo("note 1body 1");
            assertSql();
        });
    }

    @Test
    void aColumnSelectedBesideTheObjectIsNotTheObjects() {
        use(session -> {
            Letter letter = session.execute(select(Letter.class, Letter_.note).where(Letter_.id.eq(1)))
                    .one()
                    .v1();
            sent();
            assertThat(letter.getNote()).isEqualTo("note 1");
            assertSql(selecting("note"));
        });
    }

    @Test
    void populatingWhatIsThereLeavesWhatIsDeferredAsItWas() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1, undefer(Letter_.note));
            session.connection()
                    .execute(Sql.update(Letter_.MAPPER.table())
                            .set(Letter_.title, "x")
                            .where(Letter_.id.eq(1)));
            sent();
            session.scalars(select(Letter.class).options(populateExisting())).all();
            assertThat(letter.getTitle()).isEqualTo("x");
            assertThat(letter.getNote()).isEqualTo("note 1");
            assertThat(sent()).hasSize(1);
            session.rollback();
        });
    }

    @Test
    void whatMustNotBeLoadedByItselfRaises() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1);
            assertThatThrownBy(letter::getSecret)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("Letter.secret")
                    .hasMessageContaining("its mapping")
                    .hasMessageContaining("undefer(Letter_.secret)");
            assertThat(letter.getTitle()).isEqualTo("first");
            session.expire(letter, Letter_.secret);
            assertThatThrownBy(letter::getSecret).isInstanceOf(ImplicitIoException.class);
            session.expire(letter);
            assertThatThrownBy(letter::getSecret).isInstanceOf(ImplicitIoException.class);
            letter.setSecret("changed");
            session.expire(letter);
            assertThatThrownBy(letter::getSecret).isInstanceOf(ImplicitIoException.class);
            session.refresh(letter, Letter_.secret);
            assertThat(letter.getSecret()).isEqualTo("secret 1");
        });
    }

    @Test
    void anOptionMakesItLoadable() {
        use(session -> assertThat(
                        session.getOne(Letter.class, 1, defer(Letter_.secret)).getSecret())
                .isEqualTo("secret 1"));
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1, undefer(Letter_.secret));
            sent();
            assertThat(letter.getSecret()).isEqualTo("secret 1");
            assertSql();
        });
    }

    @Test
    void anOptionMakesOthersRaise() {
        for (LoaderOption option : List.of(
                deferRaising(Letter_.title),
                deferRaising("*"),
                loadOnlyRaising(Letter_.note),
                load(dev.azoth.orm.Orm.entity(Letter.class)).loadOnlyRaising(Letter_.note))) {
            use(session -> {
                Letter letter = session.scalars(
                                select(Letter.class).where(Letter_.id.eq(1)).options(option))
                        .one();
                assertThatThrownBy(letter::getTitle)
                        .isInstanceOf(ImplicitIoException.class)
                        .hasMessageContaining("Letter.title")
                        .hasMessageContaining("loader option");
            });
        }
        use(session -> {
            Letter letter = session.scalars(select(Letter.class)
                            .where(Letter_.id.eq(1))
                            .options(loadOnlyRaising(Letter_.note), defer(Letter_.title)))
                    .one();
            assertThat(letter.getNote() + letter.getTitle()).isEqualTo("note 1first");
            assertThatThrownBy(letter::getBody).isInstanceOf(ImplicitIoException.class);
        });
    }

    @Test
    void whatOptionsSayOfAnAttributeEndsWhenItExpires() {
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1, deferRaising(Letter_.title, Letter_.note));
            session.expire(letter, Letter_.title);
            assertThat(letter.getTitle()).isEqualTo("first");
            assertThatThrownBy(letter::getNote).isInstanceOf(ImplicitIoException.class);
            letter.setNote("changed");
            session.expire(letter);
            assertThat(letter.getNote()).isEqualTo("note 1");
        });
        use(session -> {
            Letter letter = session.getOne(Letter.class, 1, defer(Letter_.title));
            session.expire(letter);
            assertThat(letter.getId()).isEqualTo(1);
            sent();
            assertThat(letter.getTitle()).isEqualTo("first");
            assertSql();
        });
    }
}
