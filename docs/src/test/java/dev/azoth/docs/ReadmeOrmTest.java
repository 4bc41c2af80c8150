package dev.azoth.docs;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;

import dev.azoth.async.AsyncEngine;
import dev.azoth.async.AsyncSessionFactory;
import dev.azoth.orm.mapping.Model;
import org.junit.jupiter.api.Test;

/** The README's ORM code. */
class ReadmeOrmTest {
    @Test
    void orm() {
        // tag::orm[]
        AsyncEngine engine = AsyncEngine.create("sqlite://", o -> o.echo(true));
        AsyncSessionFactory sessions = AsyncSessionFactory.of(engine);
        engine.begin(conn -> conn.runSync(Model.of(Author.class).metadata()::createAll))
                .thenCompose(ok -> sessions.begin(session -> {
                    session.add(new Author("Ursula", new Book("Solaris", 204), new Book("The Dispossessed", 341)));
                    return session.flush();
                }))
                .thenCompose(ok -> sessions.begin(session -> session.scalars(select(Author.class)
                                .where(Author_.name.eq("Ursula"))
                                .options(selectinload(Author_.books)))
                        .thenAccept(authors -> authors.one().getBooks().removeFirst()))) // DELETE: it is an orphan now
                .thenCompose(ok -> engine.dispose())
                .join();
        // end::orm[]
    }
}
