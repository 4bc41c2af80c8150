package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.orm.SessionFactory;
import dev.azoth.ormtests.OrmSuite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Collections that are only written, or queried when asked for. SQLAlchemy: test_dynamic.py. */
class UnheldCollectionTest extends OrmSuite {
    private static final String PAYMENTS = "SELECT payment.id, payment.description, payment.amount, payment.account_id"
            + " FROM payment WHERE payment.account_id = ? ORDER BY payment.id";

    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {Account.class, Payment.class, Note.class};
    }

    @Test
    void aWriteOnlyCollectionOfANewObjectIsWrittenWithIt() {
        var account = new Account("a1", new Payment("p1", 1), new Payment("p2", 2));
        write(account);

        use(session -> {
            Account read = session.getOne(Account.class, 1);
            sent();
            assertThat(session.scalars(read.getPayments().select()).all())
                    .extracting(Payment::getDescription)
                    .containsExactly("p1", "p2");
            assertSql(PAYMENTS);
        });
    }

    @Test
    void addingAndRemovingNeedNoLoading() {
        write(new Account("a1", new Payment("p1", 1), new Payment("p2", 2)));

        use(session -> {
            Account account = session.getOne(Account.class, 1);
            Payment first =
                    session.scalars(account.getPayments().select().limit(1)).one();
            sent();
            var added = new Payment("p3", 3);
            account.getPayments().add(added);
            account.getPayments().remove(first);
            assertThat(added.getAccount()).isSameAs(account);
            session.flush();

            assertThat(sent())
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("INSERT INTO payment (description, amount, account_id)");
            assertThat(session.scalars(account.getPayments().select()).all())
                    .extracting(Payment::getDescription)
                    .containsExactly("p2", "p3");
            session.commit();
        });
    }

    @Test
    void theStatementCanBeRefined() {
        write(new Account("a1", new Payment("p1", 1), new Payment("p2", 2)), new Account("a2", new Payment("p3", 9)));

        use(session -> {
            Account account = session.getOne(Account.class, 1);
            assertThat(session.scalars(account.getPayments().select().where(Payment_.amount.gt(1)))
                            .all())
                    .extracting(Payment::getDescription)
                    .containsExactly("p2");
        });
    }

    @Test
    void membersAreInsertedUpdatedAndDeletedInBulk() {
        write(new Account("a1", new Payment("p1", 1)), new Account("a2", new Payment("p9", 9)));

        use(session -> {
            Account account = session.getOne(Account.class, 1);
            sent();
            session.execute(
                    account.getPayments().insert(),
                    List.of(Map.of("description", "p2", "amount", 2), Map.of("description", "p3", "amount", 3)));
            session.execute(account.getPayments()
                    .update()
                    .set(Payment_.amount, Payment_.amount.plus(10))
                    .where(Payment_.amount.gt(1)));
            session.execute(account.getPayments().delete().where(Payment_.amount.eq(1)));
            assertThat(sent())
                    .element(1)
                    .isEqualTo("UPDATE payment SET amount=(payment.amount + ?) WHERE payment.account_id = ? AND"
                            + " payment.amount > ?");
            assertThat(session.scalars(account.getPayments().select()).all())
                    .extracting(Payment::getAmount)
                    .containsExactly(12, 13);
        });
    }

    @Test
    void anOwnerWithoutAKeyHasNoStatement() {
        var account = new Account("a1");
        assertThatThrownBy(() -> account.getPayments().select())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("flush");
    }

    @Test
    void membersAreDeletedByTheDatabaseAlone() {
        write(new Account("a1"));
        use(session -> {
            session.delete(session.getOne(Account.class, 1));
            session.commit();
            assertThat(session.scalars(select(Account.class)).all()).isEmpty();
        });
    }

    @Test
    void aRollbackForgetsWhatWasAdded() {
        write(new Account("a1"));
        use(session -> {
            Account account = session.getOne(Account.class, 1);
            account.getPayments().add(new Payment("p1", 1));
            session.rollback();
            session.commit();
            assertThat(session.scalars(select(Payment.class)).all()).isEmpty();
        });
    }

    @Test
    void aDynamicCollectionIsQueriedWhenItIsIteratedOver() {
        var account = new Account("a1");
        account.getNotes().add(new Note("n1"));
        assertThat(account.getNotes()).extracting(Note::getText).containsExactly("n1");
        write(account);

        use(session -> {
            Account read = session.getOne(Account.class, 1);
            read.getNotes().add(new Note("n2"));
            sent();
            assertThat(read.getNotes()).extracting(Note::getText).containsExactlyInAnyOrder("n1", "n2");
            assertThat(sent())
                    .last()
                    .isEqualTo("SELECT note.id, note.text, note.account_id FROM note WHERE note.account_id = ?");
            assertThat(session.scalars(read.getNotes().statement().where(Note_.text.eq("n2")))
                            .all())
                    .hasSize(1);
        });
        assertThatThrownBy(() -> account.getNotes().iterator()).isInstanceOf(DetachedInstanceException.class);
    }

    @Test
    void membersOfADynamicCollectionAreDeletedWithTheirOwner() {
        var account = new Account("a1");
        account.getNotes().add(new Note("n1"));
        write(account);

        use(session -> {
            session.delete(session.getOne(Account.class, 1));
            session.commit();
            assertThat(session.scalars(select(Note.class)).all()).isEmpty();
        });
    }

    @Test
    void aDynamicCollectionIsNotQueriedWhereIoMayNotHappen() {
        write(new Account("a1"));
        SessionFactory strict = SessionFactory.of(engine).with(options -> options.withImplicitIo(false));
        strict.use(session -> {
            Account account = session.getOne(Account.class, 1);
            assertThatThrownBy(() -> account.getNotes().iterator())
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("Account.notes")
                    .hasMessageContaining("statement()");
            return null;
        });
    }
}
