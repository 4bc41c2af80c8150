package dev.azoth.docs;

import static dev.azoth.orm.Orm.insert;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.update;
import static dev.azoth.sql.Sql.count;
import static dev.azoth.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.Engine;
import dev.azoth.engine.ScalarResult;
import dev.azoth.error.DetachedInstanceException;
import dev.azoth.orm.SessionEvents;
import dev.azoth.orm.SessionFactory;
import dev.azoth.orm.mapping.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of orm.md in direct style. */
class OrmTest {
    // tag::factory[]
    private final Engine engine = Engine.create("sqlite://");
    private final SessionFactory sessions = SessionFactory.of(engine);
    // end::factory[]

    @BeforeEach
    void createAndWrite() {
        // tag::create[]
        engine.begin(conn -> Model.of(Author.class).metadata().createAll(conn));
        // end::create[]
        // tag::write[]
        sessions.begin(session -> {
            session.addAll(
                    new Author("Ursula", new Book("The Dispossessed", 341), new Book("The Lathe of Heaven", 184)),
                    new Author("Stanisław", new Book("Solaris", 204)));
        });
        // end::write[]
    }

    @AfterEach
    void dispose() {
        engine.dispose();
    }

    @Test
    void steps() {
        // tag::steps[]
        try (var session = sessions.open()) {
            var author = new Author("Iain");
            session.add(author);
            session.flush(); // INSERT ... RETURNING: the key and what the database filled in are there
            assertThat(author.getId()).isEqualTo(3);
            assertThat(author.getCreateDate()).isNotNull();

            author.setName("Iain M.");
            session.commit(); // UPDATE of the one column, COMMIT
            assertThat(author.getName()).isEqualTo("Iain M.");
        }
        // end::steps[]
    }

    @Test
    void read() {
        // tag::read[]
        List<String> titles = sessions.use(session -> {
            Author ursula = session.scalars(select(Author.class).where(Author_.name.eq("Ursula")))
                    .one();
            assertThat(session.getOne(Author.class, 1)).isSameAs(ursula); // one object for a row, and no SELECT
            return ursula.getBooks().stream().map(Book::getTitle).toList(); // SELECT, when it is touched
        });
        // end::read[]
        assertThat(titles).containsExactly("The Dispossessed", "The Lathe of Heaven");
    }

    @Test
    void columns() {
        // tag::columns[]
        record Shelf(String name, long books) {}
        List<Shelf> shelves = sessions.use(session -> session.execute(select(Author_.name, count(Book_.id))
                        .join(Author_.books)
                        .groupBy(Author_.name)
                        .orderBy(Author_.name)
                        .into(Shelf::new))
                .all());
        // end::columns[]
        assertThat(shelves).containsExactly(new Shelf("Stanisław", 1), new Shelf("Ursula", 2));
    }

    @Test
    void loading() {
        // tag::selectin[]
        List<Author> authors = sessions.use(session -> session.scalars(
                        select(Author.class).orderBy(Author_.id).options(selectinload(Author_.books)))
                .all());
        assertThat(authors.getFirst().getBooks()).hasSize(2); // the session is closed: it has been loaded
        // end::selectin[]
        // tag::joined[]
        List<Book> books = sessions.use(
                session -> session.scalars(select(Book.class).orderBy(Book_.id).options(joinedload(Book_.author)))
                        .all());
        assertThat(books.getLast().getAuthor().getName()).isEqualTo("Stanisław");
        // end::joined[]
    }

    @Test
    void detached() {
        // tag::detached[]
        Author author = sessions.use(session -> session.getOne(Author.class, 1));
        assertThatThrownBy(author::getBooks)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("Author.books");
        // end::detached[]
    }

    @Test
    void orphans() {
        // tag::orphan[]
        sessions.begin(session -> {
            session.getOne(Author.class, 1).getBooks().removeFirst();
        });
        // end::orphan[]
        assertThat(sessions.<ScalarResult<Book>>use(session -> session.scalars(select(Book.class))))
                .hasSize(2);
    }

    @Test
    void savepoint() {
        // tag::savepoint[]
        sessions.begin(session -> {
            Author author = session.getOne(Author.class, 1);
            try (var savepoint = session.beginNested()) {
                author.setName("Somebody else");
                session.flush();
            } // not committed: rolled back, in the object as well
            assertThat(author.getName()).isEqualTo("Ursula");
        });
        // end::savepoint[]
    }

    @Test
    void bulk() {
        // tag::bulk[]
        sessions.begin(session -> {
            session.execute(
                    insert(Book.class),
                    List.of(
                            Map.of("title", "Fiasco", "pages", 322, "author_id", 2),
                            Map.of("title", "Eden", "pages", 262, "author_id", 2)));
            return session.execute(update(Book.class).where(Book_.pages.gt(300)).set(Book_.pages, 300));
        });
        // end::bulk[]
        assertThat(sessions.<Long>use(
                        session -> session.scalar(select(count(Book_.id)).where(Book_.pages.eq(300)))))
                .isEqualTo(2);
    }

    @Test
    void stream() {
        List<List<Book>> seen = new ArrayList<>();
        // tag::stream[]
        sessions.use(session -> {
            for (List<Book> batch :
                    session.streamScalars(select(Book.class).orderBy(Book_.id)).partitions(2)) {
                seen.add(batch);
            }
        });
        // end::stream[]
        assertThat(seen).extracting(List::size).containsExactly(2, 1);
    }

    @Test
    void events() {
        List<String> seen = new ArrayList<>();
        // tag::events[]
        sessions.on(SessionEvents.BEFORE_COMMIT, session -> seen.add("commits " + session.dirty()));
        // end::events[]
        sessions.begin(session -> {
            session.getOne(Author.class, 1).setName("Ursula K.");
        });
        assertThat(seen).containsExactly("commits [Author(Ursula K.)]");
    }
}
