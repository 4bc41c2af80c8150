package dev.azoth.docs;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncScopedSession;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.orm.mapping.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of orm.md with futures. */
class AsyncOrmTest {
    // tag::factory[]
    private final AsyncEngine engine = AsyncEngine.create("sqlite://");
    private final AsyncSessionFactory sessions = AsyncSessionFactory.of(engine);
    // end::factory[]

    @BeforeEach
    void createAndWrite() {
        engine.begin(conn -> conn.runSync(Model.of(Author.class).metadata()::createAll))
                .join();
        // tag::write[]
        CompletableFuture<?> written = sessions.begin(session -> {
            session.add(new Author("Ursula", new Book("The Dispossessed", 341), new Book("The Lathe of Heaven", 184)));
            return session.flush();
        });
        // end::write[]
        written.join();
    }

    @AfterEach
    void dispose() {
        engine.dispose().join();
    }

    @Test
    void read() {
        // tag::read[]
        CompletableFuture<List<Author>> authors =
                sessions.use(session -> session.scalars(select(Author.class).options(selectinload(Author_.books)))
                        .thenApply(found -> found.all()));
        // end::read[]
        assertThat(authors.join().getFirst().getBooks()).hasSize(2);
    }

    @Test
    void implicit() {
        // tag::implicit[]
        CompletableFuture<Integer> books =
                sessions.use(session -> session.getOne(Author.class, 1).thenCompose(author -> {
                    assertThatThrownBy(author::getBooks).isInstanceOf(ImplicitIoException.class);
                    return session.load(author, Author_.books)
                            .thenApply(ok -> author.getBooks().size());
                }));
        // end::implicit[]
        assertThat(books.join()).isEqualTo(2);
    }

    @Test
    void runSync() {
        // tag::runSync[]
        CompletableFuture<List<String>> titles = sessions.use(session -> session.runSync(direct -> {
            var found = new ArrayList<String>();
            for (Author author : direct.scalars(select(Author.class))) {
                author.getBooks().forEach(book -> found.add(book.getTitle()));
            }
            return found;
        }));
        // end::runSync[]
        assertThat(titles.join()).containsExactly("The Dispossessed", "The Lathe of Heaven");
    }

    @Test
    void scoped() {
        // tag::scoped[]
        var current = AsyncScopedSession.of(sessions, Thread::currentThread);
        current.session().add(new Author("Iain"));
        current.session().commit().join();
        current.remove().join();
        // end::scoped[]
        assertThat(current.has()).isFalse();
    }
}
