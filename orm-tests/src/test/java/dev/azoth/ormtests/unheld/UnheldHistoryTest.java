package dev.azoth.ormtests.unheld;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.AttributeHistory;
import dev.azoth.orm.ObjectState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What collections have gained and lost since the last flush; nothing is loaded for it. SQLAlchemy: test_dynamic.py, {@code _HistoryTest}. */
class UnheldHistoryTest extends UnheldSuite {
    private static AttributeHistory posts(Blog blog) {
        return ObjectState.of(blog).history(Blog_.posts);
    }

    private static AttributeHistory comments(Blog blog) {
        return ObjectState.of(blog).history(Blog_.comments);
    }

    private static AttributeHistory of(List<Object> added, List<Object> deleted) {
        return new AttributeHistory(List.copyOf(added), List.of(), List.copyOf(deleted));
    }

    @Test
    void ofANewObjectAreThoseAdded() {
        var blog = new Blog("b");
        assertThat(posts(blog).hasChanges()).isFalse();
        var post = new Post("a");
        blog.getPosts().add(post);
        assertThat(posts(blog)).isEqualTo(of(List.of(post), List.of()));
        blog.getPosts().remove(post);
        assertThat(posts(blog)).isEqualTo(of(List.of(), List.of()));
        blog.getPosts().add(post);
        post.setBlog(null);
        assertThat(posts(blog)).isEqualTo(of(List.of(), List.of()));
    }

    @Test
    void ofAPersistentObjectAreThoseThatComeAndGo() {
        use(session -> {
            var blog = new Blog("b");
            session.add(blog);
            session.flush();
            var a = new Post("a");
            var comment = new Comment("a");
            blog.getPosts().add(a);
            blog.getComments().add(comment);
            assertThat(posts(blog)).isEqualTo(of(List.of(a), List.of()));
            assertThat(comments(blog)).isEqualTo(of(List.of(comment), List.of()));
            var b = new Post("b");
            blog.getPosts().add(b);
            session.flush();
            assertThat(posts(blog)).isEqualTo(of(List.of(), List.of()));
            var c = new Post("c");
            blog.getPosts().add(c);
            blog.getPosts().remove(b);
            sent();
            assertThat(posts(blog)).isEqualTo(of(List.of(c), List.of(b)));
            assertSql();
            session.rollback();
        });
    }

    @Test
    void ofAnExpiredObjectAreThoseThatGo() {
        use(session -> {
            var blog = new Blog("b");
            var post = new Post("a");
            var comment = new Comment("a");
            blog.getPosts().add(post);
            blog.getComments().add(comment);
            session.add(blog);
            session.flush();
            session.expireAll();
            blog.getPosts().remove(post);
            blog.getComments().remove(comment);
            assertThat(posts(blog)).isEqualTo(of(List.of(), List.of(post)));
            assertThat(comments(blog)).isEqualTo(of(List.of(), List.of(comment)));
            session.rollback();
        });
    }

    @Test
    void whatLeavesFromTheOtherSideIsKnown() {
        use(session -> {
            var blog = new Blog("b");
            var post = new Post("a");
            var ann = new Reader("ann");
            blog.getPosts().add(post);
            blog.getReaders().add(ann);
            session.add(blog);
            session.flush();
            post.setBlog(null);
            assertThat(posts(blog)).isEqualTo(of(List.of(), List.of(post)));
            ann.getBlogs().remove(blog);
            assertThat(ObjectState.of(blog).history(Blog_.readers)).isEqualTo(of(List.of(), List.of(ann)));
            session.flush();
            assertThat(blog.getPosts()).isEmpty();
            assertThat(session.scalars(blog.getReaders().select()).all()).isEmpty();
            session.rollback();
        });
    }

    @Test
    void whatIsAddedAgainIsWrittenAgain() {
        use(session -> {
            var blog = new Blog("b");
            var post = new Post("a");
            blog.getPosts().add(post);
            session.add(blog);
            session.flush();
            blog.getPosts().add(post);
            assertThat(posts(blog)).isEqualTo(of(List.of(post), List.of()));
            sent();
            session.flush();
            assertSql();
            assertThat(blog.getPosts().all()).containsExactly(post);
            session.rollback();
        });
    }

    @Test
    void whatIsNoMemberMayBeRemoved() {
        use(session -> {
            var blog = new Blog("b");
            session.add(blog);
            session.flush();
            var post = new Post("a");
            blog.getPosts().remove(post);
            assertThat(posts(blog)).isEqualTo(of(List.of(), List.of(post)));
            session.flush();
            assertThat(blog.getPosts()).isEmpty();
            session.rollback();
        });
    }
}
