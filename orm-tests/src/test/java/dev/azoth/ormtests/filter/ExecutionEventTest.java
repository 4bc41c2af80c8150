package dev.azoth.ormtests.filter;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.withLoaderCriteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.OrmExecution;
import dev.azoth.orm.SessionEvents;
import dev.azoth.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code DO_ORM_EXECUTE} of all that a session reads. */
class ExecutionEventTest extends FilterSuite {
    private final List<String> told = new ArrayList<>();

    private void tell(OrmExecution execution) {
        told.add((execution.isSelect() ? "select" : "write")
                + (execution.isColumnLoad() ? " columns" : "")
                + (execution.isRelationshipLoad() ? " members" : "")
                + execution.relationship().map(r -> " " + r).orElse("")
                + execution
                        .lazyLoadedFrom()
                        .map(o -> " of "
                                + ObjectState.of(o).identity().orElseThrow().get(0))
                        .orElse(""));
    }

    @Test
    void everyLoadIsToldOf() {
        sessions.on(SessionEvents.DO_ORM_EXECUTE, this::tell);
        use(session -> {
            Folder one = session.getOne(Folder.class, 1);
            one.getRemark();
            one.getPapers();
            session.refresh(one);
            session.scalars(select(Folder.class).options(selectinload(Folder_.papers)))
                    .all();
            session.expire(one, Folder_.tenant);
            one.getTenant();
        });
        assertThat(told)
                .containsExactly(
                        "select",
                        "select columns of 1",
                        "select members Folder.papers of 1",
                        "select columns of 1",
                        "select",
                        "select members Folder.papers",
                        "select columns of 1");
    }

    @Test
    void softDeletionIsOneHandler() {
        sessions.on(SessionEvents.DO_ORM_EXECUTE, execution -> {
            if (execution.isSelect() && !execution.isColumnLoad() && !execution.isRelationshipLoad()) {
                execution.addOptions(withLoaderCriteria(
                        Tenanted.class, alias -> alias.<Boolean>get("removed").eq(false)));
            }
        });
        use(session -> {
            assertThat(session.scalars(select(Folder.class)).all())
                    .extracting(Folder::getId)
                    .containsExactlyInAnyOrder(1, 3);
            assertThat(session.getOne(Folder.class, 1).getPapers())
                    .extracting(Paper::getId)
                    .containsExactly(1);
            assertThat(session.get(Folder.class, 2)).isEmpty();
        });
    }

    @Test
    void tenancyHoldsOnBothFaces() {
        var tenant = new String[] {"a"};
        sessions.on(SessionEvents.DO_ORM_EXECUTE, execution -> {
            if (!execution.isColumnLoad() && !execution.isRelationshipLoad() && !execution.isInsert()) {
                String mine = tenant[0];
                execution.addOptions(withLoaderCriteria(
                        Tenanted.class, alias -> alias.<String>get("tenant").eq(mine)));
            }
        });
        AsyncSessionFactory asynchronous = AsyncSessionFactory.of(sessions);
        for (String one : List.of("a", "b", "a")) {
            tenant[0] = one;
            assertThat(asynchronous
                            .use(session -> session.scalars(select(Paper.class)).thenApply(found -> found.all()))
                            .join())
                    .isNotEmpty()
                    .allSatisfy(paper -> assertThat(paper.getTenant()).isEqualTo(one));
            sessions.use(session -> {
                assertThat(session.scalars(select(Folder.class)).all())
                        .isNotEmpty()
                        .allSatisfy(folder -> assertThat(folder.getTenant()).isEqualTo(one));
            });
        }
    }

    @Test
    void aLoadOfMembersMayBeChanged() {
        sessions.on(SessionEvents.DO_ORM_EXECUTE, execution -> {
            if (execution.isRelationshipLoad() && execution.statement() instanceof Select<?> select) {
                execution.replaceStatement(select.where(Paper_.removed.eq(true)));
            }
        });
        use(session -> {
            assertThat(session.getOne(Folder.class, 1).getPapers())
                    .extracting(Paper::getId)
                    .containsExactly(2);
            session.expireAll();
            assertThat(session.scalars(
                                    select(Folder.class).where(Folder_.id.eq(1)).options(selectinload(Folder_.papers)))
                            .one()
                            .getPapers())
                    .extracting(Paper::getId)
                    .containsExactly(2);
        });
    }

    @Test
    void theRowsOfALoadCannotBeGiven() {
        use(session -> {
            Folder one = session.getOne(Folder.class, 1);
            session.on(SessionEvents.DO_ORM_EXECUTE, execution -> execution.invoke(execution.statement()));
            assertThatThrownBy(one::getPapers).isInstanceOf(UnsupportedFeatureException.class);
        });
    }
}
