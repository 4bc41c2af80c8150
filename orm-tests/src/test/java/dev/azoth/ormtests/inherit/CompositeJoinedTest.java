package dev.azoth.ormtests.inherit;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.Sql;
import org.junit.jupiter.api.Test;

/** Joined tables whose key has several columns, by other names. SQLAlchemy: CompositeJoinedInTest. */
class CompositeJoinedTest extends OrmSuite {
    private static final ArticleKey KEY = new ArticleKey("o1", "s1");

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Article.class, SpecialArticle.class, RareArticle.class};
    }

    @Test
    void objectsAreWrittenAndRead() {
        write(new RareArticle(KEY, "n", "r"), new Article(new ArticleKey("o1", "s2"), "plain"));
        use(session -> {
            SpecialArticle article = session.getOne(SpecialArticle.class, KEY);
            assertSql("SELECT article.order_id, article.sku, article.name, special_article.reason, article.kind"
                    + " FROM article JOIN special_article ON article.order_id = special_article.increment_id"
                    + " AND article.sku = special_article.part"
                    + " LEFT OUTER JOIN rare_article ON article.order_id = rare_article.order_id"
                    + " AND article.sku = rare_article.sku"
                    + " WHERE article.order_id = ? AND article.sku = ?");
            assertThat(article).isExactlyInstanceOf(RareArticle.class);
            assertThat(article.getReason()).isEqualTo("r");
            article.setReason("x");
            session.flush();
            assertSql("UPDATE special_article SET reason=? WHERE special_article.increment_id = ?"
                    + " AND special_article.part = ?");
            EntityAlias<Article> any = aliased(Article.class);
            assertThat(session.scalars(Sql.select(any)
                                    .where(any.get(SpecialArticle_.reason).eq("x")))
                            .one())
                    .isSameAs(article);
            sent();
            session.delete(article);
            session.flush();
            assertSql(
                    "DELETE FROM rare_article WHERE rare_article.order_id = ? AND rare_article.sku = ?",
                    "DELETE FROM special_article WHERE special_article.increment_id = ? AND special_article.part = ?",
                    "DELETE FROM article WHERE article.order_id = ? AND article.sku = ?");
            assertThat(session.scalars(select(Article.class)).all()).hasSize(1);
        });
    }
}
