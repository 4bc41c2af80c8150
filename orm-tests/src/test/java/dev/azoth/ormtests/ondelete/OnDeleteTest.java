package dev.azoth.ormtests.ondelete;

import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.mapping.Mappers;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.schema.ForeignKeyConstraint;
import dev.azoth.sql.schema.ReferentialAction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database does by itself, and what the session then leaves to it. SQLAlchemy: test_unitofworkv2.py, test_passive_deletes. */
class OnDeleteTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Library.class, Book.class, Reader.class, Tome.class};
    }

    private static ForeignKeyConstraint foreignKey(Class<?> type) {
        return Mappers.of(type).table().foreignKeys().get(0);
    }

    private void library() {
        var library = new Library();
        library.getBooks().addAll(List.of(new Book("a"), new Book("b")));
        library.getReaders().add(new Reader("r"));
        write(library);
    }

    @Test
    void theForeignKeySaysIt() {
        assertThat(foreignKey(Book.class).onDelete()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(foreignKey(Book.class).name()).isEqualTo("fk_book_library");
        assertThat(Library_.readers.wiring().secondary().foreignKeys())
                .extracting(ForeignKeyConstraint::onDelete)
                .containsExactly(ReferentialAction.CASCADE, ReferentialAction.CASCADE);
        assertThat(foreignKey(Tome.class).onDelete()).isEqualTo(ReferentialAction.SET_NULL);
        assertThat(foreignKey(Tome.class).onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(Reader_.MAPPER.table().foreignKeys()).isEmpty();
    }

    @Test
    void membersThatAreNotLoadedAreLeftToTheDatabase() {
        library();
        use(session -> {
            Library library = session.getOne(Library.class, 1);
            sent();
            session.delete(library);
            session.commit();
            assertSql("DELETE FROM library WHERE library.id = ?");
        });
        use(session -> {
            assertThat(session.scalars(select(Book.class)).all()).isEmpty();
            assertThat(session.scalars(select(Reader.class)).all()).hasSize(1);
        });
    }

    @Test
    void membersThatAreLoadedAreDeletedOneByOne() {
        library();
        use(session -> {
            Library library = session.getOne(Library.class, 1);
            assertThat(library.getBooks()).hasSize(2);
            assertThat(library.getReaders()).hasSize(1);
            sent();
            session.delete(library);
            session.commit();
            assertSql(
                    "DELETE FROM library_reader WHERE library_reader.library_id = ? AND library_reader.readers_id = ?",
                    "DELETE FROM book WHERE book.id = ?",
                    "DELETE FROM library WHERE library.id = ?");
        });
    }

    @Test
    void anOrphanIsDeletedAllTheSame() {
        library();
        use(session -> {
            Library library = session.getOne(Library.class, 1);
            library.getBooks().remove(0);
            sent();
            session.commit();
            assertSql("DELETE FROM book WHERE book.id = ?");
        });
    }

    @Test
    void withoutAConstraintARowMayReferToNone() {
        var friend = new Reader("f");
        var reader = new Reader("r");
        reader.setFriend(friend);
        write(reader);
        engine.begin(connection -> connection.execDriverSql("DELETE FROM reader WHERE name = 'f'"));
        use(session -> assertThat(session.scalars(select(Reader.class)).one().getFriend())
                .isNull());
    }

    @Test
    void aMemberWithoutAColumnOfItsOwnGetsOne() {
        var shelf = new Shelf("s1");
        shelf.getTomes().addAll(List.of(new Tome("b"), new Tome("a")));
        use(session -> {
            session.add(shelf);
            session.add(new Tome("alone"));
            session.commit();
            assertThat(sent()).first().isEqualTo("INSERT INTO shelf (code) VALUES (?)");
        });
        use(session -> {
            Shelf read = session.getOne(Shelf.class, "s1");
            sent();
            assertThat(read.getTomes()).extracting(Tome::getTitle).containsExactly("a", "b");
            assertSql(
                    "SELECT tome.id, tome.title, tome.shelf_code FROM tome WHERE tome.shelf_code = ? ORDER BY tome.title");
            read.getTomes().remove(0);
            session.commit();
            assertSql("UPDATE tome SET shelf_code=? WHERE tome.id = ?");
        });
        use(session -> {
            assertThat(session.scalars(select(Shelf.class).options(selectinload(Shelf_.tomes)))
                            .one()
                            .getTomes())
                    .hasSize(1);
        });
        use(session -> {
            assertThat(session.scalars(select(Shelf.class).options(joinedload(Shelf_.tomes)))
                            .one()
                            .getTomes())
                    .hasSize(1);
        });
        use(session -> {
            session.getOne(Shelf.class, "s1").setCode("s2");
            session.commit();
        });
        use(session -> assertThat(session.getOne(Shelf.class, "s2").getTomes()).hasSize(1));
    }

    @Test
    void aKeyThatChangesIsFollowedByTheDatabase() {
        var shelf = new Shelf("s1");
        shelf.getTomes().add(new Tome("a"));
        write(shelf);
        use(session -> {
            Shelf read = session.getOne(Shelf.class, "s1");
            sent();
            read.setCode("s2");
            session.commit();
            assertSql("UPDATE shelf SET code=? WHERE shelf.code = ?");
            session.expireAll();
            assertThat(read.getTomes()).hasSize(1);
        });
    }
}
