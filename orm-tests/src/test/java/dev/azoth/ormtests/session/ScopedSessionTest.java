package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.ScopedSession;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: test/orm/test_scoping.py. */
final class ScopedSessionTest extends SessionSuite {
    @Test
    void itMakesTheCallsOfTheScopesSession() {
        var scoped = ScopedSession.of(sessions);
        var red = new Team("red", new Player("r1"));
        scoped.add(red);
        scoped.commit();
        scoped.refresh(red);
        assertThat(scoped.contains(red)).isTrue();
        assertThat(scoped).contains(red);
        assertThat(scoped.session()).isSameAs(scoped.session());
        scoped.remove();

        assertThat(Session.of(red)).isEmpty();
        Team read = scoped.scalars(select(Team.class)).one();
        assertThat(read).isNotSameAs(red);
        assertThat(read.getPlayers()).hasSize(1);
        scoped.commit();
        scoped.begin(session -> {
            assertThat(session).isSameAs(scoped.session());
            read.setName("scarlet");
        });
        assertThat(scoped.getOne(Team.class, 1).getName()).isEqualTo("scarlet");
        assertThat(scoped.inTransaction()).isTrue();
        scoped.close();
        assertThat(scoped.inTransaction()).isFalse();
        assertThat(scoped.has()).isTrue();
        scoped.remove();
        assertThat(scoped.has()).isFalse();
    }

    @Test
    void eachThreadHasItsOwn() throws InterruptedException {
        var scoped = ScopedSession.of(sessions);
        Session here = scoped.session();
        var there = new AtomicReference<Session>();
        Thread thread = Thread.ofVirtual().start(() -> {
            there.set(scoped.session());
            scoped.remove();
        });
        thread.join();

        assertThat(there.get()).isNotNull().isNotSameAs(here);
        assertThat(scoped.session()).isSameAs(here);
        scoped.remove();
    }

    @Test
    void aFunctionTellsScopesApart() {
        var scope = new AtomicReference<String>("one");
        var scoped = ScopedSession.of(sessions, scope::get);
        Session one = scoped.session();
        scope.set("two");
        assertThat(scoped.has()).isFalse();
        Session two = scoped.session(options -> options.withAutoflush(false));
        assertThat(two).isNotSameAs(one);
        assertThat(List.of(one.autoflush(), two.autoflush())).containsExactly(true, false);
        scope.set("one");
        assertThat(scoped.session()).isSameAs(one);
        scope.set(null);
        assertThatThrownBy(scoped::session)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("There is no current scope");
    }

    @Test
    void theOptionsOfASessionAreGivenWhenItIsMade() {
        var scoped = ScopedSession.of(sessions);
        scoped.configure(options -> options.withInfo(Map.of("a", 1)));
        Session session = scoped.session(options -> options.withAutoflush(false));
        assertThat(session.info()).isEqualTo(Map.of("a", 1));
        assertThat(scoped.autoflush()).isFalse();
        assertThatThrownBy(() -> scoped.session(options -> options.withAutoflush(true)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("The scope has a session already");
        scoped.remove();
        assertThat(scoped.autoflush()).isTrue();
        scoped.remove();
    }

    @Test
    void whoListensToTheFactoryHearsOfAllScopes() {
        var heard = new ArrayList<Session>();
        var scope = new AtomicReference<String>("one");
        var scoped = ScopedSession.of(sessions, scope::get);
        scoped.factory().on(SessionEvents.BEFORE_FLUSH, heard::add);
        for (String name : List.of("one", "two")) {
            scope.set(name);
            scoped.add(new Team(name));
            scoped.commit();
        }

        assertThat(heard).hasSize(2).last().isSameAs(scoped.session());
        scoped.remove();
        scope.set("one");
        scoped.remove();
    }
}
