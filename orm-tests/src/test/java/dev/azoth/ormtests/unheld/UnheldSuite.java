package dev.azoth.ormtests.unheld;

import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import java.util.stream.StreamSupport;

/** Blogs and what belongs to them. */
abstract class UnheldSuite extends OrmSuite {
    static final String POST = "SELECT post.id, post.text, post.blog_id FROM post WHERE post.blog_id = ?";

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Blog.class, Post.class, Comment.class, Label.class, Reader.class};
    }

    /** A blog that has been written, with posts and comments. */
    final Blog written(String... texts) {
        var blog = new Blog("b");
        for (String text : texts) {
            blog.getPosts().add(new Post(text));
            blog.getComments().add(new Comment(text));
        }
        write(blog);
        return blog;
    }

    static List<String> texts(Iterable<Post> posts) {
        return StreamSupport.stream(posts.spliterator(), false)
                .map(Post::getText)
                .toList();
    }
}
