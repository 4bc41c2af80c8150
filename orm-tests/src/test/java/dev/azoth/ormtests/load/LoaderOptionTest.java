package dev.azoth.ormtests.load;

import static dev.azoth.orm.Orm.defaultload;
import static dev.azoth.orm.Orm.defer;
import static dev.azoth.orm.Orm.deferRaising;
import static dev.azoth.orm.Orm.immediateload;
import static dev.azoth.orm.Orm.lazyload;
import static dev.azoth.orm.Orm.loadOnly;
import static dev.azoth.orm.Orm.noload;
import static dev.azoth.orm.Orm.populateExisting;
import static dev.azoth.orm.Orm.raiseload;
import static dev.azoth.orm.Orm.raiseloadOnSql;
import static dev.azoth.orm.Orm.select;
import static dev.azoth.orm.Orm.selectinload;
import static dev.azoth.orm.Orm.undefer;
import static dev.azoth.orm.Orm.undeferGroup;
import static dev.azoth.orm.Orm.withForUpdate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import dev.azoth.error.DetachedInstanceException;
import dev.azoth.error.ImplicitIoException;
import dev.azoth.ormtests.Database;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQLAlchemy: test_lazy_relations.py, test_deferred.py, test_options.py. */
class LoaderOptionTest extends CustomerSuite {
    @Test
    void membersAreLoadedWhenTheyAreTouched() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            sent();
            assertThat(ann.getPurchases()).hasSize(2);
            assertThat(ann.getTags()).hasSize(2);
            assertSql(
                    "SELECT purchase.id, purchase.description, purchase.customer_id FROM purchase WHERE"
                            + " purchase.customer_id = ? ORDER BY purchase.id",
                    "SELECT tag.id, tag.name FROM customer_tag JOIN tag ON tag.id = customer_tag.tags_id WHERE"
                            + " customer_tag.customers_id = ?");
        });
    }

    @Test
    void theOtherSideAtHandNeedsNoStatement() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            Purchase first = ann.getPurchases().get(0);
            sent();
            assertThat(first.getCustomer()).isSameAs(ann);
            assertSql();
        });
    }

    @Test
    void anObjectThatIsInNoSessionSaysHowToLoad() {
        Customer ann = sessions.use(session -> session.getOne(Customer.class, 1));
        assertThatThrownBy(ann::getPurchases)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("Customer.purchases")
                .hasMessageContaining("selectinload");
    }

    @Test
    void membersComeAtOnceWithAStatementForEachObject() {
        use(session -> {
            var all = session.scalars(select(Customer.class).options(immediateload(Customer_.addresses)))
                    .all();
            assertThat(sent()).hasSize(4);
            assertThat(all).extracting(one -> one.getAddresses().size()).containsExactlyInAnyOrder(1, 2, 0);
            assertSql();
        });
    }

    @Test
    void noloadGivesNone() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1, noload(Customer_.purchases));
            assertThat(ann.getPurchases()).isEmpty();
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void raiseloadRefusesAndNamesTheCure() {
        use(session -> {
            Customer ann = session.scalars(
                            select(Customer.class).where(Customer_.id.eq(1)).options(raiseload(Customer_.purchases)))
                    .one();
            assertThatThrownBy(ann::getPurchases)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("Customer.purchases")
                    .hasMessageContaining("loader option")
                    .hasMessageContaining("selectinload(Customer_.purchases)");
            assertThat(ann.getAddresses()).hasSize(1);
        });
    }

    @Test
    void raiseloadOnSqlTakesWhatIsAtHand() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            List<Purchase> all = session.scalars(
                            select(Purchase.class).orderBy(Purchase_.id).options(raiseloadOnSql(Purchase_.customer)))
                    .all();
            assertThat(all.get(0).getCustomer()).isSameAs(ann);
            assertThatThrownBy(all.get(2)::getCustomer)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("Purchase.customer");
        });
    }

    @Test
    void aWildcardHoldsForAllOtherRelationshipsOnAllLevels() {
        use(session -> {
            Customer ann = session.scalars(select(Customer.class)
                            .where(Customer_.id.eq(1))
                            .options(raiseload("*"), selectinload(Customer_.purchases)))
                    .one();
            assertThat(ann.getPurchases()).hasSize(2);
            assertThatThrownBy(ann::getTags).isInstanceOf(ImplicitIoException.class);
            assertThatThrownBy(ann.getPurchases().get(0)::getItems).isInstanceOf(ImplicitIoException.class);
        });
    }

    @Test
    void aWildcardOnAPathHoldsThere() {
        use(session -> {
            Customer ann = session.scalars(select(Customer.class)
                            .where(Customer_.id.eq(1))
                            .options(selectinload(Customer_.purchases).raiseload("*")))
                    .one();
            assertThat(ann.getTags()).hasSize(2);
            assertThatThrownBy(ann.getPurchases().get(0)::getItems).isInstanceOf(ImplicitIoException.class);
        });
    }

    @Test
    void severalOptionsMayFollowOneRelationship() {
        use(session -> {
            Customer ann = session.scalars(select(Customer.class)
                            .where(Customer_.id.eq(1))
                            .options(selectinload(Customer_.purchases)
                                    .options(
                                            loadOnly(Purchase_.id),
                                            selectinload(Purchase_.items).options(loadOnly(Item_.id)),
                                            raiseload("*"))))
                    .one();
            assertThat(sent())
                    .satisfiesExactly(
                            sql -> assertThat(sql).startsWith("SELECT customer.id,"),
                            sql -> assertThat(sql).startsWith("SELECT purchase.customer_id, purchase.id FROM purchase"),
                            sql -> assertThat(sql).contains(" item.id FROM "));
            assertThat(ann.getPurchases().get(0).getItems()).isNotEmpty();
            assertSql();
            assertThatThrownBy(ann.getPurchases().get(0)::getCustomer).isInstanceOf(ImplicitIoException.class);
            assertThat(ann.getTags()).hasSize(2);
        });
    }

    @Test
    void optionsFollowARelationship() {
        assertThatThrownBy(() -> loadOnly(Customer_.id).options(loadOnly(Customer_.name)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("no relationship");
    }

    @Test
    void anythingButAStarIsRefused() {
        assertThatThrownBy(() -> lazyload("purchases"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("purchases");
    }

    @Test
    void optionsHoldForWhatIsLoadedLater() {
        use(session -> {
            Customer ann = session.scalars(select(Customer.class)
                            .where(Customer_.id.eq(1))
                            .options(
                                    defaultload(Customer_.purchases).selectinload(Purchase_.items),
                                    lazyload(Customer_.addresses.and(Address_.email.eq("nobody")))))
                    .one();
            assertThat(sent()).hasSize(1);
            assertThat(ann.getPurchases()).hasSize(2);
            assertThat(sent()).hasSize(2);
            assertThat(ann.getPurchases().get(0).getItems()).hasSize(2);
            assertThat(ann.getAddresses()).isEmpty();
            assertThat(sent()).last().asString().endsWith("WHERE address.customer_id = ? AND address.email = ?");
        });
    }

    @Test
    void onlyTheColumnsNamedAreSelectedWithTheKey() {
        use(session -> {
            Purchase pen = session.scalars(
                            select(Purchase.class).where(Purchase_.id.eq(1)).options(loadOnly(Purchase_.id)))
                    .one();
            assertSql("SELECT purchase.id, purchase.customer_id FROM purchase WHERE purchase.id = ?");
            assertThat(pen.getDescription()).isEqualTo("pen");
            assertThat(sent()).hasSize(1);
        });
    }

    @Test
    void loadOnlyConcernsItsClassAlone() {
        use(session -> {
            session.execute(select(Customer.class, Purchase.class)
                            .join(Customer_.purchases)
                            .options(loadOnly(Customer_.id)))
                    .all();
            assertSql("SELECT customer.id, purchase.id AS id_1, purchase.description, purchase.customer_id FROM"
                    + " customer JOIN purchase ON customer.id = purchase.customer_id");
        });
    }

    @Test
    void columnsOfMembersAreChosenOnThePath() {
        use(session -> {
            session.scalars(select(Customer.class)
                            .options(selectinload(Customer_.purchases).loadOnly(Purchase_.id)))
                    .all();
            assertThat(sent())
                    .last()
                    .isEqualTo("SELECT purchase.customer_id, purchase.id FROM purchase WHERE purchase.customer_id IN"
                            + " (?, ?, ?) ORDER BY purchase.id");
        });
    }

    @Test
    void aDeferredColumnIsLoadedWhenItIsTouchedOrNamed() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            sent();
            assertThat(ann.getBio()).isEqualTo("born 1");
            assertSql("SELECT customer.id, customer.bio FROM customer WHERE customer.id = ?");
            session.expunge(ann);
            ann = session.getOne(Customer.class, 1, undefer(Customer_.bio), defer(Customer_.name));
            assertSql("SELECT customer.id, customer.bio FROM customer WHERE customer.id = ?");
            session.expunge(ann);
            session.getOne(Customer.class, 1, undeferGroup("*"));
            assertSql("SELECT customer.id, customer.name, customer.bio FROM customer WHERE customer.id = ?");
        });
    }

    @Test
    void aColumnCanBeDeferredForGood() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1, deferRaising(Customer_.name));
            assertThatThrownBy(ann::getName)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("Customer.name")
                    .hasMessageContaining("undefer(Customer_.name)");
        });
    }

    @Test
    void existingObjectsAreGivenTheValuesOfTheRowsOnlyIfAsked() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            session.connection()
                    .execute(dev.azoth.sql.Sql.update(Customer_.MAPPER.table())
                            .set(Customer_.name, "anna")
                            .where(Customer_.id.eq(1)));
            session.scalars(select(Customer.class)).all();
            assertThat(ann.getName()).isEqualTo("ann");
            session.scalars(select(Customer.class).options(populateExisting())).all();
            assertThat(ann.getName()).isEqualTo("anna");
        });
    }

    @Test
    void aRowCanBeLockedAsItIsRead() {
        use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            sent();
            assertThat(session.getOne(Customer.class, 1, withForUpdate())).isSameAs(ann);
            assertSql("SELECT customer.id, customer.name FROM customer WHERE customer.id = ?"
                    + (database == Database.SQLITE ? "" : " FOR UPDATE"));
        });
    }

    @Test
    void whereIoMayNotHappenEveryTouchOfWhatIsNotLoadedSaysHowToLoadIt() {
        sessions.with(options -> options.withImplicitIo(false)).use(session -> {
            Customer ann = session.getOne(Customer.class, 1);
            assertThatThrownBy(ann::getPurchases)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("Customer.purchases")
                    .hasMessageContaining("selectinload(Customer_.purchases)");
            assertThatThrownBy(ann::getBio)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("Customer.bio")
                    .hasMessageContaining("undefer(Customer_.bio)");
            session.load(ann, Customer_.purchases);
            assertThat(ann.getPurchases()).hasSize(2);
            session.expire(ann);
            assertThatThrownBy(ann::getName)
                    .isInstanceOf(ImplicitIoException.class)
                    .hasMessageContaining("refresh");
            session.refresh(ann);
            assertThat(ann.getName()).isEqualTo("ann");
            return null;
        });
    }
}
