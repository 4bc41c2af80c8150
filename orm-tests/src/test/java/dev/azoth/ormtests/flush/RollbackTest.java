package dev.azoth.ormtests.flush;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.engine.ConnectionEvents;
import dev.azoth.error.IntegrityException;
import dev.azoth.error.PendingRollbackException;
import dev.azoth.ormtests.Database;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Objects after a flush that failed, a rollback, a rollback to a savepoint. SQLAlchemy: test_transaction.py. */
class RollbackTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {
            User.class, Address.class, Parent.class, Child.class, Country.class, City.class, Document.class
        };
    }

    @Test
    void aFlushThatFailsLeavesObjectsAsTheyWereAndTheSessionUsable() {
        write(new Country("de", "Germany"), new Document("old"));
        use(session -> {
            Document changed = session.getOne(Document.class, 1);
            changed.setText("new");
            var fresh = new Document("fresh");
            session.add(fresh);
            var twice = new Country("de", "again");
            session.add(twice);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("Country@")
                    .satisfies(raised -> {
                        var failure = (IntegrityException) raised;
                        assertThat(failure.entities()).containsExactly(twice);
                        if (database == Database.POSTGRESQL) {
                            assertThat(failure.constraint()).isEqualTo("country_pkey");
                        }
                    });
            assertThatThrownBy(() -> session.scalars(select(Document.class)))
                    .isInstanceOf(PendingRollbackException.class);
            session.rollback();

            assertThat(session.contains(fresh)).isFalse();
            assertThat(fresh.getId()).isNull();
            assertThat(fresh.getVersion()).isZero();
            assertThat(fresh.getText()).isEqualTo("fresh");
            assertThat(twice.getName()).isEqualTo("again");
            assertThat(session.contains(changed)).isTrue();
            assertThat(changed.getText()).isEqualTo("old");
            assertThat(changed.getVersion()).isEqualTo(1);

            session.add(fresh);
            changed.setText("newer");
            session.commit();
        });
        use(session -> assertThat(session.scalars(select(Document.class)).all())
                .extracting(Document::getText)
                .containsExactlyInAnyOrder("newer", "fresh"));
    }

    @Test
    void deletedObjectsArePersistentAgain() {
        write(family("p1", "c1"));
        use(session -> {
            Parent parent = session.getOne(Parent.class, 1);
            Child child = parent.getChildren().get(0);
            session.delete(parent);
            session.flush();
            session.rollback();
            assertThat(session.contains(parent)).isTrue();
            assertThat(session.getOne(Parent.class, 1)).isSameAs(parent);
            assertThat(parent.getChildren()).containsExactly(child);
            child.setName("changed");
            session.commit();
        });
        use(session -> assertThat(session.getOne(Child.class, 1).getName()).isEqualTo("changed"));
    }

    @Test
    void aSavepointRolledBackRestoresWhatHappenedSinceAndNothingElse() {
        write(family("p1", "c1", "c2"));
        use(session -> {
            Parent parent = session.getOne(Parent.class, 1);
            Child first = parent.getChildren().get(0);
            Child second = parent.getChildren().get(1);
            parent.setName("outer");
            var kept = new Child("kept");
            parent.getChildren().add(kept);

            var savepoint = session.beginNested();
            var fresh = new Child("fresh");
            parent.getChildren().add(fresh);
            parent.getChildren().remove(first);
            second.setName("inner");
            session.flush();
            assertThat(fresh.getId()).isNotNull();
            savepoint.rollback();

            assertThat(fresh.getId()).isNull();
            assertThat(session.contains(fresh)).isFalse();
            assertThat(session.contains(kept)).isTrue();
            assertThat(session.contains(first)).isTrue();
            assertThat(second.getName()).isEqualTo("c2");
            assertThat(parent.getName()).isEqualTo("outer");
            assertThat(parent.getChildren()).containsExactlyInAnyOrder(first, second, kept);
            session.commit();
        });
        use(session -> assertThat(session.getOne(Parent.class, 1).getChildren())
                .extracting(Child::getName)
                .containsExactlyInAnyOrder("c1", "c2", "kept"));
    }

    @Test
    void whatAReleasedSavepointDidIsUndoneWithTheTransaction() {
        write(new Country("de", "Germany"));
        use(session -> {
            Country country = session.getOne(Country.class, "de");
            var fresh = new Document("fresh");
            session.beginNested(inner -> {
                country.setCode("at");
                inner.add(fresh);
                return null;
            });
            assertThat(fresh.getVersion()).isEqualTo(1);
            session.rollback();
            assertThat(fresh.getId()).isNull();
            assertThat(country.getCode()).isEqualTo("de");
            assertThat(session.getOne(Country.class, "de")).isSameAs(country);
        });
    }

    @Test
    void aFlushThatFailsInASavepointLeavesTheTransactionAroundIt() {
        write(new Country("de", "Germany"));
        use(session -> {
            var outer = new Document("outer");
            session.add(outer);
            var savepoint = session.beginNested();
            session.add(new Country("de", "again"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            savepoint.rollback();
            assertThat(session.contains(outer)).isTrue();
            session.commit();
        });
        use(session -> assertThat(session.scalars(select(Document.class)).all()).hasSize(1));
    }

    @Test
    void aHandlerThatFailsFailsTheFlush() {
        use(session -> {
            var fresh = new Document("fresh");
            session.add(fresh);
            try (var listening = session.connection()
                    .on(ConnectionEvents.BEFORE_CURSOR_EXECUTE, (connection, execution) -> {
                        throw new IllegalStateException("no");
                    })) {
                assertThatThrownBy(session::flush).hasStackTraceContaining("no");
            }
            session.rollback();
            assertThat(fresh.getVersion()).isZero();
            session.add(fresh);
            session.commit();
            assertThat(fresh.getId()).isNotNull();
        });
    }

    @Test
    void aFlushThatIsInterruptedIsRolledBack() throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        use(session -> {
            var fresh = new Document("fresh");
            Thread thread = Thread.ofVirtual().unstarted(() -> {
                session.add(fresh);
                session.connection();
                Thread.currentThread().interrupt();
                try {
                    session.flush();
                } catch (RuntimeException e) {
                    failure.set(e);
                    Thread.interrupted();
                    session.rollback();
                }
            });
            thread.start();
            join(thread);
            assertThat(failure.get()).isNotNull();
            assertThat(fresh.getId()).isNull();
            session.add(fresh);
            session.commit();
        });
        use(session -> assertThat(session.scalars(select(Document.class)).all()).hasSize(1));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Parent family(String name, String... children) {
        var parent = new Parent(name);
        for (String child : children) {
            parent.getChildren().add(new Child(child));
        }
        return parent;
    }

    @Test
    void newObjectsKeepTheirLinksToEachOther() {
        use(session -> {
            Parent parent = family("p1", "c1", "c2");
            session.add(parent);
            session.flush();
            List<Child> children = List.copyOf(parent.getChildren());
            session.rollback();
            assertThat(parent.getChildren()).containsExactlyElementsOf(children);
            assertThat(children.get(0).getParent()).isSameAs(parent);
            session.add(parent);
            session.commit();
        });
        use(session -> assertThat(session.scalars(select(Child.class)).all()).hasSize(2));
    }
}
