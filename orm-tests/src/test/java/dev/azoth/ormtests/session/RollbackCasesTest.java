package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.synchronizeEvaluate;
import static dev.azoth.orm.Orm.synchronizeFetch;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Connection;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.SessionTransaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of SQLAlchemy's test/orm/test_transaction.py about what becomes of objects. */
final class RollbackCasesTest extends SessionSuite {

    private SessionFactory expiring() {
        return sessions.with(options -> options.withExpireOnCommit(true));
    }

    private static List<String> names(Session session) {
        return session.scalars(select(Team_.name).orderBy(Team_.id)).all();
    }

    @Test
    void whatAReleasedSavepointDidGoesWithTheTransaction() {
        try (Session session = sessions.open()) {
            session.begin();
            SessionTransaction savepoint = session.beginNested();
            var team = new Team("u1");
            session.add(team);
            savepoint.commit();
            assertThat(session.contains(team)).isTrue();
            session.rollback();
            assertThat(session.contains(team)).isFalse();

            session.add(team);
            session.commit();
            session.beginNested(same -> {
                same.delete(team);
            });
            assertThat(session.contains(team)).isFalse();
            session.rollback();
            assertThat(session.contains(team)).isTrue();
        }
    }

    @Test
    void whatASavepointInsideASavepointChangedIsUndoneWithTheOuterOne() {
        var team = new Team("u1");
        try (Session session = sessions.open()) {
            session.add(team);
            session.commit();
            SessionTransaction outer = session.beginNested();
            SessionTransaction inner = session.beginNested();
            team.setName("u2");
            session.flush();
            inner.commit();
            outer.rollback();
            assertThat(ObjectState.of(team).isLoaded(Team_.name)).isFalse();
            assertThat(team.getName()).isEqualTo("u1");
        }
    }

    @Test
    void attributesAreWhatTheyWereAfterARollback() {
        write(new Team("jack"));
        try (Session session = sessions.open()) {
            Team team = session.getOne(Team.class, 1);
            team.setName("ed");
            session.rollback();
            assertThat(team.getName()).isEqualTo("jack");
            team.setName("ed");
            session.flush();
            session.commit();
            assertThat(team.getName()).isEqualTo("ed");
        }
    }

