package dev.azoth.ormtests.inherit;

import static dev.azoth.orm.Orm.aliased;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.subqueryload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.mapping.EntityAlias;
import dev.azoth.orm.mapping.Related;
import dev.azoth.orm.query.LoaderOption;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.Sql;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relationships of classes kept in several tables. SQLAlchemy: test_relationship.py, test_manytomany.py, test_assorted_poly.py. */
class SubclassRelationshipTest extends OrmSuite {
    private static final List<Function<Related, LoaderOption>> STRATEGIES = List.of(
            related -> selectinload(related),
            related -> joinedload(related),
            related -> subqueryload(related),
            related -> lazyload(related));

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Folder.class, Doc.class, Note.class, Letter.class, SignedLetter.class, Page.class};
    }

    /** Letters 1 and 2 (a copy of 1), signed letter 3 (a copy of 1, on the shelf), notes 4 and 5; 4 answers 1, 3 answers 4. */
    @BeforeEach
    void writeRows() {
        var shelf = new Folder("shelf");
        var first = new Letter("first", "ann");
        var copy = new Letter("copy", "bob");
        var signed = new SignedLetter("signed", "cyd", "dan");
        var memo = new Note("memo");
        var hint = new Note("hint");
        copy.setOriginal(first);
        signed.setOriginal(first);
        signed.setShelf(shelf);
        first.setFolder(shelf);
        memo.setFolder(shelf);
        memo.setAnswers(first);
        signed.setAnswers(memo);
        first.getNotes().addAll(List.of(memo, hint));
        signed.getNotes().add(hint);
        first.getPages().add(new Page(first, 1));
        write(shelf, first, copy, signed, memo, hint);
    }

    private static List<String> titles(List<? extends Doc> docs) {
        return docs.stream().map(Doc::getTitle).sorted().toList();
    }

    @Test
    void membersOfTheSuperclassAndOfASubclassAreLoaded() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                Folder shelf = session.scalars(select(Folder.class)
                                .options(strategy.apply(Folder_.docs), strategy.apply(Folder_.letters)))
                        .unique()
                        .one();
                assertThat(titles(shelf.getDocs())).containsExactly("first", "memo");
                assertThat(titles(shelf.getLetters())).containsExactly("signed");
                assertThat(shelf.getLetters().getFirst()).isExactlyInstanceOf(SignedLetter.class);
            });
        }
    }

    @Test
    void aClassThatRefersToItselfInItsOwnTableIsLoaded() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<Letter> letters = session.scalars(select(Letter.class)
                                .where(Doc_.title.in("first", "copy"))
                                .orderBy(Doc_.title)
                                .options(strategy.apply(Letter_.copies), strategy.apply(Letter_.original)))
                        .unique()
                        .all();
                assertThat(letters.getFirst().getOriginal()).isSameAs(letters.getLast());
                assertThat(titles(letters.getLast().getCopies())).containsExactly("copy", "signed");
            });
        }
    }

    @Test
    void aReferenceToTheSuperclassIsLoaded() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<Doc> docs = session.scalars(select(Doc.class)
                                .where(Doc_.title.in("memo", "signed"))
                                .orderBy(Doc_.title)
                                .options(strategy.apply(Doc_.answers), strategy.apply(Doc_.answeredBy)))
                        .unique()
                        .all();
                assertThat(docs.getFirst().getAnswers()).isExactlyInstanceOf(Letter.class);
                assertThat(docs.getLast().getAnswers()).isSameAs(docs.getFirst());
                assertThat(docs.getFirst().getAnsweredBy()).containsExactly(docs.getLast());
            });
        }
    }

    @Test
    void linksBetweenSubclassesAreLoaded() {
        for (var strategy : STRATEGIES) {
            use(session -> {
                List<Doc> docs = session.scalars(select(Doc.class)
                                .orderBy(Doc_.id)
                                .options(strategy.apply(Letter_.notes), strategy.apply(Note_.letters)))
                        .unique()
                        .all();
                for (Doc doc : docs) {
                    switch (doc.getTitle()) {
                        case "first" ->
                            assertThat(titles(((Letter) doc).getNotes())).containsExactly("hint", "memo");
                        case "signed" ->
                            assertThat(titles(((Letter) doc).getNotes())).containsExactly("hint");
                        case "hint" ->
                            assertThat(titles(((Note) doc).getLetters())).containsExactly("first", "signed");
                        default -> {}
                    }
                }
            });
        }
    }

    @Test
    void linksBetweenSubclassesAreWrittenOnce() {
        use(session -> {
            Letter first = session.scalars(select(Letter.class).where(Doc_.title.eq("first")))
                    .one();
            Note hint = session.scalars(select(Note.class).where(Doc_.title.eq("hint")))
                    .one();
            assertThat(hint.getLetters()).hasSize(2);
            sent();
            first.getNotes().remove(hint);
            assertThat(titles(hint.getLetters())).containsExactly("signed");
            session.flush();
            assertThat(sent())
                    .filteredOn(sql -> sql.contains("letter_note") && !sql.startsWith("SELECT"))
                    .singleElement()
                    .asString()
                    .startsWith("DELETE FROM letter_note");
            hint.getLetters().add(first);
            session.flush();
            assertThat(sent()).singleElement().asString().startsWith("INSERT INTO letter_note");
        });
    }

    @Test
    void theOtherSideFollowsInMemoryOverClasses() {
        var letter = new SignedLetter("x", "y", "z");
        var folder = new Folder("f");
        letter.setShelf(folder);
        assertThat(folder.getLetters()).containsExactly(letter);
        folder.getDocs().add(letter);
        assertThat(letter.getFolder()).isSameAs(folder);
        var note = new Note("n");
        note.setAnswers(letter);
        assertThat(letter.getAnsweredBy()).containsExactly(note);
    }

    @Test
    void aliasesLeadAlongAReferenceOfASubclassToItself() {
        use(session -> {
            EntityAlias<Letter> original = aliased(Letter.class);
            assertThat(titles(session.scalars(select(Letter.class)
                                    .join(Letter_.original.to(original))
                                    .where(original.get(Doc_.title).eq("first")))
                            .all()))
                    .containsExactly("copy", "signed");
            assertThat(titles(session.scalars(
                                    select(Letter.class).where(Letter_.original.has(Letter_.receiver.eq("ann"))))
                            .all()))
                    .containsExactly("copy", "signed");
            assertThat(titles(session.scalars(select(Letter.class).where(Letter_.copies.any(Doc_.title.eq("signed"))))
                            .all()))
                    .containsExactly("first");
            Letter first = session.scalars(select(Letter.class).where(Doc_.title.eq("first")))
                    .one();
            assertThat(titles(session.scalars(select(Letter.class).where(Letter_.original.eq(first)))
                            .all()))
                    .containsExactly("copy", "signed");
            assertThat(titles(session.scalars(select(Letter.class)
                                    .where(Letter_.copies.contains(
                                            first.getCopies().getFirst())))
                            .all()))
                    .containsExactly("first");
        });
    }

    @Test
    void conditionsGoAlongReferencesToTheSuperclass() {
        use(session -> {
            assertThat(titles(session.scalars(select(Note.class).where(Doc_.answers.has(Doc_.title.eq("first"))))
                            .all()))
                    .containsExactly("memo");
            EntityAlias<Letter> letter = aliased(Letter.class);
            assertThat(titles(session.scalars(select(Doc.class)
                                    .where(Doc_.answers
                                            .to(letter)
                                            .has(letter.get(Letter_.receiver).eq("ann"))))
                            .all()))
                    .containsExactly("memo");
            assertThat(titles(session.scalars(select(Doc.class).where(Doc_.answers.has(Letter_.receiver.eq("ann"))))
                            .all()))
                    .containsExactly("memo");
            assertThat(titles(session.scalars(select(Letter.class).where(Letter_.notes.any(Doc_.title.eq("memo"))))
                            .all()))
                    .containsExactly("first");
        });
    }

    @Test
    void aRelationshipToTheSameHierarchyIsJoinedToAnAlias() {
        use(session -> assertThatThrownBy(
                        () -> session.scalars(select(Letter.class).join(Letter_.copies))
                                .all())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("stands in FROM twice"));
    }

    @Test
    void whatSubclassesReferToIsJoinedFromTheSuperclass() {
        use(session -> {
            List<Doc> docs = session.scalars(
                            select(Doc.class).join(Letter_.shelf).where(Folder_.label.eq("shelf")))
                    .all();
            assertThat(titles(docs)).containsExactly("signed");
            assertThat(sent().getFirst())
                    .contains(
                            " FROM doc LEFT OUTER JOIN note ON doc.id = note.id LEFT OUTER JOIN letter ON doc.id = letter.letter_id"
                                    + " LEFT OUTER JOIN signed_letter ON doc.id = signed_letter.id"
                                    + " JOIN folder ON folder.id = letter.shelf_id WHERE folder.label = ?");
            EntityAlias<Doc> doc = aliased(Doc.class);
            assertThat(titles(session.scalars(
                                    Sql.select(doc).join(doc.get(Letter_.shelf)).where(Folder_.label.eq("shelf")))
                            .all()))
                    .containsExactly("signed");
            assertThat(session.scalars(Sql.select(Sql.count())
                                    .selectFrom(select(Doc.class)
                                            .join(Letter_.shelf)
                                            .subquery()))
                            .one())
                    .isEqualTo(1L);
        });
    }

    @Test
    void aLinkedListOfSeveralClassesIsWrittenAndRead() {
        use(session -> {
            Doc before = new Note("0");
            session.add(before);
            for (int i = 1; i < 6; i++) {
                Doc next = i % 2 == 0 ? new Note("" + i) : new SignedLetter("" + i, "r", "s");
                next.setAnswers(before);
                before = next;
            }
            session.add(before);
            session.commit();
        });
        use(session -> {
            Doc at =
                    session.scalars(select(Doc.class).where(Doc_.title.eq("5"))).one();
            var path = new StringBuilder();
            for (; at != null; at = at.getAnswers()) {
                path.append(at.getTitle()).append(at instanceof Note ? "n " : "l ");
            }
            assertThat(path).hasToString("5l 4n 3l 2n 1l 0n ");
        });
    }

    @Test
    void aDeletedObjectIsTakenFromThoseThatReferToIt() {
        use(session -> {
            Letter first = session.scalars(select(Letter.class).where(Doc_.title.eq("first")))
                    .one();
            session.delete(first);
            session.commit();
            assertThat(titles(session.scalars(select(Doc.class)).all()))
                    .containsExactly("copy", "hint", "memo", "signed");
            assertThat(session.scalars(select(Letter.class).where(Letter_.original.isNotNull()))
                            .all())
                    .isEmpty();
            assertThat(session.scalars(select(Page.class)).all()).isEmpty();
        });
    }
}
