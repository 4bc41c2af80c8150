package dev.azoth.ormtests.merge;

import static dev.azoth.orm.Orm.defer;
import static dev.azoth.orm.Orm.joinedload;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.orm.ObjectState;
import dev.azoth.ormtests.OrmSuite;
import dev.azoth.sql.StatementOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLAlchemy: test/orm/test_merge.py. */
final class MergeCasesTest extends OrmSuite {
    private static final String SUMMARY = "SELECT book.id, book.summary FROM book WHERE book.id = ?";
    private static final String EXCERPT = "SELECT book.id, book.excerpt FROM book WHERE book.id = ?";

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Sender.class, Parcel.class, Place.class, Book.class};
    }

    private List<String> mails() {
        return sessions.use(session -> session.scalars(select(Place.class).orderBy(Place_.mail)).all().stream()
                .map(Place::getMail)
                .toList());
    }

    private static Sender sender(Integer first, Integer second, Integer third) {
        return new Sender(
                7,
                "x",
                new Parcel("o1", new Place(first, "a")),
                new Parcel("o2", new Place(second, "b")),
                new Parcel("o3", new Place(third, "c")));
    }

    @Test
    void newObjectsWithoutAKeyStayApart() {
        sessions.begin(session -> session.merge(sender(null, null, null)));

        assertThat(mails()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void objectsOfOneKeyBecomeOneWithTheValuesOfTheLast(boolean withRow) {
        if (withRow) {
            write(new Place(1, "z"));
        }
        sessions.begin(session -> session.merge(sender(1, 1, 1)));

        assertThat(mails()).containsExactly("c");
        use(session -> assertThat(session.getOne(Sender.class, 7).getParcels())
                .extracting(parcel -> parcel.getPlace().getMail())
                .containsExactly("c", "c", "c"));
    }

    @Test
    void aNewObjectOfAKeyIsLookedForAndOneWithoutIsNot() {
        use(session -> {
            session.merge(new Book(1, "one", null, null));
            assertThat(sent()).hasSize(1);
            session.merge(new Place(null, "nowhere"));
            assertThat(sent()).hasSize(1).first().asString().startsWith("INSERT INTO book");
            session.merge(new Place(null, "nowhere"));
            assertThat(sent()).hasSize(1).first().asString().startsWith("INSERT INTO place");
        });
    }

    @Test
    void theCollectionThatAConstructorHasMadeEmptiesNothing() {
        write(new Sender(7, "jack", new Parcel("one", null)));
        use(session -> {
            Sender merged = session.merge(new Sender(7, "fred"));
            assertThat(merged.getName()).isEqualTo("fred");
            assertThat(merged.getParcels()).extracting(Parcel::getText).containsExactly("one");
            session.commit();
        });
        use(session -> assertThat(session.getOne(Sender.class, 7).getParcels()).hasSize(1));
    }

    @Test
    void whatIsNullInANewObjectBecomesNull() {
        write(new Book(1, "one", "summary", "excerpt"));
        use(session -> {
            Book merged = session.merge(new Book(1, "two", null, null));
            assertThat(merged.getSummary()).isNull();
            session.commit();
        });
        use(session -> assertThat(session.getOne(Book.class, 1).getSummary()).isNull());
    }

    @Test
    void mergingAnOwnerAgainLeavesItsMembers() {
        use(session -> {
            var first = new Parcel("first", null);
            first.setSender(session.merge(new Sender(1, "ed")));
            session.add(first);
            var second = new Parcel("second", null);
            second.setSender(session.merge(new Sender(1, "jack")));
            session.add(second);

            assertThat(first.getSender()).isSameAs(second.getSender());
            assertThat(first.getSender().getName()).isEqualTo("jack");
            session.commit();
        });
        use(session -> assertThat(session.getOne(Sender.class, 1).getParcels()).hasSize(2));
    }

    @Test
    void membersAreMergedWithoutAFlushInBetween() {
        use(session -> {
            Sender merged = session.merge(new Sender(8, "fred", new Parcel("one", null)));
            assertThat(session.pending().size()).isEqualTo(2);
            assertThat(session.pending().contains(merged)).isTrue();
            session.flush();
            assertThat(session.pending()).isEmpty();
        });
    }

    @Test
    void manyAreMerged() {
        use(session -> {
            List<Sender> merged = session.mergeAll(List.of(new Sender(42, "bob"), new Sender(7, "fred")));
            assertThat(merged).extracting(Sender::getName).containsExactly("bob", "fred");
            assertThat(merged).allMatch(session::contains);
            session.commit();
        });
        use(session -> assertThat(session.scalars(select(Sender.class).orderBy(Sender_.id))
                        .all())
                .extracting(Sender::getId)
                .containsExactly(7, 42));
    }

    /** What is loaded of the given object is loaded of the merged one: with the statements that this takes, or none. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsLoadedStaysLoaded(boolean atHand) {
        write(new Sender(1, "u1", new Parcel("e1", null), new Parcel("e2", null), new Parcel("e3", null)));
        for (boolean load : new boolean[] {true, false}) {
            Sender given =
                    sessions.use(session -> session.scalars(select(Sender.class).options(joinedload(Sender_.parcels)))
                            .unique()
                            .one());
            use(session -> {
                Sender present = atHand ? session.getOne(Sender.class, 1) : null;
                sent();
                Sender merged = load ? session.merge(given) : session.mergeLoaded(given);
                assertThat(sent()).hasSize(load ? (atHand ? 1 : 2) : 0);
                assertThat(merged.getParcels()).extracting(Parcel::getText).containsExactly("e1", "e2", "e3");
                assertThat(merged.getParcels())
                        .allSatisfy(parcel -> assertThat(parcel.getSender()).isSameAs(merged));
                if (present != null) {
                    assertThat(merged).isSameAs(present);
                }
                assertThat(session.dirty()).isEmpty();
                session.flush();
                assertSql();
            });
        }
    }

    @Test
    void aReferenceThatIsLoadedStaysLoaded() {
        write(new Sender(1, "u1", new Parcel("e1", null)));
        for (boolean load : new boolean[] {true, false}) {
            Parcel given =
                    sessions.use(session -> session.scalars(select(Parcel.class).options(joinedload(Parcel_.sender)))
                            .one());
            use(session -> {
                sent();
                Parcel merged = load ? session.merge(given) : session.mergeLoaded(given);
                assertThat(sent()).hasSize(load ? 2 : 0);
                assertThat(merged.getSender().getName()).isEqualTo("u1");
                assertSql();
            });
        }
    }

    @Test
    void membersTakenWithoutLoadingAreNotOrphansAndAreWrittenWhenTheyChange() {
        write(new Sender(1, "u1", new Parcel("e1", null)));
        Sender given =
                sessions.use(session -> session.scalars(select(Sender.class).options(joinedload(Sender_.parcels)))
                        .unique()
                        .one());
        use(session -> {
            Sender merged = session.mergeLoaded(given);
            merged.getParcels().get(0).setSender(null);
            merged.setName("changed");
            session.commit();
        });
        use(session -> {
            assertThat(session.getOne(Sender.class, 1).getName()).isEqualTo("changed");
            assertThat(session.getOne(Parcel.class, 1).getSender()).isNull();
        });
    }

    @Test
    void whatHasExpiredOrIsDeferredIsReadAfterMergingWithoutLoading() {
        write(new Book(1, "Essential SQLAlchemy", "some summary", "some excerpt"));
        readsByAndBy();
        readsByAndBy(defer(Book_.excerpt));
    }

    private void readsByAndBy(StatementOption... options) {
        Book given = sessions.use(session -> {
            Book read = session.getOne(Book.class, 1, options);
            session.expire(read, Book_.summary);
            return read;
        });
        use(session -> {
            sent();
            Book merged = session.mergeLoaded(given);
            assertThat(merged.getTitle()).isEqualTo("Essential SQLAlchemy");
            assertSql();
            assertThat(merged.getSummary()).isEqualTo("some summary");
            assertThat(ObjectState.of(merged).isLoaded(Book_.excerpt)).isFalse();
            assertThat(merged.getExcerpt()).isEqualTo("some excerpt");
            assertSql(SUMMARY, EXCERPT);
        });
    }

    @Test
    void anOptionOfMergeDecidesHowTheOtherIsLoaded() {
        write(new Sender(1, "u1", new Parcel("e1", null)));
        use(session -> {
            Sender merged = session.merge(new Sender(1, "u2"), joinedload(Sender_.parcels));
            assertThat(ObjectState.of(merged).isLoaded(Sender_.parcels)).isTrue();
            assertThat(merged.getParcels()).hasSize(1);
        });
    }
}
