package dev.azoth.ormtests.unheld;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.ObjectState;
import dev.azoth.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adding and removing without loading. SQLAlchemy: test_dynamic.py, {@code _UOWTests}. */
class UnheldFlushTest extends UnheldSuite {
    private static List<String> owned(Session session) {
        return session.scalars(select(Post.class).where(Post_.blog.isNotNull()).orderBy(Post_.text)).all().stream()
                .map(Post::getText)
                .toList();
    }

    @Test
    void persistentObjectsComeAndGo() {
        use(session -> {
            var blog = new Blog("b");
            var foo = new Post("foo");
            session.addAll(blog, foo);
            session.flush();
            assertThat(owned(session)).isEmpty();
            sent();
            blog.getPosts().add(foo);
            session.flush();
            assertSql("UPDATE post SET blog_id=? WHERE post.id = ?");
            assertThat(owned(session)).containsExactly("foo");
            blog.getPosts().remove(foo);
            session.flush();
            assertThat(owned(session)).isEmpty();
            blog.getPosts().add(foo);
            session.flush();
            assertThat(owned(session)).containsExactly("foo");
            blog.getPosts().remove(foo);
            blog.getPosts().add(new Post("bar"));
            session.flush();
            assertThat(owned(session)).containsExactly("bar");
            session.rollback();
        });
    }

