package dev.azoth.ormtests.filter;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.delete;
import static dev.azoth.orm.Orm.fromStatement;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.subqueryload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.orm.Orm.withLoaderCriteria;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.exists;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.query.LoaderCriteria;
import dev.azoth.sql.Expression;
import dev.azoth.sql.Sql;
import dev.azoth.sql.type.Types;
import org.junit.jupiter.api.Test;

/** {@code withLoaderCriteria} in the queries inside a statement. */
class InnerCriteriaTest extends FilterSuite {
    private static final LoaderCriteria PRESENT = withLoaderCriteria(
            Tenanted.class, alias -> alias.<Boolean>get("removed").eq(false));
    private static final LoaderCriteria PAPERS_PRESENT = withLoaderCriteria(Paper.class, Paper_.removed.eq(false));
    private static final Expression<Boolean> IN_FOLDER = Sql.typeCoerce(
                    Paper_.MAPPER.table().c("folder_id"), Types.integer())
            .eq(Folder_.id);

    @Test
    void subqueriesInFrom() {
        use(session -> {
            EntityAlias<Folder> some = aliased(
                    Folder.class, select(Folder.class).where(Folder_.id.lt(3)).subquery("few"));
            assertThat(session.scalars(Sql.select(some)
                            .where(some.get(Folder_.tenant).eq("a"))
                            .options(PRESENT)))
                    .extracting(Folder::getId)
                    .containsExactly(1);
            assertSql("SELECT few.id, few.tenant, few.removed FROM (SELECT folder.id AS id, folder.tenant AS tenant,"
                    + " folder.removed AS removed, folder.remark AS remark FROM folder WHERE folder.id < ? AND folder.removed = ?) AS few"
                    + " WHERE few.tenant = ?");
        });
    }

    @Test
    void subqueriesInsideSubqueries() {
        use(session -> {
            var inner = Sql.select(
                            count(Paper_.id).label("papers"),
                            Paper_.MAPPER.table().c("folder_id"))
                    .groupBy(Paper_.MAPPER.table().c("folder_id"))
                    .subquery("counted");
            var outer = Sql.select(inner.c("papers")).subquery("told");
            assertThat(session.scalars(Sql.select(outer.c("papers")).options(PAPERS_PRESENT)))
                    .containsExactly(1L, 1L, 1L);
            assertSql("SELECT told.papers FROM (SELECT counted.papers AS papers FROM (SELECT count(paper.id) AS papers,"
                    + " paper.folder_id AS folder_id FROM paper WHERE paper.removed = ? GROUP BY paper.folder_id)"
                    + " AS counted) AS told");
        });
    }

    @Test
    void commonTableExpressionsAndUnions() {
        use(session -> {
            var both = Sql.select(Folder_.id)
                    .where(Folder_.tenant.eq("a"))
                    .union(Sql.select(Folder_.id).where(Folder_.tenant.eq("b")))
                    .cte("both_tenants");
            assertThat(session.scalars(Sql.select(both.c(Folder_.id))
                            .orderBy(both.c(Folder_.id))
                            .options(PRESENT)))
                    .containsExactly(1, 3);
            assertSql("WITH both_tenants AS (SELECT folder.id AS id FROM folder WHERE folder.tenant = ?"
                    + " AND folder.removed = ? UNION SELECT folder.id AS id FROM folder WHERE folder.tenant = ?"
                    + " AND folder.removed = ?) SELECT both_tenants.id FROM both_tenants ORDER BY both_tenants.id");
        });
    }

    @Test
    void aGivenUnion() {
        use(session -> {
            var both = select(Folder.class)
                    .where(Folder_.tenant.eq("a"))
                    .union(select(Folder.class).where(Folder_.tenant.eq("b")));
            assertThat(session.scalars(select(Folder.class).options(fromStatement(both), PRESENT)))
                    .extracting(Folder::getId)
                    .containsExactlyInAnyOrder(1, 3);
        });
    }

    @Test
    void valuesOfQueries() {
        use(session -> {
            var papers = Sql.select(count(Paper_.id)).where(IN_FOLDER).scalarSubquery();
            assertThat(session.execute(Sql.select(Folder_.id, papers)
                                    .orderBy(Folder_.id)
                                    .options(PAPERS_PRESENT))
                            .all())
                    .extracting(row -> row.v1() + " " + row.v2())
                    .containsExactly("1 1", "2 1", "3 1");
            assertSql(
                    "SELECT folder.id, (SELECT count(paper.id) AS count_1 FROM paper WHERE paper.folder_id = folder.id"
                            + " AND paper.removed = ?) AS anon_1 FROM folder ORDER BY folder.id");
        });
    }

    @Test
    void conditionsOfUpdatesAndDeletes() {
        use(session -> {
            var some = exists(Sql.select(Paper_.id).where(IN_FOLDER, Paper_.id.eq(2)));
            session.execute(
                    update(Folder.class).set(Folder_.tenant, "c").where(some).options(PRESENT));
            assertThat(sent().getLast())
                    .isEqualTo("UPDATE folder SET tenant=? WHERE (EXISTS (SELECT paper.id FROM paper"
                            + " WHERE paper.folder_id = folder.id AND paper.id = ? AND paper.removed = ?))"
                            + " AND folder.removed = ?");
            session.execute(delete(Paper.class)
                    .where(Paper_.id.in(Sql.select(Folder_.id)))
                    .options(withLoaderCriteria(Folder.class, Folder_.removed.eq(false))));
            assertThat(session.scalars(select(Paper.class).orderBy(Paper_.id)))
                    .extracting(Paper::getId)
                    .containsExactly(2, 4);
        });
    }

    @Test
    void theQueryThatASubqueryLoadRepeats() {
        use(session -> {
            EntityAlias<Folder> some =
                    aliased(Folder.class, select(Folder.class).subquery("few"));
            assertThat(session.scalars(Sql.select(some)
                            .orderBy(some.get(Folder_.id))
                            .options(subqueryload(Folder_.papers), PRESENT)))
                    .extracting(
                            folder -> folder.getId() + ":" + folder.getPapers().size())
                    .containsExactly("1:1", "3:1");
            assertThat(sent().getLast())
                    .contains(
                            "FROM (SELECT few.id AS id FROM (SELECT folder.id AS id, folder.tenant AS tenant,"
                                    + " folder.removed AS removed, folder.remark AS remark FROM folder WHERE folder.removed = ?) AS few)");
        });
    }
}
