package dev.azoth.ormtests.session;

import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.entity;
import static dev.azoth.orm.Orm.fromStatement;
import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.noAutoflush;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static dev.azoth.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.engine.Engine;
import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.OrmExecution;
import dev.azoth.orm.Session;
import dev.azoth.orm.SessionEvents;
import dev.azoth.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What SQLAlchemy's sessions, their factories and statements take as parameters, by the names they have here. */
final class SessionParametersTest extends SessionSuite {
    @Test
    void theOptionsOfASessionAreSeenInBothFaces() {
        AsyncSessionFactory factory = asyncSessions.with(
                options -> options.withExpireOnCommit(true).withStatementOptions(populateExisting()));
        AsyncSession session = factory.open(options -> options.withInfo(Map.of("a", 1)));
        assertThat(factory.options().expireOnCommit()).isTrue();
        assertThat(factory.options().implicitIo()).isFalse();
        assertThat(session.options().statementOptions()).containsExactly(populateExisting());
        assertThat(session.options()).isEqualTo(session.sync().options());
        assertThat(session.info()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void aFactoryMakesSessionsOfAnotherEngine() {
        String url = database.create();
        Engine other = Engine.create(url);
        try {
            var heard = new ArrayList<Session>();
            asyncSessions.on(SessionEvents.AFTER_TRANSACTION_CREATE, (session, transaction) -> heard.add(session));
            AsyncSession session =
                    asyncSessions.withEngine(AsyncEngine.of(other)).open();
            assertThat(session.engine().sync()).isSameAs(other);
            Long one = await(session.scalar(select(count())));
            assertThat(one).isEqualTo(1L);
            assertThat(heard).containsExactly(session.sync());
            assertThat(other.pool().status().checkedOut()).isEqualTo(1);
            await(session.close());
            assertThat(asyncSessions.engine().sync()).isSameAs(engine);
        } finally {
            other.dispose();
            database.drop(url);
        }
    }

    @Test
    void aMethodOfAnObjectIsAwaited() {
        write(new Team("red", new Player("r1"), new Player("r2")));
        await(asyncSessions.use(session -> session.getOne(Team.class, 1).thenCompose(team -> {
            assertThatThrownBy(team::getPlayers).isInstanceOf(ImplicitIoException.class);
            return team.awaitable(team::getPlayers)
                    .thenCompose(players -> {
                        assertThat(players).extracting(Player::getName).containsExactly("r1", "r2");
                        return team.awaitable(() ->
                                team.getPlayers().get(0).getTeam().getName().length());
                    })
                    .thenAccept(length -> assertThat(length).isEqualTo(3));
        })));
    }

    @Test
    void aMethodOfAnObjectInNoSessionIsAwaitedAsFarAsItIsLoaded() {
        var transientOne = new Team("new", new Player("n1"));
        assertThat(await(transientOne.awaitable(transientOne::getPlayers))).hasSize(1);
        write(new Team("red"));
        Team detached = sessions.use(session -> session.getOne(Team.class, 1));
        assertThat(await(detached.awaitable(detached::getName))).isEqualTo("red");
        assertThatThrownBy(() -> await(detached.awaitable(detached::getPlayers)))
                .isInstanceOf(DetachedInstanceException.class);
    }

    @Test
    void anyStatementCanBeRunWithoutAFlush() {
        write(new Country("fr", "France"));
        use(session -> {
            session.add(new Country("de", "Germany"));
            session.execute(update(Country.class)
                    .where(Country_.code.eq("fr"))
                    .set(Country_.name, "x")
                    .options(noAutoflush()));
            session.execute(insert(Country.class)
                    .values(Map.of("code", "it", "name", "Italy"))
                    .options(noAutoflush()));
            session.execute(delete(Country.class).where(Country_.code.eq("it")).options(noAutoflush()));
            assertThat(session.get(Country.class, "at", noAutoflush())).isEmpty();
            assertThat(session.scalars(select(Country.class).options(noAutoflush()))
                            .all())
                    .hasSize(1);
            assertThat(session.pending()).hasSize(1);
            assertThat(sent()).hasSize(5).first().asString().startsWith("UPDATE country");

            session.execute(update(Country.class).where(Country_.code.eq("fr")).set(Country_.name, "y"));
            assertThat(session.pending()).isEmpty();
            assertThat(sent()).hasSize(2).first().asString().startsWith("INSERT INTO country");
        });
    }

    @Test
    void aSessionsOptionsMayKeepAllItsStatementsFromFlushing() {
        try (Session session = sessions.open(options -> options.withStatementOptions(noAutoflush()))) {
            session.add(new Country("de", "Germany"));
            assertThat(session.get(Country.class, "at")).isEmpty();
            assertThat(session.scalars(select(Country.class)).all()).isEmpty();
            session.execute(delete(Country.class));
            assertThat(session.pending()).hasSize(1);
        }
    }

    private static String told(OrmExecution execution) {
        return (execution.isSelect() ? "select" : execution.isInsert() ? "insert" : "other")
                + (execution.isFromStatement() ? " given" : "")
                + (execution.isOrmStatement() ? " of " : "")
                + String.join(
                        ",",
                        execution.mappers().stream()
                                .map(mapper -> mapper.type().getSimpleName())
                                .toList());
    }

    @Test
    void anExecutionTellsWhichClassesItIsAbout() {
        write(new Team("red", new Player("r1")));
        var heard = new ArrayList<String>();
        use(session -> {
            session.on(SessionEvents.DO_ORM_EXECUTE, execution -> heard.add(told(execution)));
            var team = Team_.MAPPER.table();
            List<Statement<?>> statements = List.of(
                    select(count()),
                    select(team).union(select(team)),
                    text("SELECT 1"),
                    select(team).where(Team_.id.eq(7)),
                    select(Team_.id, Player_.name.as("n"), Team_.name).join(Team_.players),
                    select(Team.class).join(Team_.players),
                    select(Team.class).options(fromStatement(select(entity(Team.class)))),
                    insert(Country.class).values(Map.of("code", "fr", "name", "France")));
            statements.forEach(session::execute);
            assertThat(heard)
                    .containsExactly(
                            "select",
                            "select",
                            "other",
                            "select",
                            "select of Team,Player",
                            "select of Team",
                            "select given of Team",
                            "insert of Country");
            heard.clear();
            session.scalars(select(Team.class)
                            .options(selectinload(Team_.players))
                            .options(populateExisting()))
                    .one();
            assertThat(heard).hasSize(2).first().isEqualTo("select of Team");
            assertThat(heard.get(1)).contains("Player");
        });
    }

    @Test
    void anExecutionTellsItsOptions() {
        use(session -> {
            var options = new ArrayList<Object>();
            session.on(SessionEvents.DO_ORM_EXECUTE, execution -> options.addAll(execution.options()));
            session.scalars(select(Team.class).options(populateExisting())).all();
            session.execute(delete(Country.class).options(noAutoflush()));
            session.execute(text("SELECT 1"));
            assertThat(options).containsExactly(populateExisting(), noAutoflush());
        });
    }
}