    @Test
    void addingToAnExpiredOwnerLoadsNoMembers() {
        written("a");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            session.expireAll();
            sent();
            blog.getPosts().add(new Post("b"));
            blog.getComments().add(new Comment("b"));
            session.flush();
            assertThat(sent())
                    .noneMatch(sql -> sql.contains(" FROM post") || sql.contains(" FROM comment"))
                    .anyMatch(sql -> sql.startsWith("INSERT INTO post"))
                    .anyMatch(sql -> sql.startsWith("INSERT INTO comment"));
            assertThat(texts(blog.getPosts())).containsExactly("b", "a");
            assertThat(session.scalars(blog.getComments().select()).all())
                    .extracting(Comment::getText)
                    .containsExactly("a", "b");
            session.rollback();
        });
    }

    @Test
    void removingFromAnExpiredOwnerLoadsOnlyTheMember() {
        written("a", "b");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            Post post = session.scalars(select(Post.class).where(Post_.text.eq("b")))
                    .one();
            session.expireAll();
            sent();
            blog.getPosts().remove(post);
            session.flush();
            assertThat(sent())
                    .noneMatch(sql -> sql.contains("post.blog_id = ?"))
                    .anyMatch(sql -> sql.equals("UPDATE post SET blog_id=? WHERE post.id = ?"));
            assertThat(texts(blog.getPosts())).containsExactly("a");
            assertThat(post.getBlog()).isNull();
            session.rollback();
        });
    }

    @Test
    void aRollbackForgetsWhatWasAdded() {
        written("a");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            blog.getPosts().add(new Post("b"));
            blog.getComments().add(new Comment("b"));
            assertThat(texts(session.scalars(blog.getPosts().statement()).all()))
                    .containsExactly("b", "a");
            session.rollback();
            assertThat(texts(session.scalars(blog.getPosts().statement()).all()))
                    .containsExactly("a");
            session.flush();
            assertThat(session.scalars(blog.getComments().select()).all()).hasSize(1);
        });
    }

    @Test
    void theOtherSideFollows() {
        var blog = new Blog("b");
        var post = new Post("a");
        blog.getPosts().add(post);
        assertThat(post.getBlog()).isSameAs(blog);
        var comment = new Comment("a");
        blog.getComments().add(comment);
        assertThat(comment.getBlog()).isSameAs(blog);
        blog.getComments().remove(comment);
        assertThat(comment.getBlog()).isNull();
    }

    @Test
    void aMemberIsMadeOneFromTheOtherSide() {
        for (boolean autoflush : List.of(true, false)) {
            for (boolean addOwner : List.of(true, false)) {
                use(session -> {
                    session.autoflush(autoflush);
                    var blog = new Blog("b");
                    var post = new Post("a");
                    post.setBlog(blog);
                    session.add(addOwner ? blog : post);
                    if (!addOwner) {
                        session.add(blog);
                    }
                    if (!autoflush) {
                        session.flush();
                    }
                    assertThat(session.contains(blog) && session.contains(post)).isTrue();
                    assertThat(blog.getPosts().all()).containsExactly(post);
                    post.setBlog(null);
                    if (!autoflush) {
                        assertThat(blog.getPosts().all()).containsExactly(post);
                        session.flush();
                    }
                    assertThat(blog.getPosts().all()).isEmpty();
                    session.rollback();
                });
            }
        }
    }

    @Test
    void aMemberIsReleasedFromTheOtherSideWithoutSql() {
        written("a");
        use(session -> {
            Post post = session.getOne(Post.class, 1);
            sent();
            post.setBlog(null);
            assertSql();
            session.flush();
            assertSql("UPDATE post SET blog_id=? WHERE post.id = ?");
            assertThat(session.getOne(Blog.class, 1).getPosts()).isEmpty();
            session.rollback();
        });
    }

    @Test
    void membersOfAManyToManyCollectionThatIsNotLoadedComeAndGo() {
        use(session -> {
            var blog = new Blog("b");
            var ann = new Reader("ann");
            blog.getReaders().add(ann);
            session.add(blog);
            session.flush();
            var bob = new Reader("bob");
            blog.getReaders().add(bob);
            blog.getReaders().remove(ann);
            sent();
            session.flush();
            assertThat(sent())
                    .satisfiesExactlyInAnyOrder(
                            sql -> assertThat(sql).startsWith("INSERT INTO reader"),
                            sql -> assertThat(sql).startsWith("INSERT INTO blog_reader"),
                            sql -> assertThat(sql).startsWith("DELETE FROM blog_reader"));
            assertThat(session.scalars(blog.getReaders().select()).all()).containsExactly(bob);
            bob.getBlogs().remove(blog);
            session.flush();
            assertThat(session.scalars(blog.getReaders().select()).all()).isEmpty();
            session.rollback();
        });
    }

    @Test
    void membersOfADynamicCollectionAreReleasedWithTheirOwner() {
        var reader = new Reader("ann");
        reader.getComments().addAll(List.of(new Comment("a"), new Comment("b")));
        write(reader);
        use(session -> {
            session.delete(session.getOne(Reader.class, 1));
            session.flush();
            assertThat(session.scalars(select(Comment.class)).all())
                    .hasSize(2)
                    .allSatisfy(comment -> assertThat(comment.getReader()).isNull());
            session.rollback();
        });
    }

    @Test
    void linksOfADynamicCollectionGoWithTheirOwner() {
        use(session -> {
            var blog = new Blog("b");
            var label = new Label("x");
            blog.getLabels().add(label);
            session.add(blog);
            session.flush();
            session.delete(label);
            sent();
            session.flush();
            assertThat(sent()).anyMatch(sql -> sql.startsWith("DELETE FROM blog_label"));
            assertThat(blog.getLabels()).isEmpty();
            session.rollback();
        });
    }

    @Test
    void membersThatMayNotBeLoadedKeepTheirOwnerFromBeingDeleted() {
        written("a");
        use(session -> {
            session.delete(session.getOne(Blog.class, 1));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Blog.comments")
                    .hasMessageContaining("@PassiveDeletes");
            session.rollback();
        });
    }

    @Test
    void mergingANewObjectBringsItsMembers() {
        use(session -> {
            var given = new Blog("b");
            given.getPosts().add(new Post("a"));
            given.getComments().add(new Comment("a"));
            Blog merged = session.merge(given);
            session.flush();
            assertThat(merged).isNotSameAs(given);
            assertThat(texts(merged.getPosts())).containsExactly("a");
            assertThat(session.scalars(merged.getComments().select()).all()).hasSize(1);
            session.rollback();
        });
    }

    @Test
    void mergingWithoutMembersLeavesThemAsTheyAre() {
        written("a", "b");
        use(session -> {
            Blog merged = session.merge(new Blog(1, "changed"));
            assertThat(ObjectState.of(merged).history(Blog_.posts).hasChanges()).isFalse();
            session.flush();
            assertThat(merged.getName()).isEqualTo("changed");
            assertThat(texts(merged.getPosts())).containsExactly("b", "a");
            assertThat(session.scalars(merged.getComments().select()).all()).hasSize(2);
            session.rollback();
        });
    }

    @Test
    void mergingMembersMakesThemAllThereAre() {
        written("a", "b");
        use(session -> {
            Post a = session.scalars(select(Post.class).where(Post_.text.eq("a")))
                    .one();
            Post b = session.scalars(select(Post.class).where(Post_.text.eq("b")))
                    .one();
            var given = new Blog(1, "b");
            given.getPosts().add(new Post("c"));
            session.autoflush(false);
            Blog merged = session.merge(given);
            assertThat(ObjectState.of(merged).history(Blog_.posts).added()).hasSize(1);
            assertThat(ObjectState.of(merged).history(Blog_.posts).deleted()).containsExactlyInAnyOrder(a, b);
            session.flush();
            assertThat(texts(merged.getPosts())).containsExactly("c");
            session.rollback();
        });
    }

    @Test
    void mergingMembersOfAWriteOnlyCollectionIsRefused() {
        written("a");
        use(session -> {
            var given = new Blog(1, "b");
            given.getComments().add(new Comment("c"));
            assertThatThrownBy(() -> session.merge(given))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Blog.comments");
            session.rollback();
        });
    }
}
