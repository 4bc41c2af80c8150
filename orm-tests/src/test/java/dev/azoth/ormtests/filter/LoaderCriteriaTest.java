package dev.azoth.ormtests.filter;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.orm.Orm.withLoaderCriteria;
import static dev.azoth.sql.Sql.exists;
import static dev.azoth.sql.Sql.not;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.query.LoaderCriteria;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code withLoaderCriteria} on a statement. */
class LoaderCriteriaTest extends FilterSuite {
    private static final LoaderCriteria PRESENT = withLoaderCriteria(
            Tenanted.class, alias -> alias.<Boolean>get("removed").eq(false));
    private static final LoaderCriteria PAPERS_PRESENT = withLoaderCriteria(Paper.class, Paper_.removed.eq(false));

    @Test
    void itHoldsForWhatIsSelected() {
        use(session -> {
            assertThat(session.scalars(select(Folder.class).orderBy(Folder_.id).options(PRESENT)))
                    .extracting(Folder::getId)
                    .containsExactly(1, 3);
            assertSql(FOLDER + " WHERE folder.removed = ? ORDER BY folder.id");
        });
    }

    @Test
    void itHoldsForMembersOfEveryStrategy() {
        for (var loading : List.of(
                selectinload(Folder_.papers),
                joinedload(Folder_.papers),
                subqueryload(Folder_.papers),
                lazyload(Folder_.papers))) {
            use(session -> {
                Folder one = session.scalars(
                                select(Folder.class).where(Folder_.id.eq(1)).options(loading, PAPERS_PRESENT))
                        .unique()
                        .one();
                assertThat(one.getPapers()).extracting(Paper::getId).containsExactly(1);
            });
        }
    }

    @Test
    void aLazyLoadRemembersIt() {
        use(session -> {
            Folder one = session.scalars(
                            select(Folder.class).where(Folder_.id.eq(1)).options(PAPERS_PRESENT))
                    .one();
            sent();
            one.getPapers();
            assertSql(PAPER + " WHERE paper.folder_id = ? AND paper.removed = ? ORDER BY paper.id");
        });
    }

    @Test
    void selectinAndJoinedLoadsCarryIt() {
        use(session -> {
            session.scalars(select(Folder.class).options(selectinload(Folder_.papers), PRESENT))
                    .all();
            assertSql(
                    FOLDER + " WHERE folder.removed = ?",
                    PAPERS + " WHERE paper.folder_id IN (?, ?) AND paper.removed = ? ORDER BY paper.id");
            session.scalars(select(Folder.class).options(joinedload(Folder_.papers), PAPERS_PRESENT))
                    .unique()
                    .all();
            assertSql("SELECT folder.id, folder.tenant, folder.removed, paper_1.id AS id_1,"
                    + " paper_1.tenant AS tenant_1, paper_1.removed AS removed_1, paper_1.folder_id FROM folder"
                    + " LEFT OUTER JOIN paper AS paper_1 ON folder.id = paper_1.folder_id AND paper_1.removed = ?"
                    + " ORDER BY paper_1.id");
        });
    }

    @Test
    void itHoldsForWhatIsJoinedAndForColumns() {
        use(session -> {
            assertThat(session.execute(select(Folder_.id, Paper_.id)
                                    .outerJoin(Folder_.papers)
                                    .orderBy(Folder_.id, Paper_.id)
                                    .options(PRESENT))
                            .all())
                    .extracting(row -> row.get(0) + "-" + row.get(1))
                    .containsExactly("1-1", "3-4");
            assertSql("SELECT folder.id, paper.id AS id_1 FROM folder LEFT OUTER JOIN paper ON"
                    + " folder.id = paper.folder_id AND paper.removed = ? WHERE folder.removed = ?"
                    + " ORDER BY folder.id, paper.id");
        });
    }