    @Test
    void whatAnotherSessionCommittedIsSeenAfterACommitThatExpires() {
        write(new Team("jack"));
        try (Session one = expiring().open();
                Session other = expiring().open()) {
            Team mine = one.getOne(Team.class, 1);
            mine.setName("ed");
            one.commit();
            Team theirs = other.getOne(Team.class, 1);
            assertThat(theirs.getName()).isEqualTo("ed");
            theirs.setName("will");
            other.commit();
            assertThat(mine.getName()).isEqualTo("will");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribute", "evaluate", "fetch"})
    void theRollbackOfTheTransactionExpiresWhatASavepointLeftAlone(String how) {
        try (Session session = expiring().open()) {
            var first = new Team("u1");
            var second = new Team("u2");
            session.addAll(first, second);
            session.commit();
            assertThat(first.getName() + second.getName()).isEqualTo("u1u2");
            session.beginNested();
            switch (how) {
                case "attribute" -> second.setName("u2modified");
                case "evaluate" ->
                    session.execute(update(Team.class)
                            .where(Team_.name.eq("u2"))
                            .set(Team_.name, "u2modified")
                            .options(synchronizeEvaluate()));
                default ->
                    session.execute(update(Team.class)
                            .where(Team_.name.eq("u2"))
                            .set(Team_.name, "u2modified")
                            .options(synchronizeFetch()));
            }
            assertThat(second.getName()).isEqualTo("u2modified");
            session.rollback();
            assertThat(session.inTransaction()).isFalse();
            assertThat(ObjectState.of(first).isLoaded(Team_.name)).isFalse();
            assertThat(ObjectState.of(second).isLoaded(Team_.name)).isFalse();
            assertThat(second.getName()).isEqualTo("u2");
        }
    }

    @Test
    void whatIsPendingLeavesWithARollbackAndWhatIsDeletedStays() {
        try (Session session = sessions.open()) {
            var kept = new Team("newuser");
            session.add(kept);
            session.rollback();
            assertThat(session.contains(kept)).isFalse();
            session.add(kept);
            session.commit();
            var gone = new Team("anotheruser");
            session.add(gone);
            session.rollback();
            assertThat(session.contains(gone)).isFalse();
            assertThat(session.contains(kept)).isTrue();

            session.delete(kept);
            session.rollback();
            assertThat(session.contains(kept)).isTrue();
            assertThat(session.deleted()).isEmpty();
            session.delete(kept);
            session.commit();
            session.rollback();
            assertThat(session.contains(kept)).isFalse();
        }
    }

    @Test
    void aDeletionThatCascadedIsTakenBackWithItsMembers() {
        try (Session session = sessions.open()) {
            var team = new Team("ed", new Player("foo"));
            session.add(team);
            session.commit();
            session.delete(team);
            assertThat(session.deleted())
                    .isEqualTo(List.of(team, team.getPlayers().get(0)));
            session.rollback();
            assertThat(session.deleted()).isEmpty();
            assertThat(session.contains(team.getPlayers().get(0))).isTrue();
        }
    }

    @Test
    void aKeyThatIsTakenFailsTheCommitAndEverythingIsAsBefore() {
        try (Session session = expiring().open()) {
            var ed = new Team(1, "ed");
            var foo = new Player("foo");
            ed.getPlayers().add(foo);
            session.add(ed);
            session.commit();
            var jack = new Team(1, "jack");
            var bar = new Player("bar");
            jack.getPlayers().add(bar);
            ed.setName("edward");
            foo.setName("foober");
            session.add(jack);
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            assertThatThrownBy(session::commit).isInstanceOf(InvalidRequestException.class);
            session.rollback();
            assertThat(session.contains(jack) || session.contains(bar)).isFalse();
            assertThat(session.contains(ed) && session.contains(foo)).isTrue();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(foo.getName()).isEqualTo("foo");
            ed.setName("edward");
            session.commit();
            assertThat(names(session)).containsExactly("edward");
        }
    }

    @Test
    void aKeyThatIsTakenInASavepointLeavesTheTransaction() {
        try (Session session = expiring().open()) {
            var ed = new Team(1, "ed");
            session.add(ed);
            session.commit();
            ed.setName("edward");
            SessionTransaction savepoint = session.beginNested();
            var jack = new Team(1, "jack");
            session.add(jack);
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
            savepoint.rollback();
            assertThat(session.contains(jack)).isFalse();
            assertThat(session.contains(ed)).isTrue();
            session.commit();
            assertThat(names(session)).containsExactly("edward");
        }
    }

    @Test
    void aSavepointUndoesAndKeepsColumns() {
        try (Session session = expiring().open()) {
            var ed = new Team("ed");
            var jack = new Team("jack");
            session.addAll(ed, jack);
            SessionTransaction undone = session.beginNested();
            ed.setName("edward");
            jack.setName("jackward");
            session.addAll(new Team("wendy"), new Team("foo"));
            assertThat(names(session)).containsExactly("edward", "jackward", "wendy", "foo");
            undone.rollback();
            assertThat(ed.getName() + jack.getName()).isEqualTo("edjack");
            assertThat(names(session)).containsExactly("ed", "jack");

            SessionTransaction kept = session.beginNested();
            ed.setName("edward");
            session.add(new Team("wendy"));
            assertThat(names(session)).containsExactly("edward", "jack", "wendy");
            kept.commit();
            sent();
            assertThat(ed.getName() + jack.getName()).isEqualTo("edwardjack");
            assertSql();
            session.commit();
            assertThat(names(session)).containsExactly("edward", "jack", "wendy");
        }
    }

    @Test
    void aSavepointUndoesCollections() {
        try (Session session = expiring().open()) {
            var ed = new Team("ed", new Player("foo"));
            session.add(ed);
            session.commit();
            ed.setName("edward");
            ed.getPlayers().add(new Player("bar"));
            SessionTransaction savepoint = session.beginNested();
            session.add(new Team("jack", new Player("bat")));
            assertThat(session.scalars(select(Team.class).orderBy(Team_.id)).all())
                    .extracting(Team::toString)
                    .containsExactly("Team edward2", "Team jack1");
            savepoint.rollback();
            assertThat(session.scalars(select(Team.class).orderBy(Team_.id)).all())
                    .containsExactly(ed);
            assertThat(ed.getPlayers()).extracting(Player::getName).containsExactly("foo", "bar");
            session.commit();
            assertThat(ed.getPlayers()).extracting(Player::getName).containsExactly("foo", "bar");
        }
    }

    @Test
    void aSavepointThatIsLostOnTheConnectionIsRolledBackAllTheSame() {
        try (Session session = sessions.open()) {
            session.beginNested();
            Connection connection = session.connection();
            var team = new Team("ed");
            session.add(team);
            connection.nestedTransaction().commit();
            session.rollback();
            assertThat(session.contains(team)).isFalse();
            session.connection();
            assertThat(session.transaction().isNested()).isFalse();
        }
    }

    @Test
    void whatWasDeletedComesBackWhoseKeyWasTaken() {
        try (Session session = sessions.open()) {
            var one = new Country("u1", "a");
            var two = new Country("u2", "b");
            var three = new Country("u3", "c");
            session.addAll(one, two, three);
            session.commit();
            session.delete(two);
            session.add(new Country("u2", "again"));
            session.flush();
            var five = new Country("u3", "again");
            session.add(five);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThat(session.contains(five)).isFalse();
            assertThat(session.deleted()).isEmpty();
            session.rollback();
            assertThat(session.contains(two)).isTrue();
            assertThat(session.getOne(Country.class, "u2")).isSameAs(two);
        }
    }

    @Test
    void keysThatWereReplacedByUpdatesComeBack() {
        try (Session session = sessions.open()) {
            var one = new Country("u1", "a");
            var two = new Country("u2", "b");
            var three = new Country("u3", "c");
            session.addAll(one, two, three);
            session.commit();
            session.delete(one);
            session.delete(two);
            session.flush();
            three.setCode("u1");
            session.flush();
            three.setCode("u2");
            session.flush();
            assertThat(session.contains(one)).isFalse();
            session.rollback();
            assertThat(session.identityMap())
                    .containsEntry(Session.identityKey(Country.class, "u1"), one)
                    .containsEntry(Session.identityKey(Country.class, "u2"), two)
                    .containsEntry(Session.identityKey(Country.class, "u3"), three)
                    .hasSize(3);
        }
    }

    @Test
    void aKeyThatWasReplacedInASavepointIsForgottenWithIt() {
        try (Session session = sessions.open()) {
            var one = new Country("u1", "a");
            session.add(one);
            session.commit();
            var two = new Country("u2", "b");
            session.beginNested(same -> {
                same.add(two);
                same.flush();
                two.setCode("u3");
            });
            session.rollback();
            assertThat(session.contains(one)).isTrue();
            assertThat(session.contains(two)).isFalse();
            one.setCode("u5");
            session.commit();
            assertThat(session.scalars(select(Country_.code)).all()).containsExactly("u5");
        }
    }

    @Test
    void anObjectReadForAKeyWhoseObjectWasDeletedMakesRoomForItAgain() {
        try (Session session = sessions.open()) {
            var one = new Country("u1", "a");
            session.add(one);
            session.commit();
            session.delete(one);
            session.flush();
            session.execute(Country_.MAPPER.table().insert(), Map.of("code", "u1", "name", "z"));
            Country two = session.getOne(Country.class, "u1");
            assertThat(session.contains(one)).isFalse();
            session.rollback();
            assertThat(session.contains(one)).isTrue();
            assertThat(session.contains(two)).isFalse();
            assertThat(session.identityMap()).containsEntry(Session.identityKey(Country.class, "u1"), one);
        }
    }

    @Test
    void theOldObjectMayBeReadAnewAfterItsInsertWasUndone() {
        try (Session session = sessions.open()) {
            session.add(new Country("u1", "a"));
            session.flush();
            System.gc();
            session.scalars(select(Country.class)).first();
            session.rollback();
            var two = new Country("u1", "b");
            session.add(two);
            session.commit();
            assertThat(ObjectState.of(two).isPersistent()).isTrue();
        }
    }
}
