package dev.azoth.ormtests.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.InvalidRequestException;
import org.junit.jupiter.api.Test;

/**
 * Relationships that nobody comes along by. SQLAlchemy, NoSaveCascadeFlushTest of test_cascade.py, leaves out what is not in the
 * session and warns; here it is an error.
 */
class NotCascadedTest extends CascadeSuite {
    private final Owner owner = new Owner("u1");
    private final Loose loose = new Loose("a1");
    private final Mark mark = new Mark("k1");

    @Test
    void aMemberThatIsPendingItselfIsWritten() {
        owner.getLoose().add(loose);
        loose.getMarks().add(mark);
        write(owner, loose, mark);
        use(session -> {
            assertThat(session.getOne(Loose.class, 1).getOwner().getName()).isEqualTo("u1");
            assertThat(session.getOne(Mark.class, 1).getLoose()).hasSize(1);
        });
    }

    @Test
    void aMemberThatIsNotInTheSessionIsNamed() {
        use(session -> {
            session.add(owner);
            owner.getLoose().add(loose);
            assertThat(session.contains(loose)).isFalse();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Owner.loose")
                    .hasMessageContaining("cascade = PERSIST");
        });
    }

    @Test
    void whatIsReferredToAndNotInTheSessionIsNamed() {
        use(session -> {
            session.add(loose);
            loose.setOwner(owner);
            assertThat(session.contains(owner)).isFalse();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Loose.owner");
            session.rollback();
            session.addAll(loose, owner);
            session.commit();
            assertThat(rows(session, Owner.class)).containsExactly(owner);
        });
    }

    @Test
    void whatIsLinkedAndNotInTheSessionIsNamed() {
        use(session -> {
            session.add(loose);
            loose.getMarks().add(mark);
            assertThat(session.contains(mark)).isFalse();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Loose.marks");
        });
    }

    @Test
    void aMemberThatHasLeftTheSessionAndDidNotChangeIsPassedOver() {
        owner.getLoose().add(loose);
        loose.getMarks().add(mark);
        use(session -> {
            session.addAll(owner, loose, mark);
            session.commit();
            session.expunge(owner);
            assertThat(session.contains(loose)).isFalse();
            assertThat(session.contains(mark)).isFalse();
            session.add(owner);
            owner.setName("u2");
            sent();
            session.commit();
            assertSql("UPDATE cascade_owners SET name=? WHERE cascade_owners.id = ?");
        });
    }

    @Test
    void whatHasARowMayBeReferredToFromOutsideTheSession() {
        write(owner);
        use(session -> {
            loose.setOwner(owner);
            session.add(loose);
            assertThat(session.contains(owner)).isFalse();
            session.commit();
        });
        use(session ->
                assertThat(session.getOne(Loose.class, 1).getOwner().getName()).isEqualTo("u1"));
    }
}