    @Test
    void itHoldsInQueriesOfTheCondition() {
        use(session -> {
            assertThat(session.scalars(select(Folder.class)
                            .where(exists(select(Paper_.id)
                                    .where(
                                            Paper_.MAPPER.table().c("folder_id").eq(anyType(Folder_.id)),
                                            Paper_.id.gt(1))))
                            .options(PAPERS_PRESENT)
                            .orderBy(Folder_.id)))
                    .extracting(Folder::getId)
                    .containsExactly(2, 3);
            assertSql(FOLDER + " WHERE EXISTS (SELECT paper.id FROM paper WHERE paper.folder_id = folder.id"
                    + " AND paper.id > ? AND paper.removed = ?) ORDER BY folder.id");
            assertThat(session.scalars(select(Folder.class)
                            .where(not(
                                    Folder_.id.in(select(Paper_.MAPPER.table().c("folder_id")))))
                            .options(PRESENT)))
                    .isEmpty();
            assertSql(FOLDER + " WHERE (folder.id NOT IN (SELECT paper.folder_id FROM paper WHERE paper.removed = ?))"
                    + " AND folder.removed = ?");
        });
    }

    @Test
    void inAQueryOfTheConditionWhatStandsOutsideIsConcernedOutsideOnly() {
        use(session -> {
            session.scalars(select(Folder.class)
                            .where(exists(select(Paper_.id)
                                    .where(Paper_.MAPPER.table().c("folder_id").eq(anyType(Folder_.id)))))
                            .options(PRESENT))
                    .all();
            assertSql(FOLDER + " WHERE (EXISTS (SELECT paper.id FROM paper WHERE paper.folder_id = folder.id"
                    + " AND paper.removed = ?)) AND folder.removed = ?");
        });
    }

    private static dev.azoth.sql.Expression<Object> anyType(dev.azoth.sql.Expression<?> expression) {
        return dev.azoth.sql.Sql.typeCoerce(expression, dev.azoth.sql.type.Types.nullType());
    }

    @Test
    void aliasesAreConcernedOnlyWhenItSaysSo() {
        use(session -> {
            EntityAlias<Folder> any = aliased(Folder.class, "any_folder");
            LoaderCriteria present = withLoaderCriteria(Folder.class, Folder_.removed.eq(false));
            assertThat(session.scalars(select(any).options(present))).hasSize(3);
            assertThat(session.scalars(select(any).options(present.includingAliases())))
                    .hasSize(2);
            assertSql(
                    "SELECT any_folder.id, any_folder.tenant, any_folder.removed FROM folder AS any_folder",
                    "SELECT any_folder.id, any_folder.tenant, any_folder.removed FROM folder AS any_folder"
                            + " WHERE any_folder.removed = ?");
        });
    }

    @Test
    void whatIsThereIsRefreshedWhateverIsSaid() {
        use(session -> {
            Folder one = session.scalars(
                            select(Folder.class).where(Folder_.id.eq(1)).options(PRESENT))
                    .one();
            one.setRemoved(true);
            session.flush();
            session.refresh(one);
            assertThat(one.getRemark()).isEqualTo("remark 1");
            assertThat(one.getPapers()).extracting(Paper::getId).containsExactly(1);
        });
    }

    @Test
    void anObjectSoughtByItsKeyMustMeetIt() {
        use(session -> {
            assertThat(session.get(Folder.class, 2, PRESENT)).isEmpty();
            assertThat(session.get(Folder.class, 1, PRESENT)).isPresent();
        });
    }

    @Test
    void rowsThatDoNotMeetItAreNeitherUpdatedNorDeleted() {
        use(session -> {
            session.execute(update(Folder.class).set(Folder_.tenant, "c").options(PRESENT));
            session.execute(delete(Paper.class).options(PAPERS_PRESENT));
            assertThat(session.scalars(select(Folder.class).where(Folder_.tenant.eq("c"))))
                    .hasSize(2);
            assertThat(session.scalars(select(Paper.class)).all())
                    .singleElement()
                    .satisfies(paper -> assertThat(paper.isRemoved()).isTrue());
        });
    }

    @Test
    void aJoinWithoutAConditionIsRefused() {
        use(session -> assertThatThrownBy(() -> session.execute(
                        select(Folder_.id).outerJoin(Paper_.id.table()).options(PRESENT)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("paper"));
    }
}
