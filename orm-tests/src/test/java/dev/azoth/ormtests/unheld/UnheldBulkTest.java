package dev.azoth.ormtests.unheld;

import static dev.azoth.orm.Orm.entity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.UnsupportedFeatureException;
import dev.azoth.ormtests.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE of the members of a write-only collection. SQLAlchemy: test_dynamic.py, WriteOnlyBulkTest. */
class UnheldBulkTest extends UnheldSuite {
    private static final List<Map<String, String>> THREE =
            List.of(Map.of("text", "e1"), Map.of("text", "e2"), Map.of("text", "e3"));

    @Test
    void membersAreInsertedForAnOwnerThatIsPending() {
        for (boolean flushed : List.of(true, false)) {
            use(session -> {
                var blog = new Blog("b");
                session.add(blog);
                if (flushed) {
                    session.flush();
                }
                var insert = blog.getComments().insert().returning(entity(Comment.class));
                List<Comment> comments = session.execute(insert, THREE).all();
                assertThat(comments).extracting(Comment::getText).containsExactlyInAnyOrder("e1", "e2", "e3");
                assertThat(comments)
                        .allSatisfy(comment -> assertThat(comment.getBlog()).isSameAs(blog));
                assertThat(sent()).first().asString().startsWith("INSERT INTO blog");
                session.rollback();
            });
        }
    }

    @Test
    void membersAreUpdatedForAnOwnerThatIsPending() {
        for (boolean flushed : List.of(true, false)) {
            use(session -> {
                var blog = new Blog("b");
                blog.getComments().addAll(List.of(new Comment("e1"), new Comment("e2")));
                session.add(blog);
                if (flushed) {
                    session.flush();
                }
                session.execute(blog.getComments().update().set(Comment_.text, Comment_.text.concat("@foo")));
                assertThat(sent())
                        .last()
                        .asString()
                        .startsWith("UPDATE comment SET text=")
                        .endsWith(" WHERE comment.blog_id = ?");
                assertThat(session.scalars(blog.getComments().select()).all())
                        .extracting(Comment::getText)
                        .containsExactly("e1@foo", "e2@foo");
                session.rollback();
            });
        }
    }

    @Test
    void membersAreDeletedForAnOwnerThatIsPending() {
        for (boolean flushed : List.of(true, false)) {
            use(session -> {
                var blog = new Blog("b");
                blog.getComments().addAll(List.of(new Comment("e1"), new Comment("e2")));
                session.add(blog);
                if (flushed) {
                    session.flush();
                }
                var delete = blog.getComments().delete().where(Comment_.text.eq("e2"));
                session.execute(delete);
                assertThat(sent())
                        .last()
                        .isEqualTo("DELETE FROM comment WHERE comment.blog_id = ? AND comment.text = ?");
                assertThat(session.scalars(blog.getComments().select()).all())
                        .extracting(Comment::getText)
                        .containsExactly("e1");
                session.rollback();
            });
        }
    }

    @Test
    void changedAndDeletedMembersComeBack() {
        written("e1", "e2");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            if (database != Database.MARIADB) { // UPDATE ... RETURNING is not in the database
                assertThat(session.scalars(blog.getComments()
                                        .update()
                                        .set(Comment_.text, "x")
                                        .where(Comment_.text.eq("e1"))
                                        .returning(entity(Comment.class)))
                                .all())
                        .extracting(Comment::getText)
                        .containsExactly("x");
            }
            assertThat(session.scalars(blog.getComments()
                                    .delete()
                                    .where(Comment_.text.eq("e2"))
                                    .returning(Comment_.text))
                            .all())
                    .containsExactly("e2");
            session.rollback();
        });
    }

    @Test
    void membersByASecondaryTableAreUpdatedAndDeleted() {
        use(session -> {
            var blog = new Blog("b");
            blog.getReaders().addAll(List.of(new Reader("ann"), new Reader("bob")));
            var eve = new Reader("eve");
            session.addAll(blog, eve);
            session.execute(blog.getReaders().update().set(Reader_.visits, 3).where(Reader_.name.ne("bob")));
            assertThat(sent())
                    .last()
                    .isEqualTo("UPDATE reader SET visits=? WHERE reader.id IN"
                            + " (SELECT blog_reader.readers_id FROM blog_reader WHERE blog_reader.blogs_id = ?)"
                            + " AND reader.name != ?");
            assertThat(session.scalars(blog.getReaders().select()).all())
                    .extracting(Reader::getVisits)
                    .containsExactly(3, 0);
            assertThat(eve.getVisits()).isZero();
            assertThatThrownBy(() -> blog.getReaders().insert())
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("Blog.readers")
                    .hasMessageContaining("insert(Reader.class)");
            session.rollback();
        });
    }

    @Test
    void anOwnerThatIsNotFlushedHasNoMembersToBeTold() {
        use(session -> {
            session.autoflush(false);
            var blog = new Blog("b");
            session.add(blog);
            var select = blog.getComments().select();
            assertThatThrownBy(() -> session.scalars(select))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Blog")
                    .hasMessageContaining("flush");
            session.flush();
            assertThat(session.scalars(select).all()).isEmpty();
            session.rollback();
        });
    }

    @Test
    void membersAreOrderedAsTheyAreMappedUnlessTheStatementSaysOtherwise() {
        written("b", "a");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            assertThat(session.scalars(blog.getComments().select()).all())
                    .extracting(Comment::getText)
                    .containsExactly("a", "b");
            assertThat(session.scalars(blog.getComments().select().unordered().orderBy(Comment_.text.desc()))
                            .all())
                    .extracting(Comment::getText)
                    .containsExactly("b", "a");
        });
    }
}
