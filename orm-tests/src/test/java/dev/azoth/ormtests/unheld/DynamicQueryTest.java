package dev.azoth.ormtests.unheld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.MultipleResultsFoundException;
import dev.azoth.error.NoResultFoundException;
import org.junit.jupiter.api.Test;

/** What a dynamic collection is asked. SQLAlchemy: test_dynamic.py, DynamicTest. */
class DynamicQueryTest extends UnheldSuite {
    @Test
    void itIsOrderedAsItIsMapped() {
        written("a", "c", "b");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            sent();
            assertThat(texts(blog.getPosts())).containsExactly("c", "b", "a");
            assertSql(POST + " ORDER BY post.text DESC");
            assertThat(texts(blog.getPosts().orderBy(Post_.id))).containsExactly("c", "b", "a");
            assertSql(POST + " ORDER BY post.text DESC, post.id");
            assertThat(texts(blog.getPosts().unordered().orderBy(Post_.text))).containsExactly("a", "b", "c");
            assertThat(blog.getPosts().unordered().all()).hasSize(3);
            assertThat(sent()).last().isEqualTo(POST);
        });
    }

    @Test
    void itIsCut() {
        written("a", "b", "c");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            sent();
            assertThat(blog.getPosts().limit(1).one().getText()).isEqualTo("c");
            assertThat(blog.getPosts().get(0).getText()).isEqualTo("c");
            assertThat(blog.getPosts().first().orElseThrow().getText()).isEqualTo("c");
            assertSql(
                    POST + " ORDER BY post.text DESC LIMIT ?",
                    POST + " ORDER BY post.text DESC LIMIT ?",
                    POST + " ORDER BY post.text DESC LIMIT ?");
            assertThat(blog.getPosts().get(2).getText()).isEqualTo("a");
            assertThat(texts(blog.getPosts().slice(0, 2))).containsExactly("c", "b");
            assertThat(texts(blog.getPosts().slice(1, 3))).containsExactly("b", "a");
            assertThat(texts(blog.getPosts().offset(2).limit(5))).containsExactly("a");
            sent();
            assertThatThrownBy(() -> blog.getPosts().get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> blog.getPosts().slice(-5, -2)).isInstanceOf(IndexOutOfBoundsException.class);
            assertSql();
            assertThatThrownBy(() -> blog.getPosts().get(3))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessageContaining("Blog.posts");
        });
    }

    @Test
    void itIsNarrowedAndCounted() {
        written("a", "b", "c");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            sent();
            assertThat(blog.getPosts().count()).isEqualTo(3);
            assertSql("SELECT count(*) AS count_1 FROM ("
                    + POST.replace("post.id, ", "post.id AS id, ")
                            .replace("post.text, ", "post.text AS text, ")
                            .replace("post.blog_id FROM", "post.blog_id AS blog_id FROM")
                    + " ORDER BY post.text DESC) AS anon_1");
            assertThat(blog.getPosts().filter(Post_.text.gt("a")).count()).isEqualTo(2);
            sent();
            assertThat(blog.getPosts().filterBy("text", "b").one().getText()).isEqualTo("b");
            assertSql(POST + " AND post.text = ? ORDER BY post.text DESC");
            assertThat(blog.getPosts().filterBy("text", "x").oneOrEmpty()).isEmpty();
            assertThat(blog.getPosts().filterBy("text", "x").first()).isEmpty();
            assertThatThrownBy(() -> blog.getPosts().filterBy("text", "x").one())
                    .isInstanceOf(NoResultFoundException.class);
            assertThatThrownBy(() -> blog.getPosts().one()).isInstanceOf(MultipleResultsFoundException.class);
        });
    }

    @Test
    void itsStatementIsExecutedAsOthers() {
        written("a", "b");
        use(session -> {
            Blog blog = session.getOne(Blog.class, 1);
            assertThat(session.scalars(blog.getPosts().statement().where(Post_.text.ne("a")))
                            .all())
                    .hasSize(1);
            assertThat(session.scalars(
                                    blog.getPosts().filter(Post_.text.ne("a")).statement())
                            .all())
                    .hasSize(1);
        });
    }

    @Test
    void ofANewObjectItHasWhatWasAdded() {
        var blog = new Blog("b");
        assertThat(blog.getPosts()).isEmpty();
        assertThat(blog.getPosts().count()).isZero();
        assertThat(blog.getPosts().first()).isEmpty();
        assertThatThrownBy(() -> blog.getPosts().one()).isInstanceOf(NoResultFoundException.class);
        var post = new Post("a");
        blog.getPosts().add(post);
        assertThat(blog.getPosts().all()).containsExactly(post);
        assertThat(blog.getPosts().get(0)).isSameAs(post);
        assertThat(blog.getPosts().one()).isSameAs(post);
        assertThat(blog.getPosts().count()).isOne();
        assertThatThrownBy(() -> blog.getPosts().filterBy("text", "a").all())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Blog.posts");
    }

    @Test
    void aPendingObjectIsWrittenBeforeItIsAsked() {
        use(session -> {
            var blog = new Blog("b");
            session.add(blog);
            var post = new Post("a");
            blog.getPosts().add(post);
            assertThat(blog.getPosts().filterBy("text", "a").one()).isSameAs(post);
            assertThat(blog.getId()).isNotNull();
            session.rollback();
        });
    }

    @Test
    void withoutAutoflushAPendingObjectHasWhatWasAdded() {
        use(session -> {
            session.autoflush(false);
            var blog = new Blog("b");
            session.add(blog);
            assertThat(blog.getPosts().all()).isEmpty();
            assertThat(blog.getPosts().oneOrEmpty()).isEmpty();
            blog.getPosts().add(new Post("a"));
            assertThat(texts(blog.getPosts())).containsExactly("a");
            assertSql();
            assertThatThrownBy(() -> blog.getPosts().filterBy("text", "a").all())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("flush");
            session.rollback();
        });
    }

    @Test
    void ofADetachedObjectItCannotBeAsked() {
        written("a");
        Blog blog = sessions.use(session -> session.getOne(Blog.class, 1));
        assertThatThrownBy(() -> blog.getPosts().filterBy("text", "a").all())
                .isInstanceOf(DetachedInstanceException.class);
        assertThatThrownBy(() -> blog.getPosts().all()).isInstanceOf(DetachedInstanceException.class);
        assertThatThrownBy(() -> blog.getPosts().count()).isInstanceOf(DetachedInstanceException.class);
    }

    @Test
    void aManyToManyCollectionIsAskedFromBothSides() {
        use(session -> {
            var blog = new Blog("b");
            var other = new Blog("c");
            var label = new Label("x");
            session.addAll(blog, other);
            blog.getLabels().add(label);
            blog.getLabels().add(new Label("y"));
            session.flush();
            sent();
            assertThat(label.getBlogs().all()).containsExactly(blog);
            assertSql("SELECT blog.id, blog.name, blog.parent_id FROM blog_label"
                    + " JOIN blog ON blog.id = blog_label.blogs_id WHERE blog_label.labels_id = ? ORDER BY blog.id");
            assertThat(blog.getLabels().all()).extracting(Label::getName).containsExactly("x", "y");
            label.getBlogs().add(other);
            assertThat(other.getLabels().all()).containsExactly(label);
            label.getBlogs().remove(blog);
            assertThat(blog.getLabels().all()).extracting(Label::getName).containsExactly("y");
            session.rollback();
        });
    }

    @Test
    void aCollectionOfItsOwnClassIsAsked() {
        var top = new Blog("top");
        top.getChildren().add(new Blog("one"));
        top.getChildren().add(new Blog("two"));
        write(top);
        use(session -> {
            Blog read = session.getOne(Blog.class, top.getId());
            assertThat(read.getChildren().all()).extracting(Blog::getName).containsExactly("one", "two");
            assertThat(read.getChildren().get(0).getParent()).isSameAs(read);
        });
    }
}
