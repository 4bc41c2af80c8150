package dev.azoth.ormtests.inherit;

import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.synchronizeNone;
import static dev.azoth.orm.Orm.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.error.StaleDataException;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects of classes kept in several tables, in a session. SQLAlchemy: test/orm/inheritance/test_basic.py. */
class JoinedObjectsTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Folder.class, Doc.class, Note.class, Letter.class, SignedLetter.class, Page.class};
    }

    private static Folder folder() {
        var folder = new Folder("f");
        var letter = new SignedLetter("l", "bob", "ann");
        letter.getPages().add(new Page(letter, 1));
        letter.getPages().add(new Page(letter, 2));
        for (Doc doc : List.of(new Note("n"), letter)) {
            doc.setFolder(folder);
        }
        return folder;
    }

    @Test
    void whatIsDoneToMembersGoesOnAlongTheirOwnRelationships() {
        use(session -> {
            Folder folder = folder();
            session.add(folder);
            assertThat(session.pending()).hasSize(5);
            session.commit();
            sent();
            session.delete(folder);
            session.flush();
            assertThat(sent().stream().filter(sql -> !sql.startsWith("SELECT")))
                    .containsExactly(
                            "DELETE FROM page WHERE page.id = ?",
                            "DELETE FROM signed_letter WHERE signed_letter.id = ?",
                            "DELETE FROM letter WHERE letter.letter_id = ?",
                            "DELETE FROM note WHERE note.id = ?",
                            "DELETE FROM doc WHERE doc.id = ? AND doc.version = ?",
                            "DELETE FROM folder WHERE folder.id = ?");
        });
    }

    @Test
    void anObjectOfAnotherClassIsNotFoundByItsKey() {
        write(folder());
        use(session -> {
            List<Doc> docs = session.scalars(select(Doc.class).orderBy(Doc_.id)).all();
            Doc note = docs.getFirst();
            Doc letter = docs.getLast();
            sent();
            assertThat(session.getOne(Doc.class, letter.getId())).isSameAs(letter);
            assertThat(session.getOne(Letter.class, letter.getId())).isSameAs(letter);
            assertThat(session.getOne(SignedLetter.class, letter.getId())).isSameAs(letter);
            assertThat(session.getOne(Note.class, note.getId())).isSameAs(note);
            assertThat(session.get(Letter.class, note.getId())).isEmpty();
            assertThat(session.get(Note.class, letter.getId())).isEmpty();
            assertThat(sent()).isEmpty();
        });
        use(session -> {
            assertThat(session.get(Letter.class, 1)).isEmpty();
            assertThat(session.get(Note.class, 2)).isEmpty();
            assertThat(session.getOne(Doc.class, 2)).isExactlyInstanceOf(SignedLetter.class);
            assertThat(session.getOne(Letter.class, 2)).isExactlyInstanceOf(SignedLetter.class);
        });
    }

    @Test
    void anObjectIsTheSameByWhicheverClassItIsFound() {
        write(folder());
        use(session -> {
            Letter letter = session.scalars(select(Letter.class)).one();
            assertThat(session.scalars(select(Doc.class).where(Doc_.title.eq("l")))
                            .one())
                    .isSameAs(letter);
            assertThat(session.scalars(select(SignedLetter.class)).one()).isSameAs(letter);
            assertThat(session.scalars(select(Folder.class)).one().getDocs()).contains(letter);
        });
    }

    @Test
    void whatIsExpiredIsReadOfAllTables() {
        write(folder());
        use(session -> {
            var letter = (SignedLetter)
                    session.scalars(select(Doc.class).where(Doc_.title.eq("l"))).one();
            session.expire(letter);
            sent();
            assertThat(letter.getSignature()).isEqualTo("ann");
            assertThat(letter.getReceiver()).isEqualTo("bob");
            assertThat(letter.getTitle()).isEqualTo("l");
            assertThat(sent()).hasSize(1);
            session.execute(update(Letter.class).set(Letter_.receiver, "eve").options(synchronizeNone()));
            session.refresh(letter, Letter_.receiver);
            assertThat(sent().getLast())
                    .startsWith("SELECT doc.id, letter.receiver, ")
                    .doesNotContain("title");
            assertThat(letter.getReceiver()).isEqualTo("eve");
            session.expire(letter, SignedLetter_.signature, Doc_.title);
            assertThat(letter.getTitle() + letter.getSignature()).isEqualTo("lann");
            assertThat(sent()).hasSize(1);
            session.refresh(letter);
            assertThat(sent()).hasSize(1);
            assertThat(letter.getSignature()).isEqualTo("ann");
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void onlyTheTablesOfWhatHasChangedAreUpdated() {
        write(folder());
        use(session -> {
            var letter = session.getOne(SignedLetter.class, 2);
            sent();
            letter.setReceiver("joe");
            session.flush();
            assertSql(
                    "UPDATE doc SET version=? WHERE doc.id = ? AND doc.version = ?",
                    "UPDATE letter SET receiver=? WHERE letter.letter_id = ?");
            letter.setSignature("tom");
            letter.setTitle("m");
            session.flush();
            assertSql(
                    "UPDATE doc SET title=?, version=? WHERE doc.id = ? AND doc.version = ?",
                    "UPDATE signed_letter SET signature=? WHERE signed_letter.id = ?");
        });
    }

    @Test
    void aChangeThatSomebodyElseMadeFirstIsTold() {
        write(folder());
        use(session -> {
            Letter mine = session.getOne(Letter.class, 2);
            session.connection().execDriverSql("UPDATE doc SET version = 7");
            mine.setReceiver("second");
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
            session.rollback();
            session.refresh(mine);
            mine.setReceiver("second");
            session.commit();
        });
        use(session -> {
            Doc mine = session.getOne(Doc.class, 2);
            session.connection().execDriverSql("UPDATE doc SET version = 7");
            session.delete(mine);
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        });
    }

    @Test
    void anObjectAtHandIsTakenWhateverClassARelationshipLeadsTo() {
        write(folder());
        use(session -> {
            Page page = session.scalars(select(Page.class).where(Page_.number.eq(1)))
                    .one();
            Doc letter =
                    session.scalars(select(Doc.class).where(Doc_.title.eq("l"))).one();
            sent();
            assertThat(page.getLetter()).isSameAs(letter);
            assertThat(sent()).isEmpty();
        });
    }

    @Test
    void anUnknownDiscriminatorIsTold() {
        engine.begin(connection ->
                connection.execDriverSql("INSERT INTO doc (id, title, version, kind) VALUES (5, 'x', 1, 9)"));
        use(session -> assertThatThrownBy(
                        () -> session.scalars(select(Doc.class)).all())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("A row of doc has the discriminator '9'"));
    }

    @Test
    void aDetachedObjectOfASubclassIsMerged() {
        var letter = new SignedLetter("l", "bob", "ann");
        write(letter);
        letter.setReceiver("eve");
        letter.setSignature("x");
        use(session -> {
            SignedLetter merged = session.merge(letter);
            sent();
            session.flush();
            assertThat(sent())
                    .containsExactly(
                            "UPDATE doc SET version=? WHERE doc.id = ? AND doc.version = ?",
                            "UPDATE letter SET receiver=? WHERE letter.letter_id = ?",
                            "UPDATE signed_letter SET signature=? WHERE signed_letter.id = ?");
            assertThat(merged).isNotSameAs(letter);
        });
    }

    @Test
    void aRolledBackObjectOfASubclassHasNoRowInAnyTable() {
        use(session -> {
            var letter = new SignedLetter("l", "bob", "ann");
            session.add(letter);
            session.flush();
            session.rollback();
            assertThat(session.contains(letter)).isFalse();
            assertThat(session.scalars(select(Doc.class)).all()).isEmpty();
            session.add(letter);
            session.commit();
            assertThat(session.scalars(select(SignedLetter.class)).all()).containsExactly(letter);
        });
    }

    @Test
    void rowsAreInsertedInTheOrderOfTheirObjectsWhateverTheirClass() {
        var docs = List.of(
                new Note("a"),
                new SignedLetter("b", "r", "s"),
                new Letter("c", "r"),
                new Note("d"),
                new Letter("e", "r"));
        use(session -> {
            session.addAll(docs);
            session.commit();
        });
        use(session -> assertThat(
                        session.scalars(select(Doc.class).orderBy(Doc_.id)).all())
                .extracting(Doc::getTitle)
                .containsExactly("a", "b", "c", "d", "e"));
    }

    @Test
    void aStatementThatSetsAColumnOfTheTableAboveIsRefused() {
        write(folder());
        use(session -> assertThatThrownBy(
                        () -> session.execute(update(Letter.class).set(Doc_.title, "x")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("title"));
    }

    @Test
    void statementsAboutAClassBelowTakeConditionsOnAllItsTables() {
        write(folder());
        use(session -> {
            session.execute(update(SignedLetter.class)
                    .set(SignedLetter_.signature, "x")
                    .where(SignedLetter_.signature.eq("ann")));
            assertThat(session.getOne(SignedLetter.class, 2).getSignature()).isEqualTo("x");
        });
    }
}
