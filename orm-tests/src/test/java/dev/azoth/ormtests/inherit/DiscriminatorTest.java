package dev.azoth.ormtests.inherit;

import static dev.azoth.orm.Orm.fromStatement;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.FlushException;
import dev.azoth.error.InvalidRequestException;
import dev.azoth.ormtests.OrmSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The column that tells the class of a row. SQLAlchemy: PolymorphicAttributeManagementTest, DiscriminatorOrPkNoneTest. */
class DiscriminatorTest extends OrmSuite {
    @Override
    protected Class<?>[] model() {
        return new Class<?>[] {};
    }

    /** By hand, since the column may be null here. */
    @BeforeEach
    void createTable() {
        engine.begin(connection -> connection.execDriverSql(
                "CREATE TABLE gift (id INTEGER NOT NULL PRIMARY KEY, kind VARCHAR(20), wrapping VARCHAR(20))"));
    }

    private void insert(String values) {
        engine.begin(connection -> connection.execDriverSql("INSERT INTO gift (id, kind, wrapping) VALUES " + values));
    }

    @Test
    void theAttributeHoldsIt() {
        write(new Present(1), new Gift(2));
        use(session -> {
            assertThat(session.getOne(Gift.class, 1).getKind()).isEqualTo("present");
            assertThat(session.getOne(Gift.class, 2).getKind()).isEqualTo("gift");
            assertThat(session.scalars(select(Present.class).where(Gift_.kind.eq("present")))
                            .all())
                    .hasSize(1);
        });
    }

    @Test
    void aNewObjectHasItWhenItHasBeenWritten() {
        use(session -> {
            var present = new Present(1);
            session.add(present);
            session.flush();
            assertThat(present.getKind()).isEqualTo("present");
        });
    }

    @Test
    void noneIsToldWithTheKey() {
        insert("(3, NULL, 'x')");
        use(session -> assertThatThrownBy(
                        () -> session.scalars(select(Gift.class)).all())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("A row of gift with the key 3 has no discriminator: gift.kind is null, so its class is"
                        + " unknown"));
    }

    @Test
    void anUnknownOneIsTold() {
        insert("(3, 'cake', 'x')");
        use(session -> assertThatThrownBy(
                        () -> session.scalars(select(Gift.class)).all())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("A row of gift has the discriminator 'cake', which stands for no class that is"
                        + " dev.azoth.ormtests.inherit.Gift or extends it"));
    }

    @Test
    void thatOfAnotherClassIsTold() {
        insert("(3, 'voucher', NULL)");
        use(session -> assertThatThrownBy(() -> session.scalars(
                                select(Present.class).options(fromStatement(select(Gift.class))))
                        .all())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("A row of gift has the discriminator 'voucher', which stands for"
                        + " dev.azoth.ormtests.inherit.Voucher; that is no dev.azoth.ormtests.inherit.Present"));
    }

    @Test
    void whatAClassBelowInTheSameTableHasMayBeSet() {
        use(session -> {
            var gift = new Gift(1);
            gift.setKind("voucher");
            session.add(gift);
            session.commit();
        });
        use(session -> assertThat(session.getOne(Gift.class, 1)).isExactlyInstanceOf(Voucher.class));
    }

    @Test
    void anotherCannotBeSet() {
        use(session -> {
            var present = new Present(1);
            present.setKind("gift");
            session.add(present);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("has the discriminator 'gift', by which it could not be read again: that of"
                            + " its class is 'present'");
        });
        write(new Present(2));
        use(session -> {
            Present present = session.getOne(Present.class, 2);
            present.setKind("xyz");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("'xyz'");
            session.rollback();
            present.setKind(null);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("has no discriminator");
        });
    }

    @Test
    void aRowThatBecomesOneOfAnotherClassIsToldOfWhileItsObjectIsHeld() {
        write(new Present(1));
        use(session -> {
            Present present = session.getOne(Present.class, 1);
            session.connection().execDriverSql("UPDATE gift SET kind = 'voucher'");
            assertThatThrownBy(() -> session.scalars(select(Gift.class).options(populateExisting()))
                            .all())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("has become one of dev.azoth.ormtests.inherit.Voucher");
            session.expunge(present);
            assertThat(session.getOne(Gift.class, 1)).isExactlyInstanceOf(Voucher.class);
        });
    }
}
